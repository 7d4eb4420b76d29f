import { linkedinKey } from '../../core/identifiers';

/** What an address of linkedin.com is about. */
export type Route =
  /** Somebody's profile; `key` is null where the address does not name a profile (`/pub/…`, `/profile/view`, `/in/me/`). */
  | { page: 'profile'; key: string | null; self: boolean; contact: boolean }
  /** A conversation, or the list of them; `id` is null for a new message, `recipient` is its addressee's key. */
  | { page: 'messaging'; id: string | null; recipient: string | null }
  | { page: 'sales-lead'; key: string | null }
  | { page: 'sales-inbox'; id: string | null }
  | { page: 'feed' | 'jobs' | 'company' | 'school' | 'search' | 'post' | 'other' };

/** Profiles live on www, the mobile hosts and two-letter country hosts; the rest (help, business …) are other sites. */
const HOST = /^(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com$/;
/** Not a page of the site for anybody: signing in and errors. */
const CLOSED =
  /^\/(?:login|uas|checkpoint|authwall|signup|reg|m\/login|start|404|error|cold-join|(?:mwlite\/)?in\/unavailable)(?:[/-]|$)/i;
const PROFILE = /^\/(?:mwlite\/(?:profile\/)?)?in\/([^/]+)(\/.*)?$/i;
/** Public profiles without a slug (until about 2015) and the logged-in address of that time. */
const OLD_PROFILE = /^\/(?:pub\/(?!dir\/)[^/]+\/\w+\/\w+\/\w+|profile\/(?:view|public))(?:\/|$)/i;
const OTHER: [RegExp, 'feed' | 'jobs' | 'company' | 'school' | 'search' | 'post'][] = [
  [/^\/(?:feed\/update|posts|pulse|embed)(?:\/|$)/i, 'post'],
  [/^\/feed(?:\/|$)/i, 'feed'],
  [/^\/jobs(?:\/|$)/i, 'jobs'],
  [/^\/(?:company|showcase|sales\/company)(?:\/|$)/i, 'company'],
  [/^\/(?:school|edu)(?:\/|$)/i, 'school'],
  [/^\/(?:search|pub\/dir|sales\/search|directory)(?:\/|$)/i, 'search'],
];

function decoded(segment: string | undefined): string | null {
  try {
    return decodeURIComponent(segment ?? '') || null;
  } catch {
    return null;
  }
}

/** What the address is about; null for log-in pages, error pages and hosts that are no part of the network. */
export function route(url: URL): Route | null {
  const path = url.pathname;
  if (!HOST.test(url.hostname) || CLOSED.test(path)) return null;
  const profile = PROFILE.exec(path);
  if (profile) {
    const self = profile[1] === 'me';
    const contact = /contact-info/.test(profile[2] ?? '');
    return { page: 'profile', key: self ? null : linkedinKey(profile[1]), self, contact };
  }
  if (OLD_PROFILE.test(path)) return { page: 'profile', key: null, self: false, contact: false };
  const thread = /^\/(?:mwlite\/)?messaging(?:\/(?:thread\/([^/]+)|compose))?/i.exec(path);
  if (thread) {
    const id = thread[1] === 'new' ? null : decoded(thread[1]);
    return { page: 'messaging', id, recipient: id ? null : linkedinKey(url.searchParams.get('recipient')) };
  }
  const lead = /^\/sales\/(?:lead|people)\/([^/,]+)/i.exec(path);
  if (lead) return { page: 'sales-lead', key: linkedinKey(lead[1]) };
  const inbox = /^\/sales\/inbox(?:\/([^/]+))?/i.exec(path);
  if (inbox) return { page: 'sales-inbox', id: inbox[1] === 'compose' ? null : decoded(inbox[1]) };
  return { page: OTHER.find(([shape]) => shape.test(path))?.[1] ?? 'other' };
}

/** A link to somebody's profile or to a page below it. */
const LINK = /^(?:https?:\/\/(?:[a-z]{1,5}\.)?linkedin\.com)?\/(?:mwlite\/(?:profile\/)?)?in\/([^/?#]+)\/?([^?#]*)/i;
const LEAD_LINK = /^(?:https?:\/\/www\.linkedin\.com)?\/sales\/(?:lead|people)\/([^/?#,]+)/i;

/** Links that can be profile links; to be checked with `ownerOf`. */
export const PROFILE_LINKS = 'a[href*="/in/"]';

/** The profile that a link leads to, and whether it leads to a page below it; null for any other address. */
export function ownerOf(href: string | null | undefined): { key: string; below: boolean } | null {
  const found = LINK.exec(href ?? '');
  const key = found?.[1] === 'me' ? null : linkedinKey(found?.[1]);
  // A public profile's languages are its own pages: /in/slug/de.
  return key ? { key, below: !/^(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i.test(found?.[2] ?? '') } : null;
}

/** The lead that a Sales Navigator link leads to. */
export function leadOf(href: string | null | undefined): string | null {
  return linkedinKey(LEAD_LINK.exec(href ?? '')?.[1]);
}

/** The value of a key (`linkedin:slug` → `slug`). */
export function keyValue(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The public address of a profile. */
export function profileAddress(key: string): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(keyValue(key))}/`;
}
