import { emailKey, linkedinKey } from '../core/identifiers';
import { line, paragraphs } from '../core/text';
import { type Contact, contactsByKeys, contactsByPrefix } from '../db';
import { findPhones } from './phones';

/** What a pasted text turned out to be. */
export interface Lookup {
  /** Identifiers found in the text, in order. */
  keys: string[];
  /** What is left as a name to search by, or null. */
  name: string | null;
}

/**
 * An address in running text. Chinese is written without spaces: an ASCII address beside Han characters ends where they begin.
 */
const EMAILS = new RegExp(
  "(?:(?:(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}!#$%*+.^_`{}~’'-]){1,64}|\\p{Script=Han}{1,64})@" +
    '(?:(?:[a-z0-9-]+\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])(?![\\w-]|\\.\\p{L})' +
    '|(?:[\\p{L}\\p{M}\\p{N}-]+\\.)+[\\p{L}\\p{M}]{2,})',
  'giu',
);
const LINKEDIN =
  /(?<![\w.-])(?:https?:\/\/)?(?:[\w-]+\.)*linkedin\.com\/(?:mwlite\/profile\/)?(?:in|sales\/(?:lead|people))\/[^\s?#"'<>()[\]{};:!。、》”]+/gi;

/**
 * Finds e-mail addresses, phone numbers and profile links in any text, such as a signature or a selection.
 * @param region ISO country for numbers without country code, e.g. `GB`
 */
export async function parseLookup(text: string, region: string | null): Promise<Lookup> {
  const whole = text.slice(0, 5_000);
  let rest = (paragraphs(whole.normalize('NFKC')) ?? '').slice(0, 5_000);
  const found: { key: string; start: number }[] = [];
  const take = (pattern: RegExp, toKey: (hit: string) => string | null) => {
    rest = rest.replace(pattern, (hit: string, ...more: unknown[]) => {
      const key = toKey(hit);
      if (key) found.push({ key, start: more.find((one) => typeof one === 'number') as number });
      return key ? ' '.repeat(hit.length) : hit;
    });
  };
  take(LINKEDIN, (hit) => linkedinKey(hit.replace(/[.,]+$/, '')));
  take(EMAILS, (hit) => emailKey(hit.replace(/^[^\p{L}\p{N}_]+/u, '')));
  found.push(...(await findPhones(rest, region)));
  const keys = [...new Set(found.sort((a, b) => a.start - b.start).map(({ key }) => key))];
  return { keys, name: keys.length ? null : line(whole, 120) };
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
