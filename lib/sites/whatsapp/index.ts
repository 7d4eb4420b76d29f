import { nobody, type OpenMessage, type SightedPerson, type Sighting } from '../../core/sighting';
import type { PageView, SiteAdapter } from '../adapter';
import { type Finder, finder } from '../strategies';
import { numberInDrawer } from './drawer';
import { type Header, mainPanel, readHeader } from './header';
import { captureMessage } from './message';
import { numberIn, numberWithin, plainName } from './names';
import { accountOf, isGroup, isSelf, MACHINES, members, personWith, phoneOf } from './people';
import { chatOf, type Jid, type Row, readRows } from './rows';

interface Chat {
  main: Element;
  header: Header;
  rows: Row[];
  jid: Jid | null;
  find: Finder;
}

function isWhatsApp({ url, document }: PageView): boolean {
  return url.hostname === 'web.whatsapp.com' && document.body !== null;
}

function openChat(page: PageView): Chat | null {
  const main = isWhatsApp(page) ? mainPanel(page.document) : null;
  if (!main) return null;
  const find = finder();
  const header = readHeader(main, find);
  const rows = readRows(main, plainName(header.title));
  const jid = chatOf(rows);
  const shown = numberIn(header.title);
  // The header is what the user sees: messages that name two chats, or another number, are still those of the chat before.
  const stale = jid === 'several' || (shown !== null && phoneOf(jid) !== null && phoneOf(jid) !== shown);
  return stale ? { main, header, rows: [], jid: null, find } : { main, header, rows, jid, find };
}

/** What the composer says it writes to. It stands last in the panel: asking the panel would search all messages first. */
function composerLabel(main: Element): string | null {
  const footer = [...main.children].findLast((child) => child.tagName === 'FOOTER') ?? main.querySelector('footer');
  return footer?.querySelector('[contenteditable="true"][aria-label]')?.getAttribute('aria-label') ?? null;
}

/**
 * The number of a private chat: from its id (2017-10 to 2026-08), else from the header, the line below it or the composer's label
 * (unsaved people, the user's own chat), else from the open contact panel.
 */
function phone(
  { main, header, jid }: Chat,
  document: Document,
): Pick<SightedPerson, 'identifiers'> & { key: string | null } {
  const shown = numberIn(header.title) ?? numberIn(header.subtitle);
  const stated = shown ?? phoneOf(jid) ?? numberWithin(composerLabel(main));
  const key = stated ?? numberInDrawer(document, plainName(header.title));
  const confidence = stated ? 'certain' : 'likely';
  return { key, identifiers: key ? [{ key, confidence }] : [] };
}

function pageOf(jid: Jid | null, group: boolean): string {
  if (jid?.server === 'newsletter') return 'channel';
  if (jid?.server === 'broadcast') return 'broadcast';
  return group ? 'group' : 'chat';
}

function read(page: PageView): Sighting {
  const chat = openChat(page);
  if (!chat) {
    const list = isWhatsApp(page) && page.document.querySelector('#pane-side, #side');
    return nobody('whatsapp', list ? 'list' : 'other');
  }
  const { header, rows, jid, find } = chat;
  const title = plainName(header.title);
  if (header.title === null) return nobody('whatsapp', 'chat', find.missing);
  const group = jid ? /^(g\.us|broadcast)$/.test(jid.server) : isGroup(page.document, header, rows);
  const conversation = jid ? `${jid.user}@${jid.server}` : `name:${header.title}`;
  const found: Sighting = { ...nobody('whatsapp', pageOf(jid, group)), conversation };
  if (jid?.user === 'status') return nobody('whatsapp', 'status');
  if (group) return { ...found, kind: 'group', name: title ?? header.title, people: members(rows) };

  const machine = header.verified || /^(newsletter|bot)$/.test(jid?.server ?? '') || MACHINES.has(jid?.user ?? '');
  const number = jid?.server === 'newsletter' ? { key: null, identifiers: [] } : phone(chat, page.document);
  const self = !machine && isSelf(header, rows);
  const name = self && header.before ? plainName(header.before) : title;
  const identifiers = jid?.server === 'lid' ? [...number.identifiers, accountOf(jid)] : number.identifiers;
  const person: SightedPerson = { ...personWith(name, null), identifiers };
  const digits = number.key?.slice('phone:+'.length);
  return {
    ...found,
    kind: machine ? 'organisation' : self ? 'self' : 'person',
    people: [person],
    link: digits ? `${page.url.origin}/send?phone=${digits}` : null,
    missing: number.key || machine ? [] : ['phone'],
  };
}

/** Changes with the open chat: its title and the chat its first message names. */
function detect(page: PageView): string | null {
  if (!isWhatsApp(page)) return null;
  const { document } = page;
  // Several with the media viewer open. Asking which one is drawn would cost a style update on every look.
  const panels = [...document.querySelectorAll('#main')];
  const main = panels.find((panel) => panel.querySelector('[data-id]')) ?? panels[0];
  if (!main) return document.querySelector('#pane-side, #side') ? 'list' : null;
  const title = main.querySelector('header span[dir], header span[title]')?.textContent ?? '';
  const id = main.querySelector('[data-id]')?.getAttribute('data-id') ?? '';
  return `chat ${title.slice(0, 200)} ${/^.{0,40}@[a-z.]+/.exec(id)?.[0] ?? ''}`;
}

function capture(page: PageView): OpenMessage | null {
  const chat = openChat(page);
  return chat ? captureMessage(chat.rows, read(page).link) : null;
}

export const whatsapp: SiteAdapter = { id: 'whatsapp', matches: ['https://web.whatsapp.com/*'], detect, read, capture };
