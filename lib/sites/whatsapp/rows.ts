import { line } from '../../core/text';
import { isYou, plainName, sameName } from './names';

/** A WhatsApp account, group, list or channel: `<user>@<server>`. */
export interface Jid {
  user: string;
  server: string;
}

/** One message of the open chat, in the page's order. */
export interface Row {
  element: Element;
  /** The chat the message belongs to, up to 2026-09 part of its id. */
  chat: Jid | null;
  /** Its writer, in groups up to 2026-09 at the end of its id. */
  writer: Jid | null;
  /** Written by the user; null when the page does not say. */
  own: boolean | null;
  /** `[time, date] NAME: `, on messages with text. */
  stamp: { element: Element; when: string; name: string } | null;
}

/** Messages looked at, from the newest: as many as a screen and more, whatever the length of the chat. */
const MOST = 100;

/** `true_<chat>_<id>`, `false_<group>_<id>_<writer>`, `album-true_<chat>_<id>-…`, with `_in`/`_out` (2017-10 to 2026-08). */
const ID = /(?:^|-)(true|false)_(\d{1,25}(?:-\d{1,20})?|status)(?::\d{1,3})?@([a-z.]{2,20})_/;
const WRITER = /_(\d{1,25})(?::\d{1,3})?@([a-z.]{2,20})(?:_in|_out)?$/;
const STAMP = /^\[([^\]]{3,60})\]\s?([\s\S]{0,400}?):\s*$/;

function jid(user: string | undefined, server: string | undefined): Jid | null {
  return user && server ? { user, server } : null;
}

function stampOf(element: Element): Row['stamp'] {
  // Outermost first: a forwarded or quoted message inside has a stamp of its own (2026-04).
  const holder = element.closest('[data-pre-plain-text]') ?? element.querySelector('[data-pre-plain-text^="["]');
  const match = STAMP.exec(holder?.getAttribute('data-pre-plain-text')?.slice(0, 500) ?? '');
  return holder && match ? { element: holder, when: match[1] ?? '', name: match[2] ?? '' } : null;
}

/** The label that starts a run of messages, "NAME:", empty to the eye (2022-05 to 2026-09). */
function runLabel(element: Element): string | null {
  for (const span of element.querySelectorAll('span[aria-label]')) {
    const label = line(span.getAttribute('aria-label'));
    if (label && /[:：]$/.test(label)) return label.slice(0, -1).trim();
  }
  return null;
}

/** Who wrote a message: id, then the bubble's tail, then the ticks of own messages, then the label, then (till 2026-09) classes. */
function isOwn(
  element: Element,
  id: RegExpExecArray | null,
  stamp: Row['stamp'],
  title: string | null,
): boolean | null {
  if (id) return id[1] === 'true';
  const icon = element.querySelector('[data-icon^="tail-"], [data-icon^="msg-"]')?.getAttribute('data-icon');
  if (icon) return icon !== 'tail-in';
  const label = runLabel(element);
  if (isYou(label)) return true;
  if (sameName(plainName(label ?? stamp?.name), title)) return false;
  const bubble = element.closest('.message-in, .message-out') ?? element.querySelector('.message-in, .message-out');
  return bubble ? bubble.classList.contains('message-out') : null;
}

/**
 * The newest elements that match, in the page's order. In a long chat they are looked for from the end of the longest list
 * around the first one, since asking the whole panel takes 10 ms at 2,000 messages.
 */
function newest(main: Element, selector: string): Element[] {
  const first = main.querySelector(selector);
  if (!first) return [];
  let list = first;
  for (let box = first.parentElement; box && box !== main; box = box.parentElement) {
    if (box.childElementCount > list.childElementCount) list = box;
  }
  const found: Element[] = [];
  for (let child = list.lastElementChild; child && found.length < MOST; child = child.previousElementSibling) {
    found.unshift(...(child.matches(selector) ? [child] : child.querySelectorAll(selector)));
  }
  return (found.length < MOST ? [...main.querySelectorAll(selector)] : found).slice(-MOST);
}

/**
 * The newest messages of a chat panel, in the page's order.
 * @param title the plain name in the chat's header, which the other side's messages of a private chat carry
 */
export function readRows(main: Element, title: string | null): Row[] {
  // 2017-10 to 2026-09: every message has data-id; the role and the stamp are older and newer than any id form.
  let all: Element[] = [];
  for (const message of ['[data-id]', '[role="row"]', '[data-pre-plain-text^="["]']) {
    if (all.length === 0) all = newest(main, message);
  }
  let before: boolean | null = null;
  return all.map((element) => {
    const dataId = element.getAttribute('data-id')?.slice(0, 300) ?? '';
    const id = ID.exec(dataId);
    const writer = WRITER.exec(dataId.slice(id ? id.index + id[0].length : 0));
    const stamp = stampOf(element);
    // Only the first message of a run shows whose it is; the others follow it.
    const own: boolean | null = isOwn(element, id, stamp, title) ?? before;
    before = own;
    return { element, chat: jid(id?.[2], id?.[3]), writer: jid(writer?.[1], writer?.[2]), own, stamp };
  });
}

/** The one chat that all messages name; null when they name none, 'several' while one chat replaces another. */
export function chatOf(rows: Row[]): Jid | 'several' | null {
  const chats = new Map<string, Jid>();
  for (const { chat } of rows) if (chat) chats.set(`${chat.user}@${chat.server}`, chat);
  // Since 2025 the older messages of a private chat can name the number and the newer ones the account's hidden id.
  const named = [...chats.values()].filter((chat) => chat.server !== 'lid');
  if (named.length > 1 || chats.size - named.length > 1) return 'several';
  return named[0] ?? [...chats.values()][0] ?? null;
}

/** What own messages are labelled with in this UI language ("You"), as far as one shows it. */
export function ownLabel(rows: Row[]): string | null {
  for (const row of rows) {
    const label = row.own ? runLabel(row.element) : null;
    if (label) return label;
  }
  return null;
}
