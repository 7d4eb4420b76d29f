import { median, type Row, row } from '../rows';
import { HOSTS, type Stage } from '../stage';
import { type BigPage, captures, ownPages } from './pages';

/** Rounds of a few ms each, ours and the floor in turns: few to find the slowest page, more to measure. */
const TRIAL = 3;
const ROUNDS = 25;

interface Read {
  page: BigPage;
  ours: number;
  floor: number;
}

/** The adapters' reading time; the floor is one visit to every element of the page. */
export async function read(stage: Stage): Promise<Row[]> {
  const own = ownPages();
  const time = async (page: BigPage, rounds: number): Promise<Read> => {
    await stage.open(page.url, page.html);
    const reads = `bench.reads('${page.site}', ${rounds})`;
    const times = (await stage.tab.evaluate(reads)) as { kind: string; ours: number[]; floor: number[] };
    if (own.includes(page) && times.kind !== 'person') throw new Error(`nobody was found on our own ${page.site} page`);
    return { page, ours: median(times.ours), floor: median(times.floor) };
  };
  const rows: Row[] = [];
  const add = ({ page, ours, floor }: Read, which: string, limit?: number) => {
    const name = `read ${page.site}, ${which} (${Math.round(page.html.length / 1_000)} kB), median`;
    rows.push(row(name, 'ms', ours, { floor, limit }));
  };
  const all = captures();
  for (const site of Object.keys(HOSTS)) {
    const pages = all.filter((page) => page.site === site).sort((a, b) => b.html.length - a.html.length);
    const trials: Read[] = [];
    for (const page of pages) trials.push(await time(page, TRIAL));
    const slowest = trials.sort((a, b) => b.ours - a.ours)[0]?.page;
    if (pages[0]) add(await time(pages[0], ROUNDS), 'largest capture', 5);
    if (slowest && slowest !== pages[0]) add(await time(slowest, ROUNDS), 'slowest capture', 5);
    for (const page of own) if (page.site === site) add(await time(page, ROUNDS), 'own page, larger than any capture');
  }
  return rows;
}
