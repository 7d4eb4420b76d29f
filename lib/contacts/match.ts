import { aliasKey } from '../core/identifiers';
import type { SightedPerson, Sighting } from '../core/sighting';
import { type Contact, contactsByKeys, contactsByName } from '../db';

/** Why a contact is shown for somebody on screen. */
export type Reason =
  | { kind: 'identifier'; key: string }
  | { kind: 'likely-identifier'; key: string }
  | { kind: 'alias' }
  | { kind: 'name' }
  | { kind: 'name-and-company' };

/** How sure we are: by an identifier the page states; by inference; or nobody we know. */
export type Certainty = 'recognised' | 'guessed' | 'new';

export interface Match {
  person: SightedPerson;
  certainty: Certainty;
  /** The contact shown; null when new. */
  contact: Contact | null;
  reason: Reason | null;
  /** Further contacts that fit as well (a shared address, namesakes). */
  others: Contact[];
  /** Key under which words typed for this person are kept until it is certain who it is. */
  draftKey: string;
}

const newestFirst = (a: Contact, b: Contact) => b.updatedAt - a.updatedAt;
const sameCompany = (a: string | null, b: string | null) =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

/** A name that is enough to guess by: two words, or two Han characters. One bare first name is nobody in particular. */
function distinctive(name: string): boolean {
  return /\S\s+\S/.test(name.trim()) || (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
}

/**
 * Key under which a draft for a sighted person is kept: its first identifier, else site, conversation and name, so that
 * it can never reach somebody else.
 */
export function sightingDraftKey(sighting: Pick<Sighting, 'site' | 'conversation'>, person: SightedPerson): string {
  const key = person.identifiers[0]?.key;
  return key ? `sighting:${key}` : `sighting:${sighting.site}/${sighting.conversation ?? ''}/${person.name ?? ''}`;
}

/** The draft key of a contact. */
export const contactDraftKey = (contactId: string): string => `contact:${contactId}`;

async function guess(person: SightedPerson, byAlias: Contact[]): Promise<[Contact[], Reason | null]> {
  if (byAlias.length) return [byAlias, { kind: 'alias' }];
  if (!person.name) return [[], null];
  const namesakes = (await contactsByName(person.name)).sort(newestFirst);
  const colleagues = namesakes.filter((contact) => sameCompany(contact.company, person.company));
  if (colleagues.length) return [colleagues, { kind: 'name-and-company' }];
  // On a messenger that shows nothing but names, one bare first name is all there ever is: worth a question.
  const bare = person.identifiers.length === 0;
  return (distinctive(person.name) || bare) && namesakes.length ? [namesakes, { kind: 'name' }] : [[], null];
}

/**
 * Finds the contact behind each person of a sighting: identifiers by one index look-up for all of them, names only for
 * those whom no identifier finds.
 * @returns one match a person, in the sighting's order
 */
export async function matchSighting(sighting: Sighting): Promise<Match[]> {
  const keys = sighting.people.flatMap((person) => person.identifiers.map((identifier) => identifier.key));
  const aliases = sighting.people.flatMap((person) =>
    person.name && person.identifiers.length === 0 ? [aliasKey(sighting.site, person.name)] : [],
  );
  const found = await contactsByKeys([...new Set([...keys, ...aliases])]);
  const owners = (key: string) => found.filter((contact) => contact.keys.includes(key)).sort(newestFirst);

  return Promise.all(
    sighting.people.map(async (person): Promise<Match> => {
      const draftKey = sightingDraftKey(sighting, person);
      for (const confidence of ['certain', 'likely'] as const) {
        for (const { key } of person.identifiers.filter((identifier) => identifier.confidence === confidence)) {
          const [contact, ...others] = owners(key);
          if (!contact) continue;
          if (confidence === 'certain' && others.length === 0) {
            const reason: Reason = { kind: 'identifier', key };
            return { person, certainty: 'recognised', contact, reason, others, draftKey: contactDraftKey(contact.id) };
          }
          return {
            person,
            certainty: 'guessed',
            contact,
            reason: { kind: 'likely-identifier', key },
            others,
            draftKey,
          };
        }
      }
      const byAlias =
        person.name && person.identifiers.length === 0 ? owners(aliasKey(sighting.site, person.name)) : [];
      const [[contact, ...others], reason] = await guess(person, byAlias);
      return contact
        ? { person, certainty: 'guessed', contact, reason, others, draftKey }
        : { person, certainty: 'new', contact: null, reason: null, others: [], draftKey };
    }),
  );
}
