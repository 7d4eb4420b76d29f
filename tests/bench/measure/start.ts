import { choice, loadFloor, loadProduct, openConversation, openPanel } from '../panel';
import { quantile, type Row, row } from '../rows';
import type { Size } from '../seed';
import type { Stage } from '../stage';

const STARTS = 20;
/** Long enough for the page before to have let go of the database, in ms. */
const PAUSE = 200;

/** From the navigation to the panel to the first card painted; the floor is an empty extension page with one heading. */
export async function start(stage: Stage, size: Size): Promise<Row[]> {
  const number = choice(size.contacts, 1);
  await openConversation(stage, 'gmail', number);
  const panel = await openPanel(stage);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let count = 0; count < STARTS; count++) {
    floor.push((await loadFloor(stage, panel)).since);
    await panel.waitForTimeout(PAUSE);
    ours.push((await loadProduct(stage, panel, number)).since);
    await panel.waitForTimeout(PAUSE);
  }
  await panel.close();
  const name = `panel start to first card at ${size.name}`;
  return [
    row(`${name}, p50`, 'ms', quantile(ours, 0.5), { floor: quantile(floor, 0.5), limit: 400 }),
    row(`${name}, p95`, 'ms', quantile(ours, 0.95), { floor: quantile(floor, 0.95) }),
  ];
}
