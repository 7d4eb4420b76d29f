import { nobody, type OpenMessage, type SightedPerson, type Sighting } from '../../core/sighting';
import type { PageView, SiteAdapter } from '../adapter';
import { type Address, accountOf, isAutomated, ownAddresses, personOf } from './addresses';
import { type Compose, readComposes } from './compose';
import { captureMessage } from './message';
import { readWritten } from './print';
import { addAliases, idInHash, type Message, readMessages, threadKey, threadLink } from './thread';

/** At most this many people of one thread or draft. */
const MOST = 25;

type Found = Pick<Sighting, 'kind' | 'people'>;

/** Distinct people in the given order; automated senders only when there is nobody else. */
function peopleOf(addresses: Address[], automated: (address: Address) => boolean): Found {
  const known = new Map<string, { person: SightedPerson; machine: boolean }>();
  for (const address of addresses) {
    const machine = automated(address);
    const person = machine ? accountOf(address) : personOf(address);
    const key = person.identifiers[0]?.key ?? `name:${person.name}`;
    if (!known.has(key)) known.set(key, { person, machine });
  }
  const all = [...known.values()];
  const humans = all.flatMap(({ person, machine }) => (machine ? [] : [person]));
  if (humans.length > 0) return { kind: 'person', people: humans.slice(0, MOST) };
  return all[0] ? { kind: 'organisation', people: [all[0].person] } : { kind: 'none', people: [] };
}

/** Who a thread is with: those who wrote, the last one first; where only the user wrote, those written to. */
function correspondents(messages: Message[], own: Set<string>, url: URL): Found {
  const others = messages.filter(({ sender }) => !own.has(sender.email)).toReversed();
  const answered = others.length < messages.length;
  const senders = new Set(others.map(({ sender }) => sender.email));
  // An unsubscribe control on mail to the user alone is a bulk sender's; a list's readers get it under people's mail too.
  const toList = (message: Message) =>
    own.size > 0 && message.recipients.length > 0 && !message.recipients.some((to) => own.has(to.email));
  const promotion = /^#category\/(promotions|social)\//.test(url.hash);
  const bulk =
    !answered && senders.size === 1 && (promotion || others.some((message) => message.bulk && !toList(message)));
  const found = peopleOf(
    others.map(({ sender }) => sender),
    (address) => bulk || isAutomated(address.email),
  );
  if (found.kind !== 'none') return found;

  const written = messages.toReversed().flatMap(({ recipients }) => recipients);
  const to = peopleOf(
    written.filter(({ email }) => !own.has(email)),
    ({ email }) => isAutomated(email),
  );
  const self = messages.at(-1)?.sender;
  if (to.kind === 'none' && self && written.length > 0) return { kind: 'self', people: [personOf(self)] };
  return to;
}

function fromCompose(compose: Compose, own: Set<string>): Sighting {
  const others = compose.recipients.filter(({ email }) => !own.has(email));
  const found = peopleOf(others, ({ email }) => isAutomated(email));
  if (found.kind === 'none') return { ...nobody('gmail', 'compose', ['recipient']), conversation: compose.key };
  return { ...nobody('gmail', 'compose'), ...found, conversation: compose.key };
}

const isAddressed = ({ identifiers }: SightedPerson, { recipients }: Compose) =>
  recipients.some(({ email }) => identifiers.some(({ key }) => key === `email:${email}`));

/** A reply box whose readable recipients neither wrote in the thread nor are its people: a forward to somebody else. */
function isElsewhere(compose: Compose, messages: Message[], thread: Found): boolean {
  const wrote = compose.recipients.some(({ email }) => messages.some(({ sender }) => sender.email === email));
  return compose.recipients.length > 0 && !wrote && !thread.people.some((person) => isAddressed(person, compose));
}

/** The people a reply goes to stand before the others. */
function addresseesFirst(people: SightedPerson[], compose: Compose): SightedPerson[] {
  return people.toSorted((a, b) => Number(isAddressed(b, compose)) - Number(isAddressed(a, compose)));
}

function isGmail({ url, document }: PageView): boolean {
  return url.hostname === 'mail.google.com' && document.body !== null;
}

function open(page: PageView): { messages: Message[]; own: Set<string>; printed: boolean } {
  const { document, url } = page;
  const printed = /^(pt|lg)$/.test(url.searchParams.get('view') ?? '') || /^\/mail\/(u\/\d+\/)?h\//.test(url.pathname);
  if (printed) {
    const written = readWritten(document);
    return { messages: written.messages, own: new Set(written.own ? [written.own.email] : []), printed };
  }
  const messages = readMessages(document);
  const own = ownAddresses(document);
  addAliases(own, messages);
  return { messages, own, printed };
}

function read(page: PageView): Sighting {
  if (!isGmail(page)) return nobody('gmail', 'other');
  const { messages, own, printed } = open(page);
  const thread = correspondents(messages, own, page.url);
  const composes = printed ? [] : readComposes(page.document);
  const focused = composes.find((compose) => compose.focused);
  const inside = focused && (focused.root.closest('[role="main"]') ?? focused.root.closest('[role="list"]'));

  // The draft the user writes in decides: its text must not be filled for somebody else. A reply box belongs to its thread,
  // unless it goes to strangers.
  if (focused && (thread.kind === 'none' || !inside || isElsewhere(focused, messages, thread)))
    return fromCompose(focused, own);
  if (focused) thread.people = addresseesFirst(thread.people, focused);
  if (thread.kind !== 'none') {
    const conversation = threadKey(page);
    const link = threadLink(page.url, conversation);
    return { ...nobody('gmail', printed ? 'print' : 'thread'), ...thread, conversation, link };
  }
  const draft = composes.findLast((compose) => compose.recipients.length > 0) ?? composes.at(-1);
  if (draft) return fromCompose(draft, own);
  if (messages.length > 0) return nobody('gmail', 'thread', ['recipient']);
  if (printed) return nobody('gmail', 'print', ['sender']);
  if (idInHash(page.url)) return nobody('gmail', 'thread', ['sender']);
  const list = page.document.querySelector('[role="main"]') && !/^#(settings|chat|calls|meet)\b/.test(page.url.hash);
  return nobody('gmail', list ? 'list' : 'other');
}

/** Changes with the address, the title, the subject on screen and the draft that has the focus. */
function detect(page: PageView): string | null {
  if (!isGmail(page)) return null;
  const { document, url } = page;
  if (!document.querySelector('[role="main"], [role="list"], [role="region"], form, table')) return null;
  const subject = document.querySelector('h2[data-thread-perm-id]');
  const draft = document.activeElement?.closest('[data-compose-id], [role="region"], form');
  const focus = draft && (draft.getAttribute('data-compose-id') ?? draft.id);
  return [url.href, document.title, subject?.getAttribute('data-thread-perm-id'), focus].join('\n').slice(0, 4000);
}

function capture(page: PageView, keys: readonly string[] = []): OpenMessage | null {
  if (!isGmail(page)) return null;
  const { messages, own } = open(page);
  return captureMessage(messages, own, threadLink(page.url, threadKey(page)), keys);
}

export const gmail: SiteAdapter = { id: 'gmail', matches: ['https://mail.google.com/*'], detect, read, capture };
