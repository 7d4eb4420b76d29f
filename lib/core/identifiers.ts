/** An identifier is `kind:value`, normalised once, so that equal people have equal strings. */

export const IDENTIFIER_KINDS = ['email', 'phone', 'linkedin', 'linkedin-member', 'whatsapp', 'alias'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** One spelling for what looks the same: full-width letters and digits, Arabic digits, marks without a shape. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

const EMAIL =
  /^[^\s\p{Cc}\p{Cs}@<>()[\]\\,;:"]+@[^\s\p{Cc}\p{Cs}@<>()[\]\\,;:"]+\.[^\s\p{Cc}\p{Cs}@<>()[\]\\,;:".]{2,}$/u;

/**
 * E-mail address or `mailto:` link to `email:…` in lower case, or null when it is not one. Gmail dots and plus tags are
 * kept: two addresses that reach one mailbox are a matter for duplicate search, not for equality.
 */
export function emailKey(address: string | null | undefined): string | null {
  const typed = plain((address ?? '').slice(0, 2_000)).trim();
  const link = /^mailto:([^?]*)/i.exec(typed)?.[1];
  const value = (link ?? typed).trim().toLowerCase().normalize('NFC');
  return value.length <= 254 && EMAIL.test(value) ? `email:${value}` : null;
}

/** Digits with country code (as in a WhatsApp id, or `+44 …`) to `phone:+…` (E.164: 7 to 15 digits), or null. */
export function phoneKey(digits: string | null | undefined): string | null {
  const value = plain((digits ?? '').slice(0, 200)).replace(/\P{Nd}/gu, '');
  return /^[1-9]\d{6,14}$/.test(value) ? `phone:+${value}` : null;
}

/**
 * LinkedIn profile path or slug to `linkedin:slug` (lower case, decoded). Member ids (`ACoAA…`, `ACwAA…`; case-sensitive) become
 * `linkedin-member:…`: they name an account, but not its public address. Null when it is neither.
 */
export function linkedinKey(slugOrPath: string | null | undefined): string | null {
  const raw = (slugOrPath ?? '').trim();
  const found =
    /(?:\/in\/|\/sales\/(?:lead|people)\/)([^/?#,]+)/i.exec(raw)?.[1] ?? (/^[^/?#\s,]+$/.test(raw) ? raw : null);
  if (!found) return null;
  let slug: string;
  try {
    slug = decodeURIComponent(found);
  } catch {
    return null;
  }
  if (/^AC[a-zA-Z]AA[\w-]{10,80}$/.test(slug)) return `linkedin-member:${slug}`;
  const lower = slug.toLowerCase().normalize('NFC');
  return /^(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_.-]|\u200d|\ufe0f){2,150}$/u.test(lower)
    ? `linkedin:${lower}`
    : null;
}

/** The name a site shows for somebody without any identifier, once the user has said who it is: `alias:whatsapp/lane`. */
export function aliasKey(site: string, name: string): string {
  return `alias:${site}/${name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`;
}

/** Takes an identifier apart. Null when the kind is unknown or the value empty. */
export function splitKey(key: string): { kind: IdentifierKind; value: string } | null {
  const at = key.indexOf(':');
  const kind = key.slice(0, at) as IdentifierKind;
  const value = key.slice(at + 1);
  return at > 0 && value && IDENTIFIER_KINDS.includes(kind) ? { kind, value } : null;
}
