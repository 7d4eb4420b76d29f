import { emailKey, linkedinKey } from '../core/identifiers';
import { line } from '../core/text';
import { type Contact, contactsByKeys, contactsByPrefix } from '../db';

/** What a pasted text turned out to be. */
export interface Lookup {
  /** Identifiers found in the text, in order. */
  keys: string[];
  /** What is left as a name to search by, or null. */
  name: string | null;
}

const EMAILS =
  /[^\s@<>()[\]\\,;:"，；：“”（）《》]+@[^\s@<>()[\]\\,;:"，；：“”（）《》]+\.[^\s@<>()[\]\\,;:".，；：“”（）《》]{2,}/gu;
const LINKEDIN =
  /(?:https?:\/\/)?(?:[\w-]+\.)?linkedin\.com\/(?:mwlite\/profile\/)?(?:in|sales\/(?:lead|people))\/[^\s?#"<>]+/gi;
const WA_LINK = /(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com\/send\/?\?phone=)\/?\+?(\d{7,15})/gi;

/**
 * Finds e-mail addresses, phone numbers and profile links in any text, such as a signature or a selection.
 * @param region ISO country for numbers without country code, e.g. `GB`
 */
export async function parseLookup(text: string, region: string | null): Promise<Lookup> {
  let rest = text.slice(0, 5_000);
  const keys: string[] = [];
  const take = (pattern: RegExp, toKey: (hit: RegExpMatchArray) => string | null) => {
    rest = rest.replace(pattern, (...hit) => {
      const key = toKey(hit as unknown as RegExpMatchArray);
      if (key && !keys.includes(key)) keys.push(key);
      return key ? ' ' : String(hit[0]);
    });
  };
  take(LINKEDIN, (hit) => linkedinKey(hit[0]));
  take(EMAILS, (hit) => emailKey(hit[0].replace(/^mailto:/i, '').replace(/\.+$/, '')));
  take(WA_LINK, (hit) => `phone:+${hit[1]}`);
  if (/\d[\d\s().\-–/]{5,}\d/.test(rest)) {
    const { findPhoneNumbersInText } = await import('libphonenumber-js/min');
    const options = { ...(region ? { defaultCountry: region as 'GB' } : {}), v2: true } as const;
    for (const hit of findPhoneNumbersInText(rest, options).reverse()) {
      const key = `phone:${hit.number.number}`;
      if (!keys.includes(key)) keys.push(key);
      rest = `${rest.slice(0, hit.startsAt)} ${rest.slice(hit.endsAt)}`;
    }
  }
  return { keys, name: keys.length ? null : line(rest, 120) };
}

export interface LookupResult extends Lookup {
  contacts: Contact[];
}

/** Looks a pasted text up: contacts by the identifiers in it, else by the beginning of a name or identifier. */
export async function lookUp(text: string, region: string | null): Promise<LookupResult> {
  const parsed = await parseLookup(text, region);
  const contacts = parsed.keys.length
    ? await contactsByKeys(parsed.keys)
    : parsed.name
      ? await contactsByPrefix(parsed.name)
      : [];
  return { ...parsed, contacts };
}
