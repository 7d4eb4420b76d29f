import { type Row, row, steppedQuantile } from '../rows';
import type { Size } from '../seed';
import type { Stage } from '../stage';

const LOOKUPS = 1_000;

/** Look-up of a contact by an identifier; the floor is `index.get` of bare IndexedDB in the same page. */
export async function lookup(stage: Stage, size: Size): Promise<Row[]> {
  const page = await stage.openOwn('database');
  const times = (await page.evaluate(`bench.lookups(${size.contacts}, ${LOOKUPS})`)) as Record<
    'ours' | 'floor',
    number[]
  >;
  await page.close();
  return ([0.5, 0.95] as const).map((q) =>
    row(`identifier look-up at ${size.name}, p${q * 100}`, 'ms', steppedQuantile(times.ours, q), {
      floor: steppedQuantile(times.floor, q),
      times: 1.5,
    }),
  );
}
