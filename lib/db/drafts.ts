import { db } from './database';
import type { Draft } from './records';

/** The draft under a key; undefined when nothing has been typed. */
export function getDraft(key: string): Promise<Draft | undefined> {
  return db.drafts.get(key);
}

/** Saves a draft; an empty one is removed. */
export async function putDraft(draft: Draft): Promise<void> {
  if (draft.text) await db.drafts.put(draft);
  else await db.drafts.delete(draft.key);
}

/**
 * Moves a draft to another key, when a person on screen has become a contact. A draft that is there already keeps
 * its place and gets the moved text below it: neither is lost.
 * @returns a function that moves it back, with what was added at its end since; a text changed otherwise stays where it is
 */
export function moveDraft(from: string, to: string): Promise<() => Promise<void>> {
  return db.transaction('rw', db.drafts, async () => {
    const moved = from === to ? undefined : await db.drafts.get(from);
    if (!moved) return async () => {};
    const there = await db.drafts.get(to);
    // A version that was saved after an older one had moved already takes its place.
    const text = !there || moved.text.startsWith(there.text) ? moved.text : `${there.text}\n${moved.text}`;
    await db.drafts.put({ ...moved, ...there, key: to, text, updatedAt: Date.now() });
    await db.drafts.delete(from);
    return () => moveBack(moved, there, to, text);
  });
}

function moveBack(moved: Draft, there: Draft | undefined, to: string, text: string): Promise<void> {
  return db.transaction('rw', db.drafts, async () => {
    const now = await db.drafts.get(to);
    if (!now?.text.startsWith(text)) return;
    const since = await db.drafts.get(moved.key);
    const own = moved.text + now.text.slice(text.length);
    await db.drafts.put({ ...moved, text: since ? `${own}\n${since.text}` : own, updatedAt: Date.now() });
    if (there) await db.drafts.put({ ...there, updatedAt: Date.now() });
    else await db.drafts.delete(to);
  });
}
