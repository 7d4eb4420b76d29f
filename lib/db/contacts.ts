import { newId } from '../core/id';
import { foldName } from '../core/names';
import { db } from './database';
import type { Contact, ContactFields } from './records';

const EMPTY: ContactFields = {
  name: '',
  salutation: null,
  company: null,
  title: null,
  identifiers: [],
  tags: [],
  stage: 'prospect',
  preferredChannel: null,
  language: null,
  timeZone: null,
  birthday: null,
  notes: '',
  custom: [],
};

/** The fields the indexes stand on, kept in step with what they are made from. */
function indexed(contact: Contact): Contact {
  return {
    ...contact,
    keys: contact.deletedAt === null ? contact.identifiers.map((identifier) => identifier.key) : [],
    nameKey: foldName(contact.name),
  };
}

/**
 * Adds a contact, unless one of its identifiers is known already: then that contact is returned unchanged, so that
 * two windows that add the same person at once make one contact.
 * @param not ids of contacts that share an identifier with this one but are somebody else
 */
export function addContact(
  fields: Partial<ContactFields>,
  now = Date.now(),
  not: readonly string[] = [],
): Promise<Contact> {
  return db.transaction('rw', db.contacts, async () => {
    const keys = (fields.identifiers ?? []).map((identifier) => identifier.key);
    const known = (await contactsByKeys(keys)).find((contact) => !not.includes(contact.id));
    if (known) return known;
    const contact = indexed({
      ...EMPTY,
      ...fields,
      id: newId(now),
      keys: [],
      nameKey: '',
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    });
    await db.contacts.add(contact);
    return contact;
  });
}

/** Whether there is any contact, also in the bin. Contacts are never removed from there by themselves. */
export async function hasContacts(): Promise<boolean> {
  // Not `limit(1).count()`: Dexie counts the whole table and cuts the number afterwards.
  return (await db.contacts.limit(1).primaryKeys()).length > 0;
}

/** Reads one contact, also from the bin; undefined when there is none. */
export function getContact(id: string): Promise<Contact | undefined> {
  return db.contacts.get(id);
}

/** The contacts that own any of these identifiers, in the identifiers' order, each once; the bin is left out. */
export async function contactsByKeys(keys: string[]): Promise<Contact[]> {
  // A request a key: `anyOf` walks a cursor, a round trip a step, and takes twice the time of bare IndexedDB (2026-11).
  const found = await Promise.all(keys.map((key) => db.contacts.where('keys').equals(key).toArray()));
  return [...new Map(found.flat().map((contact) => [contact.id, contact])).values()];
}

/** At most `limit` contacts whose folded name is exactly this one; the bin is left out. */
export async function contactsByName(name: string, limit = 5): Promise<Contact[]> {
  const key = foldName(name);
  if (!key) return [];
  return db.contacts
    .where('nameKey')
    .equals(key)
    .filter((contact) => contact.deletedAt === null)
    .limit(limit)
    .toArray();
}

/** At most `limit` contacts whose folded name or an identifier begins with `text`; the bin is left out. */
export async function contactsByPrefix(text: string, limit = 8): Promise<Contact[]> {
  const prefix = foldName(text);
  if (!prefix) return [];
  const alive = (contact: Contact) => contact.deletedAt === null;
  const byName = await db.contacts.where('nameKey').startsWith(prefix).filter(alive).limit(limit).toArray();
  const starts = ['email:', 'phone:', 'phone:+', 'linkedin:'].map((kind) => kind + prefix);
  const byKey = await db.contacts.where('keys').startsWithAnyOf(starts).distinct().limit(limit).toArray();
  const seen = new Set(byName.map((contact) => contact.id));
  return [...byName, ...byKey.filter((contact) => !seen.has(contact.id))].slice(0, limit);
}

/** Takes back one edit. Fields that were changed again since then keep the later change. */
export type Undo = () => Promise<void>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A field without one edit: as it was before; of a list changed again since then, only what the edit added or took away. */
function without(now: unknown, before: unknown, set: unknown): unknown {
  if (same(now, set)) return before;
  if (!Array.isArray(now) || !Array.isArray(before) || !Array.isArray(set)) return now;
  const holds = (list: unknown[], one: unknown) => list.some((other) => same(one, other));
  const kept = now.filter((one) => holds(before, one) || !holds(set, one));
  return [...kept, ...before.filter((one) => !holds(set, one) && !holds(now, one))];
}

/**
 * Changes a contact. `change` gets the stored contact and returns the fields to set, so that two windows never
 * write back what they read before the other's edit.
 * @returns a function that undoes this edit
 * @throws when there is no such contact
 */
export async function updateContact(
  id: string,
  change: (contact: Contact) => Partial<ContactFields> & { deletedAt?: number | null },
  now = Date.now(),
): Promise<Undo> {
  const [before, set] = await db.transaction('rw', db.contacts, async () => {
    const contact = await db.contacts.get(id);
    if (!contact) throw new Error(`no contact ${id}`);
    const fields = change(contact);
    await db.contacts.put(indexed({ ...contact, ...fields, updatedAt: now }));
    return [contact, fields] as const;
  });
  return async () => {
    await updateContact(id, (current) => {
      const back: Record<string, unknown> = {};
      for (const field of Object.keys(set) as (keyof typeof set)[])
        back[field] = without(current[field], before[field], set[field]);
      return back;
    });
  };
}

/** Puts a contact into the bin. Its history stays. */
export function binContact(id: string, now = Date.now()): Promise<Undo> {
  return updateContact(id, () => ({ deletedAt: now }), now);
}

/** How far back the bin looks, in contacts by their last change: being put there is one. */
const BIN_REACH = 2_000;

/** Contacts in the bin, the latest first, among those changed last. */
export async function binnedContacts(limit = 50): Promise<Contact[]> {
  const latest = await db.contacts.orderBy('updatedAt').reverse().limit(BIN_REACH).toArray();
  return latest.filter((contact) => contact.deletedAt !== null).slice(0, limit);
}
