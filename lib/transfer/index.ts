export { type StoreFault, storeFault } from '../db';
export * from './health';

import { type Draft, exportEverything as exportTables } from '../db';

/** Everything as one JSON text, with the drafts that could not be saved yet. */
export async function exportEverything(unsaved: Draft[] = []): Promise<string> {
  const text = await exportTables();
  return unsaved.length ? JSON.stringify({ ...JSON.parse(text), unsaved }) : text;
}
