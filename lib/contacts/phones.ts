import { phoneKey } from '../core/identifiers';

const CURRENCY = '(?:EUR|USD|GBP|CHF|CNY|RMB|TWD|HKD|SEK|NOK|DKK|JPY|AUD|CAD|SGD)';
const AMOUNT = "(?<!\\d)(?:\\d{1,3}(?:[.,' ]\\d{3})+|\\d+)(?:[.,]\\d{1,2})?(?!\\d)";

/**
 * What is written like a phone number and is none: web and machine addresses, dates, times, accounts, cards, book and
 * invoice numbers, prices.
 */
const OTHER_NUMBERS = [
  /https?:\/\/\S+/g,
  /(?<![\d./-])[0-3]?\d[./-][0-3]?\d[./-](?:19|20)\d\d(?!\d)/g,
  /(?<![\d./-])(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d(?!\d)/g,
  /(?<!\d)[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d-\d{5,}/g,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g,
  /(?<!\d)\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?!\d)/g,
  /(?<![\d.])(?=[\d.]*\d{3})\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g,
  /(?<!\d)97[89](?:[- ]?\d){10}(?!\d)/g,
  new RegExp(`(?:[€$£¥₩₹]|\\b${CURRENCY}) ?${AMOUNT}`, 'g'),
  new RegExp(`${AMOUNT} ?(?:[€₩₹元]|(?:${CURRENCY}|kr)\\b)`, 'g'),
];

/** A chat link to a number; the digits are the whole international number. */
const WA_LINK =
  /(?:https?:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?(?:[^\s#]*&)?phone=)(?:\+|%2B)?(\d{7,15})(?!\d)\S*/gi;

/** Chinese mobile numbers are written in one run, also within a sentence. */
const RUNS: Record<string, RegExp> = { CN: /^1[3-9]\d{9}$/ };

export interface PhoneHit {
  key: string;
  /** Where in the text the number begins. */
  start: number;
}

/** A number without country code counts when it is written as one: trunk zero, groups, or nothing beside it. */
function writtenAsPhone(hit: string, text: string, region: string | null): boolean {
  if (/^[+(0\u0660\u06f0]/.test(hit) || !/^\d+$/.test(hit)) return true;
  return text.replace(/tel:/i, '').trim() === hit || (RUNS[region ?? '']?.test(hit) ?? false);
}

/**
 * Finds phone numbers and WhatsApp links in a text.
 * @param region ISO country for numbers without country code, e.g. `GB`; null: only international numbers count
 */
export async function findPhones(text: string, region: string | null): Promise<PhoneHit[]> {
  const hits: PhoneHit[] = [];
  const blank = (found: string) => ' '.repeat(found.length);
  let rest = text.replace(WA_LINK, (link: string, digits: string, start: number) => {
    const key = phoneKey(digits);
    if (key) hits.push({ key, start });
    return blank(link);
  });
  for (const pattern of OTHER_NUMBERS) rest = rest.replace(pattern, blank);
  if ((rest.match(/\p{Nd}/gu)?.length ?? 0) < 7) return hits;
  const { findPhoneNumbersInText } = await import('libphonenumber-js/min');
  const options = { ...(region ? { defaultCountry: region as 'GB' } : {}), v2: true } as const;
  for (const { number, startsAt, endsAt } of findPhoneNumbersInText(rest, options)) {
    if (writtenAsPhone(rest.slice(startsAt, endsAt), text, region))
      hits.push({ key: `phone:${number.number}`, start: startsAt });
  }
  return hits;
}
