import { aliasKey } from '../core/identifiers';
import { foldName } from '../core/names';
import type { Confidence, SightedPerson, Sighting, SiteId } from '../core/sighting';
import { type Contact, contactsByKeys, contactsByName } from '../db';

/** Why a contact is shown for somebody on screen. */
export type Reason =
  | { kind: 'identifier'; key: string }
  | { kind: 'likely-identifier'; key: string }
  | { kind: 'alias' }
  | { kind: 'name' }
  | { kind: 'name-and-company' };

/** How sure we are: by an identifier the page states, or a name the user has linked; by inference; or nobody we know. */
export type Certainty = 'recognised' | 'guessed' | 'new';

export interface Match {
  person: SightedPerson;
  certainty: Certainty;
  /** The contact shown; null when new. */
  contact: Contact | null;
  reason: Reason | null;
  /** Further contacts that fit as well (a shared address, namesakes). */
  others: Contact[];
  /** Key under which words typed for this person are kept: the contact's own once it is certain who it is. */
  draftKey: string;
  /** Key under which words typed before that were kept. */
  earlierKey: string;
}

/** How many namesakes are looked at for one who fits better: some names are very common. */
const NAMESAKES = 50;

const sameCompany = (a: string | null, b: string | null) =>
  foldName(a ?? '') !== '' && foldName(a ?? '') === foldName(b ?? '');

/** A name that is enough to guess by: two words, or two Han characters. One bare first name is nobody in particular. */
function distinctive(name: string): boolean {
  return /\S\s+\S/.test(name.trim()) || (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
}

/** Each contact once, the best first: those of the name on screen, then those changed last. */
function sorted(contacts: Contact[], person: SightedPerson): Contact[] {
  const name = foldName(person.name ?? '');
  const named = (contact: Contact) => Number(contact.nameKey === name);
  return unique(contacts).sort((a, b) => named(b) - named(a) || b.updatedAt - a.updatedAt);
}

const unique = (contacts: Contact[]) => [...new Map(contacts.map((contact) => [contact.id, contact])).values()];

const keysOf = (person: SightedPerson, confidence: Confidence): string[] =>
  person.identifiers.filter((one) => one.confidence === confidence).map((one) => one.key);

/** What stands for somebody of whom a page shows a name: a name the user may have linked to a contact. */
const aliasOf = (site: SiteId, person: SightedPerson): string | null =>
  person.name ? aliasKey(site, person.name) : null;

/**
 * Key under which a draft for a sighted person is kept: the first identifier that the page states, else site, conversation
 * and name, so that it can never reach somebody else. What is only inferred comes and goes, and is no key.
 */
export function sightingDraftKey(sighting: Pick<Sighting, 'site' | 'conversation'>, person: SightedPerson): string {
  const [certain] = keysOf(person, 'certain');
  if (certain) return identifierDraftKey(certain);
  const shown = person.name ?? person.identifiers[0]?.key ?? '';
  return `sighting:${JSON.stringify([sighting.site, sighting.conversation, shown])}`;
}

/** The draft key of somebody of whom only an identifier is known. */
const identifierDraftKey = (key: string): string => `sighting:${key}`;

/** The draft key of a contact. */
export const contactDraftKey = (contactId: string): string => `contact:${contactId}`;

/** Those who fit a person, the best first, and why; `sure` when nobody else can be meant. */
interface Found {
  contacts: Contact[];
  reason: Reason;
  sure: boolean;
}

/** By what the page states: certain when all of it that is known leads to one contact. */
function byIdentifier(person: SightedPerson, owners: (key: string) => Contact[]): Found | null {
  const known = keysOf(person, 'certain').flatMap((key) => {
    const contacts = owners(key);
    return contacts.length ? [{ key, contacts }] : [];
  });
  if (!known[0]) return null;
  const alone = known.filter(({ contacts }) => contacts.length === 1);
  const { key, contacts } = alone[0] ?? known[0];
  const sure = new Set(alone.map((one) => one.contacts[0]?.id)).size === 1;
  const all = known.flatMap((one) => one.contacts);
  if (sure) return { contacts: unique([...contacts, ...all]), reason: { kind: 'identifier', key }, sure };
  return { contacts: sorted(all, person), reason: { kind: 'likely-identifier', key }, sure };
}

/**
 * A private chat in which the page tells people apart by name alone: there a name that the user has linked is as good as it
 * gets. In a group anybody can bear it, and a chat with a number of its own can be another one of the same name.
 */
function nameIsAll({ kind, conversation }: Sighting, person: SightedPerson): boolean {
  return kind === 'person' && keysOf(person, 'certain').length === 0 && /^(?:name:|$)/.test(conversation ?? '');
}

/** By what the page does not state: a name the user has linked, an inferred identifier, a name. */
async function guess(sighting: Sighting, person: SightedPerson, owners: (key: string) => Contact[]) {
  const namesakes = person.name ? await contactsByName(person.name, NAMESAKES) : [];
  const alias = aliasOf(sighting.site, person);
  const linked = alias ? owners(alias) : [];
  if (linked.length) {
    const contacts = unique([...sorted(linked, person), ...sorted(namesakes, person)]);
    const sure = nameIsAll(sighting, person) && contacts.length === 1;
    return { contacts, reason: { kind: 'alias' }, sure } satisfies Found;
  }
  for (const key of keysOf(person, 'likely')) {
    const contacts = sorted(owners(key), person);
    if (contacts.length) return { contacts, reason: { kind: 'likely-identifier', key }, sure: false } satisfies Found;
  }
  const colleagues = namesakes.filter((contact) => sameCompany(contact.company, person.company));
  if (colleagues.length)
    return { contacts: sorted(colleagues, person), reason: { kind: 'name-and-company' }, sure: false } satisfies Found;
  // On a messenger that shows nothing but names, one bare first name is all there ever is: worth a question.
  if (namesakes.length && (distinctive(person.name ?? '') || person.identifiers.length === 0))
    return { contacts: sorted(namesakes, person), reason: { kind: 'name' }, sure: false } satisfies Found;
  return null;
}

/**
 * Finds the contact behind each person of a sighting: identifiers by one index look-up for all of them, names only for
 * those whom no identifier finds.
 * @returns one match a person, in the sighting's order
 */
export async function matchSighting(sighting: Sighting): Promise<Match[]> {
  const keys = sighting.people.flatMap((person) => {
    const alias = aliasOf(sighting.site, person);
    return [...person.identifiers.map((identifier) => identifier.key), ...(alias ? [alias] : [])];
  });
  const found = await contactsByKeys([...new Set(keys)]);
  const owners = (key: string) => found.filter((contact) => contact.keys.includes(key));

  return Promise.all(
    sighting.people.map(async (person): Promise<Match> => {
      const earlierKey = sightingDraftKey(sighting, person);
      const match = byIdentifier(person, owners) ?? (await guess(sighting, person, owners));
      const [contact, ...others] = match?.contacts ?? [];
      if (!match || !contact)
        return { person, certainty: 'new', contact: null, reason: null, others: [], draftKey: earlierKey, earlierKey };
      const certainty = match.sure ? 'recognised' : 'guessed';
      const draftKey = match.sure ? contactDraftKey(contact.id) : earlierKey;
      return { person, certainty, contact, reason: match.reason, others, draftKey, earlierKey };
    }),
  );
}
