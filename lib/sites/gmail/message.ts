import type { OpenMessage } from '../../core/sighting';
import { paragraphs } from '../../core/text';
import { blockText } from '../strategies';
import type { Message } from './thread';

/** The text of a message (2016-05 to 2026-09); Gmail prefixes a mail's own classes, so a mail cannot fake these. */
const BODIES = ['.a3s', '.ii'];
/** Quoted history, repeated signatures, the toolbar over pictures (2026-07). */
const NOT_SAID =
  'blockquote, .gmail_quote, .gmail_attr, .adL, .h5, .adm, .ajR, .a6S, [role="button"], [role="tooltip"]';

/** A quotation in a plain-text mail: its lines start with ">" and stand last. */
const QUOTED_LINES = /\n(?:>[^\n]*\n?\s*)+$/;

/** Digits of any script as numbers: `١٤` and `14` are both 14. */
function numbersIn(text: string): number[] {
  const ascii = text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let zero = point;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero--;
    return String(point - zero);
  });
  return (ascii.match(/\d+/g) ?? []).map(Number);
}

/**
 * When a message arrived. Its id holds the millisecond it was stored (upper 44 bits); that is believed only when the localised
 * date the page shows (2016-05 to 2026-09) has the same year, day and minute, since imported mail was stored later.
 */
function arrived(card: Element): string | null {
  const holder = card.matches('[data-legacy-message-id], [data-message-id]')
    ? card
    : card.querySelector('[data-legacy-message-id], [data-message-id]');
  const [, decimal] = /^#?msg-f:(\d{15,20})$/.exec(holder?.getAttribute('data-message-id') ?? '') ?? [];
  const [hex] = /^[0-9a-f]{15,16}$/.exec(holder?.getAttribute('data-legacy-message-id') ?? '') ?? [];
  const shown = card.querySelector('[title][alt], .g3')?.getAttribute('title');
  const id = decimal ?? (hex && `0x${hex}`);
  if (!id || !shown) return null;
  const date = new Date(Number(BigInt(id) >> 20n));
  const numbers = numbersIn(shown.slice(0, 100));
  const agrees = [date.getFullYear(), date.getDate(), date.getMinutes()].every((part) => numbers.includes(part));
  return agrees ? date.toISOString() : null;
}

/** The newest message from somebody else (or from one of `keys`, if any) whose text is open; null when there is none. */
export function captureMessage(
  messages: Message[],
  own: Set<string>,
  link: string | null,
  keys: readonly string[],
): OpenMessage | null {
  for (const { card, sender } of messages.toReversed()) {
    const from = `email:${sender.email}`;
    if (own.has(sender.email) || (keys.length > 0 && !keys.includes(from))) continue;
    const body = BODIES.map((part) => card.querySelector(part)).find((found) => found !== null);
    const text = body ? paragraphs(blockText(body, NOT_SAID).replace(QUOTED_LINES, '')) : null;
    if (text) return { text, direction: 'in', at: arrived(card), link, from };
  }
  return null;
}
