import type { OpenMessage } from '../../core/sighting';
import { paragraphs } from '../../core/text';
import { blockText } from '../strategies';
import type { Row } from './rows';

/** Quoted messages, link cards, "read more", the time. */
const NOT_SAID = '[role="button"], button, [title] span[dir]';

function textIn(stamp: Element): string | null {
  const lines = [...stamp.querySelectorAll('span[dir]')].filter(
    (span) => !span.parentElement?.closest('span[dir]') && !span.closest('[role="button"]'),
  );
  // A link's card stands before what was written.
  const said = lines.at(-1);
  return said ? paragraphs(blockText(said, NOT_SAID)) : null;
}

interface Parts {
  numbers: [number, number, number];
  hour: number;
  minute: number;
}

/** "[8:56 AM, 9/1/2022]" in its parts; null for a form that could be read in two ways. */
function parts(when: string): Parts | null {
  const date = /(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})/.exec(when);
  const clock = /(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*(.*)/.exec(
    when.replace(date?.[0] ?? '', '').replace(/[,،\s]+$/, ''),
  );
  if (!date || !clock) return null;
  const half = /^([ap])\.?\s?m\.?$/i.exec((clock[3] ?? '').trim())?.[1]?.toLowerCase();
  const other = when
    .replace(date[0], '')
    .replace(clock[0], '')
    .replace(/[,،\s]/g, '');
  if (other || (clock[3]?.trim() && !half)) return null;
  const hour = Number(clock[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  return {
    numbers: [Number(date[1]), Number(date[2]), Number(date[3])],
    hour: half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour,
    minute: Number(clock[2]),
  };
}

type Order = 'ymd' | 'dmy' | 'mdy';

function orderOf([first, second]: Parts['numbers']): Order | null {
  if (first > 31) return 'ymd';
  if (first > 12) return 'dmy';
  return second > 12 ? 'mdy' : null;
}

/** The time of a stamp in the page's own zone, as ISO; null when day and month could be swapped, on the evidence of the whole chat. */
export function timeOf(when: string, others: string[]): string | null {
  const read = parts(when);
  if (!read) return null;
  const orders = new Set([when, ...others].flatMap((one) => orderOf(parts(one)?.numbers ?? [0, 0, 0]) ?? []));
  const [a, b, c] = read.numbers;
  const order = orders.size === 1 ? [...orders][0] : null;
  const known = order ?? (orders.size === 0 && a === b ? 'dmy' : null);
  if (!known) return null;
  const [year, month, day] = known === 'ymd' ? [a, b, c] : known === 'dmy' ? [c, b, a] : [c, a, b];
  const date = new Date(year, month - 1, day, read.hour, read.minute);
  const real = year >= 2009 && year < 2100 && date.getMonth() === month - 1 && date.getDate() === day && read.hour < 24;
  return real ? date.toISOString() : null;
}

/** The newest text message from somebody else; null when there is none on screen. */
export function captureMessage(rows: Row[], link: string | null): OpenMessage | null {
  const stamps = rows.flatMap((row) => row.stamp?.when ?? []);
  for (const { own, stamp } of rows.toReversed()) {
    const text = own === false && stamp ? textIn(stamp.element) : null;
    if (text && stamp) return { text, direction: 'in', at: timeOf(stamp.when, stamps), link };
  }
  return null;
}
