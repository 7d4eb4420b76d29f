import type { PageView } from '../adapter';
import { visible } from '../strategies';
import { type Address, addressOf, isMe } from './addresses';

/** One message of the open thread, with what its header says. */
export interface Message {
  card: Element;
  sender: Address;
  recipients: Address[];
  /** Gmail offers to unsubscribe from this sender. */
  bulk: boolean;
}

/** One message. List items since 2016-05, message ids since 2018; classes for the days without either (2026-07). */
const CARDS = ['[role="listitem"]', '[data-message-id], [data-legacy-message-id]', '.adn, .adf'];
/** Never a message's header: bodies and quotes, list rows, drafts with their recipients, pop-ups. */
const ELSEWHERE =
  '.a3s, .ii, blockquote, [contenteditable], [role="row"], .zA, form, [data-compose-id], [role="option"], [role="dialog"], .aoI';
/** Never part of the open thread, where a page has no main landmark. */
const BESIDE = '[role="navigation"], [role="complementary"], [role="banner"]';

/**
 * Where a header names people, the sender first: address and name on one element (2016-05 to 2026-09); the class alone where the
 * name is missing; else the hovercard's address (2018 on); else the address on the picture.
 */
const NAMED = ['span[email][name]', '.gD[email], .g2[email]', ':not(img)[data-hovercard-id*="@"]', 'img[jid]'];

function cardOf(element: Element): Element | null {
  for (const card of CARDS) {
    const found = element.closest(card);
    if (found) return found.tagName === 'TR' ? null : found;
  }
  // The sender's own class, for fragments of a header without its message.
  return element.matches('.gD') ? (element.closest('h3') ?? element.parentElement) : null;
}

/** The views on screen: Gmail keeps the one before in the page, undrawn. Windows of their own have no landmark: the body. */
function views(document: Document): Element[] {
  const all = [...document.querySelectorAll('[role="main"]')];
  if (all.length > 0) return all.filter(visible);
  return document.body ? [document.body] : [];
}

/** The messages of the thread on screen, oldest first; empty when none is open. Drawn messages only. */
export function readMessages(document: Document): Message[] {
  for (const view of views(document)) {
    const named = NAMED.map((one) => view.querySelectorAll(one)).find((found) => found.length > 0) ?? [];
    const elsewhere = view === document.body ? `${ELSEWHERE}, ${BESIDE}` : ELSEWHERE;
    const messages = new Map<Element, Message & { drawn: boolean }>();
    for (const element of named) {
      const card = element.closest(elsewhere) ? null : cardOf(element);
      const address = card && addressOf(element);
      if (!address) continue;
      const known = messages.get(card);
      if (!known) {
        const bulk = offersUnsubscribe(element);
        messages.set(card, { card, sender: address, recipients: [], bulk, drawn: visible(element) });
      } else if (!known.drawn && known.sender.email === address.email) {
        // A message has its sender twice, one for its folded and one for its open state.
        known.drawn = visible(element);
      } else {
        known.recipients.push(address);
      }
    }
    const drawn = [...messages.values()].filter((message) => message.drawn);
    if (drawn.length > 0) return drawn;
  }
  return [];
}

/** 2016-05: the unsubscribe control beside the sender's name; its text is localised. */
function offersUnsubscribe(sender: Element): boolean {
  const heading = sender.closest('h3') ?? sender.parentElement;
  return !!heading?.querySelector('[idlink], .Ca');
}

/** Adds to the user's addresses what only the messages tell: an alias that Gmail calls "me". */
export function addAliases(own: Set<string>, messages: Message[]): void {
  const unknown = own.size === 0;
  for (const { sender, recipients } of messages) {
    for (const { email, name } of recipients) if (isMe(name)) own.add(email);
    // A sender chooses the name, so with an address to go by the word proves nothing.
    if (unknown && isMe(sender.name)) own.add(sender.email);
  }
}

/** The old hexadecimal and the new decimal id of a thread are one number; everything else stays as it is. */
function canonical(id: string): string {
  const bare = id.replace(/^#/, '');
  return /^[0-9a-f]{15,16}$/.test(bare) ? `thread-f:${BigInt(`0x${bare}`)}` : bare;
}

/** Views whose own name takes a segment of the hash before the thread's id. */
const NAMED_VIEWS = /^#(label|search|category|advanced-search|section_query|settings|chat|create-filter)$/;

/** The thread id in the hash: opaque since 2018, 16 hexadecimal digits before; null for lists. */
export function idInHash(url: URL): string | null {
  const parts = (url.hash.split('?')[0] ?? '').split('/');
  const id = parts.at(-1) ?? '';
  return parts.length > (NAMED_VIEWS.test(parts[0] ?? '') ? 2 : 1) && /^[A-Za-z0-9_-]{15,200}$/.test(id) ? id : null;
}

/**
 * The key of the open thread: the subject's `data-thread-perm-id` (2020 to 2026-09) or `data-legacy-thread-id`, the parameters
 * of windows of their own, then the id in the hash.
 */
export function threadKey({ document, url }: PageView): string | null {
  const heading = [...document.querySelectorAll('h2[data-thread-perm-id], h2[data-legacy-thread-id]')].find(visible);
  const id =
    heading?.getAttribute('data-thread-perm-id') ||
    heading?.getAttribute('data-legacy-thread-id') ||
    url.searchParams.get('permthid') ||
    url.searchParams.get('th') ||
    idInHash(url);
  return id && /^#?[\w:.-]{4,100}$/.test(id) ? canonical(id) : null;
}

/** The address that leads back to a thread in the same account, or null. */
export function threadLink(url: URL, key: string | null): string | null {
  const [, decimal] = /^thread-f:(\d{1,20})$/.exec(key ?? '') ?? [];
  const id = idInHash(url) ?? (decimal ? BigInt(decimal).toString(16) : null);
  const account = /^\/mail\/u\/\d+/.exec(url.pathname)?.[0] ?? '/mail/u/0';
  return id ? `${url.origin}${account}/#all/${id}` : null;
}
