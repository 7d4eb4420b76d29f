import { addContact, type Contact } from '../../../lib/contacts';
import type { Confidence, SightedPerson, Sighting } from '../../../lib/core/sighting';
import { nobody } from '../../../lib/core/sighting';
import { type Draft, db, type StoredIdentifier } from '../../../lib/db';
import { emptyDraft } from '../../../lib/drafts';

/** Everything stored is removed; the tables stay. */
export const emptyStore = () => Promise.all(db.tables.map((table) => table.clear()));

/** Somebody on screen. A key that begins with `?` is only likely. */
export function person(name: string | null, keys: string[] = [], company: string | null = null): SightedPerson {
  const identifiers = keys.map((key) => ({
    key: key.replace(/^\?/, ''),
    confidence: (key.startsWith('?') ? 'likely' : 'certain') as Confidence,
  }));
  return { name, identifiers, company, title: null };
}

/** What a page shows: one person, or a group of several. */
export function sighting(people: SightedPerson[], more: Partial<Sighting> = {}): Sighting {
  return { ...nobody('gmail', 'thread'), kind: people.length > 1 ? 'group' : 'person', people, ...more };
}

export const identified = (...keys: string[]): StoredIdentifier[] =>
  keys.map((key) => ({ key, source: 'manual', addedAt: 1 }));

/** A stored contact. */
export function contact(name: string, keys: string[] = [], more: Partial<Contact> = {}, now = 1): Promise<Contact> {
  return addContact({ name, identifiers: identified(...keys), ...more }, now);
}

export const draft = (key: string, text: string): Draft => ({ ...emptyDraft(key), text });

/** All drafts as `key: text`. */
export async function drafts(): Promise<Record<string, string>> {
  return Object.fromEntries((await db.drafts.toArray()).map(({ key, text }) => [key, text]));
}
