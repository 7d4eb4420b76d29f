import { phoneKey } from '../../core/identifiers';
import type { SightedIdentifier, SightedPerson } from '../../core/sighting';
import { textOf } from '../strategies';
import type { Header } from './header';
import { isYou, numberIn, plainName, sameName } from './names';
import { type Jid, ownLabel, type Row } from './rows';

/** Accounts that are no person: WhatsApp itself and Meta AI (2025). */
export const MACHINES = new Set(['0', '13135550002']);

/** The phone number of a private chat's id. The digits before `@lid` are not one (2026-01). */
export function phoneOf(jid: Jid | null): string | null {
  const dialled = jid?.server === 'c.us' || jid?.server === 's.whatsapp.net';
  return dialled && jid && !MACHINES.has(jid.user) ? phoneKey(jid.user) : null;
}

/** The account behind a hidden id (`@lid`, since 2025): no number, but always the same for one person. */
export function accountOf({ user, server }: Jid): SightedIdentifier {
  return { key: `whatsapp:${user}@${server}`, confidence: 'certain' };
}

/** A person of WhatsApp. Without a number there is no identifier: a name is none. */
export function personWith(
  name: string | null,
  phone: string | null,
  confidence: 'certain' | 'likely' = 'certain',
): SightedPerson {
  return { name, identifiers: phone ? [{ key: phone, confidence }] : [], company: null, title: null };
}

/** The writer's name above an incoming message of a group; private chats show none. */
function shownWriter(row: Row): string | null {
  const first = row.element.querySelector('span[dir]');
  if (!first || !row.stamp || row.stamp.element.contains(first)) return null;
  const before = first.compareDocumentPosition(row.stamp.element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return before ? textOf(first) : null;
}

/** Those who wrote in a group, the last one first; never the user. */
export function members(rows: Row[]): SightedPerson[] {
  const people: { person: SightedPerson; account: string | null }[] = [];
  const mine = new Set(rows.flatMap((row) => (row.own && row.stamp ? [row.stamp.name] : [])));
  for (const row of rows.toReversed()) {
    if (row.own !== false || mine.has(row.stamp?.name ?? '') || isYou(row.stamp?.name)) continue;
    const shown = shownWriter(row);
    const name = plainName(row.stamp?.name) ?? plainName(shown);
    const phone = phoneOf(row.writer) ?? numberIn(row.stamp?.name) ?? numberIn(shown);
    const account = row.writer && `${row.writer.user}@${row.writer.server}`;
    const known = people.find(
      (one) =>
        (account && one.account === account) ||
        (phone && one.person.identifiers[0]?.key === phone) ||
        (!account && !phone && sameName(one.person.name, name)),
    );
    if (known) known.person.name ??= name;
    else if (name || phone) people.push({ person: personWith(name, phone), account });
  }
  return people.map(({ person }) => person).slice(0, 50);
}

/** True when the line below the title is a list of members: several names, with the user, a number or a writer among them. */
function listsMembers(subtitle: string | null, names: (string | null)[]): boolean {
  const parts = (subtitle ?? '').split(/\s*[,،、，]\s*/);
  if (parts.length < 2) return isYou(subtitle);
  return parts.some((part) => isYou(part) || numberIn(part) || names.some((name) => sameName(plainName(part), name)));
}

/** Is this a group? The ids say so up to 2026-09; since then only what a group shows and a private chat does not. */
export function isGroup(document: Document, header: Header, rows: Row[]): boolean {
  if (header.groupPicture) return true;
  const title = plainName(header.title);
  const incoming = rows.filter((row) => row.own === false && row.stamp);
  const names = incoming.map((row) => plainName(row.stamp?.name));
  if (listsMembers(header.subtitle, names)) return true;
  if (new Set(names.filter((name) => name !== null)).size > 1) return true;
  if (incoming.some((row) => sameName(plainName(shownWriter(row)), plainName(row.stamp?.name)))) return true;
  const open = [...document.querySelectorAll('#pane-side [aria-selected="true"]')].find((row) =>
    sameName(plainName(textOf(row.querySelector('span[dir="auto"]'))), title),
  );
  return !!open?.querySelector('[data-icon^="default-group"], [data-icon^="default-community"]');
}

/** Is this the user's chat with themselves, "NAME (You)"? The word is localised, so the page has to say it twice. */
export function isSelf(header: Header, rows: Row[]): boolean {
  const { mark } = header;
  const number = numberIn(header.title);
  if (number && rows.some((row) => row.own && numberIn(row.stamp?.name) === number)) return true;
  if (!mark || rows.some((row) => row.own === false)) return false;
  return isYou(mark) || header.apart || sameName(mark, ownLabel(rows));
}
