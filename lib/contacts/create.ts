import type { Source } from '../core/crm';
import { aliasKey } from '../core/identifiers';
import type { SightedPerson, SiteId } from '../core/sighting';
import { siteInfo } from '../core/sites';
import { addContact, type Contact, moveDraft, type StoredIdentifier, type Undo, updateContact } from '../db';
import { contactDraftKey } from './match';

/** The identifiers that the page states for sure about this person, with their source. */
function stated(person: SightedPerson, source: Source, now: number): StoredIdentifier[] {
  return person.identifiers
    .filter((identifier) => identifier.confidence === 'certain')
    .map((identifier) => ({ key: identifier.key, source, addedAt: now }));
}

/** A readable stand-in when a page shows an address but no name. */
export function nameFromKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** Makes a contact of somebody on screen, and moves what was typed for that person to it. */
export async function addFromSighting(
  site: SiteId,
  person: SightedPerson,
  draftKey: string,
  now = Date.now(),
): Promise<Contact> {
  let identifiers = stated(person, site, now);
  if (identifiers.length === 0 && person.name)
    identifiers = [{ key: aliasKey(site, person.name), source: site, addedAt: now }];
  const firstKey = person.identifiers[0]?.key;
  const contact = await addContact(
    {
      name: person.name ?? (firstKey ? nameFromKey(firstKey) : ''),
      company: person.company,
      title: person.title,
      identifiers,
      preferredChannel: siteInfo(site).channel,
    },
    now,
  );
  await moveDraft(draftKey, contactDraftKey(contact.id));
  return contact;
}

/**
 * The user says that somebody on screen is this contact: its identifiers are added (or, where the page shows none, the
 * name it shows on this site), empty company and title are filled, and the draft moves over.
 */
export async function confirmGuess(
  contact: Contact,
  site: SiteId,
  person: SightedPerson,
  draftKey: string,
  now = Date.now(),
): Promise<Undo> {
  const undo = await updateContact(contact.id, (current) => {
    const known = new Set(current.identifiers.map((identifier) => identifier.key));
    let added: StoredIdentifier[] = person.identifiers.map(({ key }) => ({ key, source: site, addedAt: now }));
    if (added.length === 0 && person.name) added = [{ key: aliasKey(site, person.name), source: site, addedAt: now }];
    return {
      identifiers: [...current.identifiers, ...added.filter((identifier) => !known.has(identifier.key))],
      company: current.company ?? person.company,
      title: current.title ?? person.title,
    };
  });
  await moveDraft(draftKey, contactDraftKey(contact.id));
  return undo;
}
