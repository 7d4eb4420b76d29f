import type { Channel } from '../core/crm';
import type { Capture } from '../core/sighting';
import { addInteraction, db, type Interaction, interactionsOf } from '../db';
import { prefill } from './prefill';

/** How far back a message is looked for before it is logged a second time, in entries. */
const LOOK_BACK = 200;

/**
 * Puts a message taken from the page on a contact's timeline, at the time the page states, else now.
 * @returns the new entry, or null when this very message is there already
 */
export function logCapture(
  contactId: string,
  channel: Channel,
  capture: Capture,
  now = Date.now(),
): Promise<Interaction | null> {
  return db.transaction('rw', db.interactions, async () => {
    const known = await interactionsOf(contactId, LOOK_BACK);
    if (known.some((one) => one.kind === 'message' && one.text === capture.text && one.link === capture.link))
      return null;
    const stated = capture.at ? Date.parse(capture.at) : Number.NaN;
    const at = stated > 0 && stated <= now ? stated : now;
    return addInteraction(
      {
        contactId,
        at,
        kind: 'message',
        ...prefill('message', channel, capture.direction),
        text: capture.text,
        link: capture.link,
      },
      now,
    );
  });
}
