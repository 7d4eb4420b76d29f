import { aliasKey } from '../core/identifiers';
import type { SightedIdentifier, SightedPerson, SiteId } from '../core/sighting';
import { siteInfo } from '../core/sites';
import { addContact, type Contact, db, moveDraft, type StoredIdentifier, type Undo, updateContact } from '../db';
import { contactDraftKey } from './match';

/** Identifiers as stored, each once. */
function stored(person: SightedPerson, site: SiteId, now: number): StoredIdentifier[] {
  const keys = new Set(person.identifiers.map((identifier) => identifier.key));
  return [...keys].map((key) => ({ key, source: site, addedAt: now }));
}

const linkedName = (name: string, site: SiteId, now: number): StoredIdentifier => ({
  key: aliasKey(site, name),
  source: site,
  addedAt: now,
});

const isCertain = ({ confidence }: SightedIdentifier) => confidence === 'certain';

/** A readable stand-in when a page shows an address but no name. */
export function nameFromKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** What somebody is known by from now on: what the page states, else the name it shows, else what it lets infer. */
function knownBy(person: SightedPerson, site: SiteId, now: number): StoredIdentifier[] {
  const certain = person.identifiers.filter(isCertain);
  if (certain.length) return stored({ ...person, identifiers: certain }, site, now);
  return person.name ? [linkedName(person.name, site, now)] : stored(person, site, now);
}

/**
 * Makes a contact of somebody on screen, and moves what was typed for that person to it.
 * @param declined contacts of whom the user has said that they are somebody else: they are never taken for this person
 */
export function addFromSighting(
  site: SiteId,
  person: SightedPerson,
  draftKey: string,
  now = Date.now(),
  declined: readonly Contact[] = [],
): Promise<Contact> {
  const firstKey = person.identifiers[0]?.key;
  return db.transaction('rw', db.contacts, db.drafts, async () => {
    const contact = await addContact(
      {
        name: person.name ?? (firstKey ? nameFromKey(firstKey) : ''),
        company: person.company,
        title: person.title,
        identifiers: knownBy(person, site, now),
        preferredChannel: siteInfo(site).channel,
      },
      now,
      declined.map(({ id }) => id),
    );
    await moveDraft(draftKey, contactDraftKey(contact.id));
    return contact;
  });
}

/**
 * The user says that somebody on screen is this contact: what the page states of them is added (where it states nothing, the
 * name it shows on this site; what is only inferred may be somebody else's), empty company and title are filled, and the draft
 * moves over.
 * @returns takes back exactly what this added; the draft returns to the person on screen
 */
export function confirmGuess(
  contact: Contact,
  site: SiteId,
  person: SightedPerson,
  draftKey: string,
  now = Date.now(),
): Promise<Undo> {
  return db.transaction('rw', db.contacts, db.drafts, async () => {
    const forget = await updateContact(
      contact.id,
      (current) => {
        const known = new Set(current.identifiers.map((identifier) => identifier.key));
        const added = knownBy(person, site, now);
        return {
          identifiers: [...current.identifiers, ...added.filter((identifier) => !known.has(identifier.key))],
          company: current.company ?? person.company,
          title: current.title ?? person.title,
        };
      },
      now,
    );
    const moveBack = await moveDraft(draftKey, contactDraftKey(contact.id));
    return () =>
      db.transaction('rw', db.contacts, db.drafts, async () => {
        await forget();
        await moveBack();
      });
  });
}
