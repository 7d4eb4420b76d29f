import type { Channel } from '../core/crm';
import type { OpenMessage } from '../core/sighting';
import { addInteraction, db, type Interaction, interactionsOf } from '../db';
import { prefill } from './prefill';

/** How far back a message is looked for before it is logged a second time, in entries. */
const LOOK_BACK = 200;
/** Dates before this (1971) are a zero that was read as a date, not the time of a message. */
const EARLIEST = Date.UTC(1971, 0);

/** The time the page states, ms since 1970; null when it states none that can be. */
function statedTime(capture: OpenMessage, now: number): number | null {
  const stated = capture.at ? Date.parse(capture.at) : Number.NaN;
  return stated >= EARLIEST && stated <= now ? stated : null;
}

/**
 * Puts a message taken from the page on a contact's timeline, at the time the page states, else now.
 * @returns the new entry, or null when this very message is there already; the same words at another stated time are
 * another message
 */
export function logCapture(
  contactId: string,
  channel: Channel,
  capture: OpenMessage,
  now = Date.now(),
): Promise<Interaction | null> {
  return db.transaction('rw', db.interactions, async () => {
    const stated = statedTime(capture, now);
    const known = await interactionsOf(contactId, LOOK_BACK);
    if (stated) known.push(...(await db.interactions.where({ contactId, at: stated }).toArray()));
    const sameTime = (one: Interaction) => stated === null || one.at === stated || one.at === one.createdAt;
    const same = (one: Interaction) => one.text === capture.text && one.link === capture.link && sameTime(one);
    if (known.some((one) => one.kind === 'message' && same(one))) return null;
    return addInteraction(
      {
        contactId,
        at: stated ?? now,
        kind: 'message',
        ...prefill('message', channel, capture.direction),
        direction: capture.direction,
        text: capture.text,
        link: capture.link,
      },
      now,
    );
  });
}
