import { hasContacts, openStore, type StoreFault } from '../db';
import { browser } from '../platform/browser';

/** Kept beside the database: says that it has held contacts, so that an empty one is known for a loss. */
const MARK = 'hasContacts';

/**
 * Opens the store and looks whether it still holds what it held: a browser that finds its database files damaged deletes
 * them without a word.
 * @returns `lost` when the contacts are gone; null when all is well
 * @throws what keeps the store from opening; see `storeFault`
 */
export async function checkStore(): Promise<StoreFault | null> {
  await openStore();
  const marked = (await browser.storage.local.get(MARK))[MARK] === true;
  if (await hasContacts()) {
    if (!marked) await browser.storage.local.set({ [MARK]: true });
    return null;
  }
  return marked ? 'lost' : null;
}

/** The user knows of the loss and goes on with an empty store. */
export async function acceptLoss(): Promise<void> {
  await browser.storage.local.remove(MARK);
}
