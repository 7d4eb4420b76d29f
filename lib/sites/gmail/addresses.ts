import { emailKey } from '../../core/identifiers';
import type { SightedPerson } from '../../core/sighting';
import { line } from '../../core/text';
import { textOf } from '../strategies';

/** A mail address as the page writes it, with the name beside it. */
export interface Address {
  /** Lower case. */
  email: string;
  name: string | null;
}

/**
 * Gmail's word for the user in a sender's or recipient's place, per UI language, as far as it is nobody's name. Only a help:
 * addresses decide wherever the user's own is known.
 */
const ME = new Set(
  (
    'me moi mich ich yo mí mi eu mim io mij jeg jag minä minulle mnie mně mne én nekem мне мені я аз мен εγώ εμένα bana mən ' +
    'saya aku tôi ฉัน मुझे मैं আমি எனக்கு నేను ನಾನು ഞാൻ मला હું ਮੈਂ أنا إليّ לי אני אליי من 我 自分 나 나에게 aš 本人'
  ).split(' '),
);

/** True when a name is Gmail's localised "me", which is never capitalised. */
export function isMe(name: string | null): boolean {
  return name !== null && ME.has(name);
}

/** A display name as a person would write it, or null when it only repeats the address. */
export function displayName(raw: string | null | undefined, email: string): string | null {
  const name = line(raw)
    ?.replace(/^["'“”‘’«»\s]+|["'“”‘’«»\s]+$/g, '')
    .trim();
  if (!name || emailKey(name) || name.toLowerCase() === email) return null;
  return name === email.slice(0, email.indexOf('@')) ? null : name;
}

/** An address from its text; null when it is none. `email=<address>` is a form of Gmail's hovercard id. */
function parse(raw: string | null): string | null {
  return emailKey(raw?.replace(/^email=/, ''))?.slice('email:'.length) ?? null;
}

/** The address an element stands for: sender and recipient spans, pictures, compose chips. */
export function addressOf(element: Element): Address | null {
  const email = ['email', 'data-hovercard-id', 'jid']
    .map((name) => parse(element.getAttribute(name)))
    .find((one) => one);
  if (!email) return null;
  const given = element.getAttribute('name') ?? element.getAttribute('data-name');
  return { email, name: displayName(given ?? textOf(element), email) };
}

/** Addresses of a header field's value: `Ana Exemplo <ana@example.com>, bo@example.com`. At most 50. */
export function parseField(value: string | null | undefined): Address[] {
  return (value ?? '')
    .slice(0, 10_000)
    .split(/[,;](?=(?:[^"]*"[^"]*")*[^"]*$)/, 50)
    .flatMap((part) => {
      const [, name, angled] = /^([^<]*)<([^>]*)>\s*$/.exec(part) ?? [];
      const email = parse(angled ?? part);
      return email ? [{ email, name: displayName(name, email) }] : [];
    });
}

/** Mailboxes that no person reads say so in their address, in any of the usual languages; `_` stands for an optional mark. */
const AUTOMATED = new RegExp(
  `(^|[._+-])(${[
    'no_reply|do_?not_reply|dont_reply|no_responder|no_responda|no_contestar|nao_responda|nao_responder|no_respongueu',
    'ne_pas_repondre|ne_repondez_pas|nicht_antworten|keine_antwort|non_rispondere|niet_beantwoorden|geen_antwoord',
    'svar_ikke|svar_ej|svara_inte|ala_vastaa|nie_odpowiadaj|neodpovidat|ne_otvechat|ne_valaszolj|cevaplamayin|yanitlamayin',
    'tidak_dibalas|mailer_daemon|postmaster|bounces?|notifications?|notify|alerts?|notificacion(es)?|notificacoes|avisos?',
    'benachrichtigung(en)?|powiadomienia|uvedomleniya|bildirim|newsletters?|news|digest|promo(s|tions)?|updates?|reminders?',
    'receipts?|invitations?|verif(y|ication)|confirm(ation)?s?|mailer|mailing|automated|robot',
  ]
    .join('|')
    .replaceAll('_', '[-_.]?')})([._+-]|\\d*$)`,
);

/** True when nobody reads mail to this address: no-reply, notifications, bounces, newsletters. */
export function isAutomated(email: string): boolean {
  return AUTOMATED.test(email.slice(0, email.indexOf('@')));
}

/** "'NAME' via LIST", written into the sender by a group or relay; the address is then the group's, never the person's (2026-09). */
const VIA = /^["'“”‘’«]?(.+?)["'“”‘’»]?\s+via\s+\S/i;

/** An address as it stands: a firm's, a machine's, the user's own. */
export function accountOf({ email, name }: Address): SightedPerson {
  const key = emailKey(email);
  const identifiers = key ? [{ key, confidence: 'certain' as const }] : [];
  return { name, identifiers, company: null, title: null };
}

/** The person behind an address. One who writes through a group or relay has a name but no address of their own. */
export function personOf(address: Address): SightedPerson {
  const name = VIA.exec(address.name ?? '')?.[1];
  return name ? { name: line(name), identifiers: [], company: null, title: null } : accountOf(address);
}

const ADDRESS_IN_LABEL = /[^\s()<>[\]"'：:（）]+@[^\s()<>[\]"'（）]+\.[^\s()<>[\]"'（）]+/;

/**
 * The user's own addresses: from the tab title "Subject - me@example.com - Gmail" (2016-05 to 2026-09), the account link
 * (2025-08) and the sender field of open drafts (2020).
 */
export function ownAddresses(document: Document): Set<string> {
  const own = new Set<string>();
  const add = (raw: string | null | undefined) => {
    const email = parse(line(raw));
    if (email) own.add(email);
  };
  const parts = (line(document.title, 1000) ?? '').split(/\s[-–—]\s/);
  // The account stands last or before the product's name; what comes earlier is the subject.
  const account = parts
    .slice(-3)
    .reverse()
    .find((part) => parse(part));
  add(account);
  for (const link of document.querySelectorAll('a[href*="//accounts.google."][aria-label*="@"]')) {
    add(ADDRESS_IN_LABEL.exec(line(link.getAttribute('aria-label')) ?? '')?.[0]);
  }
  for (const from of document.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="from"]'))
    add(parseField(from.value)[0]?.email);
  return own;
}
