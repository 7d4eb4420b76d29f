import type { Page } from '@playwright/test';
import { choice, loadFloor, loadProduct, openConversation, openPanel } from '../panel';
import { type Row, row } from '../rows';
import type { Size } from '../seed';
import type { Stage } from '../stage';

/** What the page holds after a garbage collection, in MB: JavaScript objects, the browser's own behind them, and buffers. */
async function held(panel: Page): Promise<number> {
  const session = await panel.context().newCDPSession(panel);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as Record<string, number>;
  await session.detach();
  return ((usage.usedSize ?? 0) + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / 1e6;
}

/** The panel's heap with the card and the timeline of the contact with the longest history; the floor is an empty page's. */
export async function heap(stage: Stage, size: Size): Promise<Row[]> {
  const longest = choice(size.contacts, 0);
  await openConversation(stage, 'gmail', longest);
  const panel = await openPanel(stage);
  await loadFloor(stage, panel);
  const floor = await held(panel);
  await loadProduct(stage, panel, longest);
  await panel.getByTestId('timeline').locator('article').first().waitFor();
  const ours = await held(panel);
  await panel.close();
  return [row(`panel heap with card and timeline at ${size.name}`, 'MB', ours, { floor, limit: 60 })];
}
