import { db } from '../../../lib/db';

type Fault = (
  table: string,
  type: 'add' | 'put' | 'delete' | 'deleteRange',
  values: readonly unknown[],
) => Error | null;

let fault: Fault = () => null;

db.use({
  stack: 'dbcore',
  name: 'faults',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      return {
        ...table,
        mutate(request) {
          const error = fault(name, request.type, 'values' in request ? request.values : []);
          return error ? Promise.reject(error) : table.mutate(request);
        },
      };
    },
  }),
});

/** From now on writes for which `when` gives an error fail with it, below everything that is tested. */
export function failWrites(when: Fault): void {
  fault = when;
}

export const writesWork = () => failWrites(() => null);

/** What a browser reports when the disk is full. */
export const full = () => new DOMException('no space', 'QuotaExceededError');
