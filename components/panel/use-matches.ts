import { useLiveQuery } from 'dexie-react-hooks';
import { type Match, matchSighting } from '../../lib/contacts';
import type { Sighting } from '../../lib/core/sighting';

/** Who is on screen, by identifiers, or by name within one conversation where there are none. */
function identityOf(sighting: Sighting): string {
  const people = sighting.people.map(
    (person) => person.identifiers[0]?.key ?? [sighting.conversation, person.name].join(' '),
  );
  return JSON.stringify([sighting.site, people]);
}

/**
 * The contacts behind a sighting, followed live. Undefined until the answer for these very people is there: an answer
 * for somebody else is never given. When the page only says more of the same people, the last answer stays meanwhile.
 */
export function useMatches(sighting: Sighting | null): Match[] | undefined {
  const identity = sighting && identityOf(sighting);
  const people = sighting && JSON.stringify(sighting.people);
  const found = useLiveQuery(
    async () => ({ identity, matches: sighting ? await matchSighting(sighting) : [] }),
    [identity, people],
  );
  return found?.identity === identity ? found?.matches : undefined;
}
