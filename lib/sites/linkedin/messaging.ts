import { nobody, type SightedPerson, type Sighting } from '../../core/sighting';
import { keyValue, ownerOf, PROFILE_LINKS, profileAddress, type Route } from './address';
import { beingDrawn } from './owner';
import { firstText, linesOf, nameIn, sameText, unmasked } from './text';

type MessagingRoute = Extract<Route, { page: 'messaging' }>;

/** Where the title of a conversation stands, newest first: an id (2026-09), then the window's header, then class names. */
const TITLES = [
  { seen: '2026-09', selector: '#thread-detail-jump-target' },
  { seen: '2026-10', selector: ':scope > header' },
  { seen: '2026-09', selector: '.msg-title-bar, .msg-overlay-bubble-header' },
];
/** Messages of a conversation: an attribute (2026-10), else class names (2018 to 2026). */
export const EVENTS = '[data-event-urn], .msg-s-event-listitem';

/** The chat windows at the foot of any page, those that are not folded up: in the page or in the app's shadow tree. */
function openBubbles(document: Document): Element[] {
  const roots = [document.getElementById('msg-overlay'), document.getElementById('interop-outlet')?.shadowRoot];
  const open =
    '[data-msg-overlay-conversation-bubble-is-minimized="false"], .msg-overlay-conversation-bubble:not(.msg-overlay-conversation-bubble--is-minimized)';
  return roots
    .flatMap((root) => [...(root?.querySelectorAll(open) ?? [])])
    .filter((one, index, all) => {
      if (one.getAttribute('data-msg-overlay-conversation-bubble-is-minimized') === 'true') return false;
      return all.indexOf(one) === index && !all.some((other) => other !== one && other.contains(one));
    });
}

/** The chat window in use: the one with the caret; else the only open one, or the only one marked active. */
export function activeBubble(document: Document): { bubble: Element; focused: boolean } | null {
  const bubbles = openBubbles(document);
  if (!bubbles.length) return null;
  const outer = document.activeElement;
  const focus = outer?.shadowRoot?.activeElement ?? outer;
  const focused = bubbles.find((bubble) => bubble.contains(focus));
  if (focused) return { bubble: focused, focused: true };
  const active = bubbles.filter((bubble) => bubble.matches('.msg-overlay-conversation-bubble--is-active'));
  const [only, second] = active.length ? active : bubbles;
  return only && !second ? { bubble: only, focused: false } : null;
}

/** The part of the messaging page that shows the open conversation: around its title, else around its composer. */
export function threadPane(document: Document): Element | null {
  const title = document.getElementById('thread-detail-jump-target');
  const composer = document.querySelector('main form [contenteditable="true"], main form[id^="msg-form"]');
  let pane = (title ?? composer)?.parentElement ?? null;
  while (pane && pane.tagName !== 'MAIN' && !(pane.querySelector('h1, h2') && pane.querySelector(`${EVENTS}, form`))) {
    pane = pane.parentElement;
  }
  if (pane && pane.tagName !== 'MAIN') return pane;
  return document.querySelector('main .msg-thread, main .msg-convo-wrapper') ?? title?.parentElement ?? null;
}

/**
 * The name in a title. Its first piece of text is the name, or begins it; what follows may be a status or a degree in any
 * language. A photo's description tells where the name ends.
 */
function nameOf(heading: Element, around: Element): string | null {
  const whole = unmasked(linesOf(heading, 1)[0]?.text);
  const first = unmasked(firstText(heading)?.trim().split('\n')[0]);
  if (!whole || !first) return null;
  for (const photo of [...around.querySelectorAll('img[alt]')].slice(0, 3)) {
    const alt = unmasked(photo.getAttribute('alt'));
    if (alt && alt.length > 1 && (whole.startsWith(alt) || alt === first)) return alt;
  }
  return first;
}

/** Each person that links in this part name, in order, once. */
function linkedPeople(root: ParentNode): SightedPerson[] {
  const people = new Map<string, SightedPerson>();
  for (const link of [...root.querySelectorAll(PROFILE_LINKS)].slice(0, 400)) {
    const owner = ownerOf(link.getAttribute('href'));
    const name = unmasked(linesOf(link, 1)[0]?.text);
    const known = owner && people.get(owner.key);
    if (!owner || (known && (known.name || !name))) continue;
    people.set(owner.key, {
      name,
      identifiers: [{ key: owner.key, confidence: 'certain' }],
      company: null,
      title: null,
    });
  }
  return [...people.values()];
}

/** Messages of others: marked by a class (2018 to 2026) that own messages lack. */
function others(pane: Element): Element[] {
  return [...pane.querySelectorAll(EVENTS)].filter(
    (event) => event.closest('[class*="--other"]') ?? event.querySelector('[class*="--other"]'),
  );
}

/** The vanity address of the same person, from the card at the top of a one-to-one conversation. */
function vanityKey(pane: Element, name: string): string | null {
  for (const person of linkedPeople(pane)) {
    const [identifier] = person.identifiers;
    if (identifier?.key.startsWith('linkedin:') && person.name && sameText(person.name, name)) return identifier.key;
  }
  return null;
}

export interface Conversation {
  kind: 'person' | 'group' | 'organisation';
  name: string | null;
  people: SightedPerson[];
}

/** With whom the conversation in this pane is; null while its title is not drawn. */
export function conversationIn(pane: Element): Conversation | null {
  const title = TITLES.map(({ selector }) => pane.querySelector(selector)).find((found) => found) ?? null;
  const linked = [...pane.querySelectorAll(`h2 ${PROFILE_LINKS}, ${PROFILE_LINKS} h2, h1 ${PROFILE_LINKS}`)][0];
  const heading = title?.querySelector('h1, h2') ?? linked?.closest('h1, h2') ?? linked?.querySelector('h2') ?? null;
  const around = title ?? heading?.parentElement ?? null;
  if (!around) return null;
  const links = around.querySelectorAll(PROFILE_LINKS);
  const link = heading?.closest(PROFILE_LINKS) ?? heading?.querySelector(PROFILE_LINKS) ?? links[0];
  const labelled = heading ?? link;
  const name = labelled ? nameOf(labelled, around) : null;
  const owner = ownerOf(link?.getAttribute('href'));
  if (owner) {
    const vanity = owner.key.startsWith('linkedin:') || !name ? null : vanityKey(pane, name);
    const identifiers: SightedPerson['identifiers'] = [{ key: owner.key, confidence: 'certain' }];
    if (vanity) identifiers.push({ key: vanity, confidence: 'likely' });
    return { kind: 'person', name: null, people: [{ name, identifiers, company: null, title: null }] };
  }
  const firm = around.querySelector('a[href*="/company/"], a[href*="/showcase/"], a[href*="/school/"]');
  if (firm)
    return { kind: 'organisation', name: null, people: [{ name, identifiers: [], company: null, title: null }] };
  // A draft's title is a label ("New message"); its addressee stands on the card below.
  const draft = pane.querySelector('input[role="combobox"], [class*="typeahead"] input');
  if (draft) {
    const people = linkedPeople(pane);
    return people.length === 1 ? { kind: 'person', name: null, people } : null;
  }
  if (!name) return null;
  const senders = others(pane).flatMap((event) => linkedPeople(event));
  const people = [...new Map(senders.map((one) => [one.identifiers[0]?.key, one])).values()].slice(0, 30);
  const several = people.length > 1 || around.querySelectorAll('img').length > 1 || /[,，、،]/.test(name);
  if (several) return { kind: 'group', name, people };
  return { kind: 'person', name: null, people: [people[0] ?? { name, identifiers: [], company: null, title: null }] };
}

/** Rows of the conversation list that are marked as open: by attribute, else by a class (2021 to 2026). */
const MARKED =
  '[aria-current="true"], [aria-current="page"], [aria-selected="true"], [class*="convo-item-link--active"]';

function threadOf(link: Element): string | null {
  const id = /\/messaging\/thread\/([^/?#]+)/.exec(link.getAttribute('href') ?? '')?.[1];
  try {
    return id ? decodeURIComponent(id) : null;
  } catch {
    return null;
  }
}

/**
 * Does the list contradict what is drawn? The address changes before the title does: then another conversation is still
 * marked in the list, or this one's row has another name.
 */
function stale(document: Document, id: string, pane: Element, found: Conversation): boolean {
  const rows = [...document.querySelectorAll('main li')].filter((row) => !pane.contains(row)).slice(0, 200);
  const links = rows.flatMap((row) => [...row.querySelectorAll('a[href*="/messaging/thread/"]')]);
  const marked = rows.filter((row) => row.matches(MARKED) || row.querySelector(MARKED));
  const open = links.filter((link) => marked.some((row) => row.contains(link)));
  if (open.length > 0 && !open.some((link) => threadOf(link) === id)) return true;
  const name = found.kind === 'person' ? found.people[0]?.name : null;
  const own = links.filter((link) => threadOf(link) === id).flatMap((link) => link.closest('li') ?? []);
  if (!name) return false;
  return (own.length ? own : marked).some((row) => {
    const text = linesOf(row, 12).map((one) => one.text);
    return text.length > 0 && !text.some((one) => one.includes(name) || name.includes(one));
  });
}

function sighting(found: Conversation, id: string | null, link: string | null): Sighting {
  const [first] = found.people;
  const missing = (found.kind === 'group' ? found.name : first?.name) ? [] : ['name'];
  return { site: 'linkedin', page: 'thread', ...found, conversation: id, link, missing };
}

/** Who the open conversation of the messaging page is with. */
export function readMessaging(document: Document, at: MessagingRoute): Sighting {
  const link = at.id ? `https://www.linkedin.com/messaging/thread/${encodeURIComponent(at.id)}/` : null;
  const pane = threadPane(document);
  const found = pane && conversationIn(pane);
  if (!at.id && !at.recipient) return nobody('linkedin', 'messaging');
  if (at.recipient) {
    if (!found && !beingDrawn(document)) return nobody('linkedin', 'messaging', ['header']);
    const person = found?.people.find((one) => one.identifiers.some(({ key }) => key === at.recipient));
    const identifiers: SightedPerson['identifiers'] = [{ key: at.recipient, confidence: 'certain' }];
    const people = [person ?? { name: null, identifiers, company: null, title: null }];
    return sighting({ kind: 'person', name: null, people }, null, link);
  }
  if (!pane || !found || (at.id && stale(document, at.id, pane, found))) {
    return { ...nobody('linkedin', 'thread', ['header']), conversation: at.id, link };
  }
  return sighting(found, at.id, link);
}

/** Who the chat window at the foot of the page is with; it has no address of its own. */
export function readBubble(bubble: Element): Sighting | null {
  const found = conversationIn(bubble);
  const key = found?.kind === 'person' ? found.people[0]?.identifiers[0]?.key : null;
  return (
    found && sighting(found, key ? keyValue(key) : null, key?.startsWith('linkedin:') ? profileAddress(key) : null)
  );
}

/** A cheap stand-in for who the chat window is with: its first profile link, else its title. */
export function bubbleKey(document: Document): string {
  const active = activeBubble(document);
  if (!active) return '';
  const link = active.bubble.querySelector(PROFILE_LINKS)?.getAttribute('href');
  return `${active.focused ? '!' : ''}${link ?? nameIn(active.bubble.querySelector('h2')) ?? '?'}`;
}
