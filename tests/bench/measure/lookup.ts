import { type Row, row, steppedQuantile } from '../rows';
import type { Size } from '../seed';
import type { Stage } from '../stage';

/** The first look-ups of a fresh page, which is still being compiled: shown apart, since a few of them decide any p95. */
const FIRST = 50;
const WARM = 200;
const LOOKUPS = 1_000;

/** Look-up of a contact by an identifier; the floor is `index.get` of bare IndexedDB in the same page. */
export async function lookup(stage: Stage, size: Size): Promise<Row[]> {
  const page = await stage.openOwn('database');
  const lookups = `bench.lookups(${size.contacts}, ${WARM + LOOKUPS})`;
  const { ours, floor } = (await page.evaluate(lookups)) as Record<'ours' | 'floor', number[]>;
  await page.close();
  const name = `identifier look-up at ${size.name}`;
  const first = (times: number[]) => steppedQuantile(times.slice(0, FIRST), 0.5);
  const warm = (times: number[], q: number) => steppedQuantile(times.slice(WARM), q);
  return [
    row(`${name}, first ${FIRST} of a fresh page, p50`, 'ms', first(ours), { floor: first(floor) }),
    ...([0.5, 0.95] as const).map((q) =>
      row(`${name}, p${q * 100}`, 'ms', warm(ours, q), { floor: warm(floor, q), times: 1.5 }),
    ),
  ];
}
