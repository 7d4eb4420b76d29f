import { contact } from '../page/records';
import { choice, loadFloor, loadProduct, openConversation, openPanel, show, whenPainted } from '../panel';
import { quantile, type Row, row } from '../rows';
import { SIZES, type Size } from '../seed';
import { HOSTS, type Site, type Stage } from '../stage';

/** Changes on a site: in blocks, the floor's and ours in turns. */
const BLOCKS = 3;
const OURS = 20;
const FLOOR = 10;
/** Pause between changes in ms; more than one frame and less than anybody needs to read a card. */
const PAUSE = 120;

/**
 * From the change of the open conversation on the page to the painted card in the real side panel. The floor does the least that
 * can be done on the same way: an observer, a port, one text written.
 */
export async function card(stage: Stage, size: Size): Promise<Row[]> {
  const rows: Row[] = [];
  // The sites differ in their reading alone, which no database changes: the small ones are measured on one site.
  const sites = size === SIZES.at(-1) ? (Object.keys(HOSTS) as Site[]) : (['gmail'] as const);
  for (const site of sites) {
    let turn = 1;
    await openConversation(stage, site, choice(size.contacts, turn));
    const panel = await openPanel(stage);
    const measure = async (into: number[], changes: number) => {
      for (let count = 0; count < changes; count++) {
        turn += 1;
        const next = choice(size.contacts, turn);
        const painted = whenPainted(panel, contact(next).name);
        const [changed, { at }] = await Promise.all([show(stage, next), painted]);
        into.push(at - changed);
        await stage.tab.waitForTimeout(PAUSE + (turn % 7) * 5);
      }
    };
    const ours: number[] = [];
    const floor: number[] = [];
    for (let block = 0; block < BLOCKS; block++) {
      await loadFloor(stage, panel);
      await panel.evaluate(`floor.listen(${stage.tabId})`);
      await measure(floor, FLOOR);
      await loadProduct(stage, panel, choice(size.contacts, turn));
      await measure(ours, OURS);
    }
    await panel.close();
    const name = `page change to card on ${site} at ${size.name}`;
    rows.push(
      row(`${name}, p50`, 'ms', quantile(ours, 0.5), { floor: quantile(floor, 0.5) }),
      row(`${name}, p95`, 'ms', quantile(ours, 0.95), { floor: quantile(floor, 0.95), limit: 100 }),
    );
  }
  return rows;
}
