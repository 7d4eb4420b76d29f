import { median, type Row, row } from '../rows';
import type { Stage } from '../stage';
import { largestCaptures, ownPages } from './pages';

/** Rounds of ten reads each. */
const ROUNDS = 30;

/** The adapters' reading time on large pages; the floor is one visit to every element of the page. */
export async function read(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const page of [...largestCaptures(), ...ownPages()]) {
    await stage.open(page.url, page.html);
    const times = (await stage.tab.evaluate(`bench.reads('${page.site}', ${ROUNDS})`)) as Record<
      'ours' | 'floor',
      number[]
    >;
    const kilobytes = Math.round(page.html.length / 1_000);
    rows.push(
      row(`read ${page.site}, ${page.name} (${kilobytes} kB), median`, 'ms', median(times.ours), {
        floor: median(times.floor),
        limit: 5,
      }),
    );
  }
  return rows;
}
