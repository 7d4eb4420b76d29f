import type { OpenMessage } from '../../core/sighting';
import { paragraphs } from '../../core/text';
import { blockText } from '../strategies';
import { ownerOf, PROFILE_LINKS } from './address';
import { EVENTS } from './messaging';

/** A message's own text: what stands beside it (sender, time, reactions, quoted posts) is not part of it. */
const BODY = '.msg-s-event-listitem__body, p';

/**
 * The last message of the other person in this conversation. Whose a message is, is told by a class that others' messages
 * have (2018 to 2026), else by the profile link with which a run of messages starts.
 * @param keys the other person's keys; empty when unknown
 */
export function lastMessage(pane: Element, keys: string[], link: string | null): OpenMessage | null {
  const events = [...pane.querySelectorAll(EVENTS)].filter((one) => !one.parentElement?.closest(EVENTS)).slice(-200);
  const marked = events.filter(
    (event) => event.matches('[class*="--other"]') || event.querySelector('[class*="--other"]'),
  );
  let candidates = marked;
  if (!marked.length && keys.length) {
    let theirs = false;
    candidates = events.filter((event) => {
      const row = event.closest('li') ?? event;
      const sender = ownerOf(row.querySelector(PROFILE_LINKS)?.getAttribute('href'));
      if (sender) theirs = keys.includes(sender.key);
      return theirs;
    });
  }
  const last = candidates.at(-1);
  const body = last?.querySelector(BODY) ?? null;
  const text = body && paragraphs(blockText(body, 'time, button'));
  if (!text || !last) return null;
  const stamp = (last.closest('li') ?? last).querySelector('time[datetime]')?.getAttribute('datetime') ?? '';
  const at = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(stamp) ? new Date(stamp) : null;
  return { text, direction: 'in', at: at && !Number.isNaN(at.getTime()) ? at.toISOString() : null, link };
}
