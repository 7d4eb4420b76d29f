import { useLiveQuery } from 'dexie-react-hooks';
import { type Match, matchSighting } from '../../lib/contacts';
import type { Sighting } from '../../lib/core/sighting';

/**
 * The contacts behind a sighting, followed live. Undefined until the answer for THIS sighting is there: an answer for
 * the one before is never given.
 */
export function useMatches(sighting: Sighting | null): Match[] | undefined {
  const found = useLiveQuery(
    async () => ({ sighting, matches: sighting ? await matchSighting(sighting) : [] }),
    [sighting],
  );
  return found?.sighting === sighting ? found?.matches : undefined;
}
