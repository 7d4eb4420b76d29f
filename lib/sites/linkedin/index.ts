import { nobody, type Sighting } from '../../core/sighting';
import type { PageView, SiteAdapter } from '../adapter';
import { route } from './address';
import { lastMessage } from './capture';
import { activeBubble, bubbleKey, readBubble, readMessaging, threadPane } from './messaging';
import { readProfile } from './profile';
import { readLead, readSalesInbox } from './sales';

/**
 * The chat window with the caret comes first (a reply goes there), then what the address names, then a window that is
 * merely open. Feeds, searches, jobs, posts and company pages show many people and are about none of them.
 */
function who(page: PageView): Sighting {
  const { document, url } = page;
  const at = route(url);
  if (!at) return nobody('linkedin', 'other');
  if (at.page === 'messaging') return readMessaging(document, at);
  const chat = activeBubble(document);
  const bubble = chat && readBubble(chat.bubble);
  if (bubble && chat?.focused) return bubble;
  if (at.page === 'profile') return readProfile(page, at);
  if (at.page === 'sales-lead') return readLead(page, at);
  if (at.page === 'sales-inbox') return readSalesInbox(document, at);
  return bubble ?? nobody('linkedin', at.page);
}

/** LinkedIn: profiles of every layout since 2013, conversations, Sales Navigator. */
export const linkedin: SiteAdapter = {
  id: 'linkedin',
  matches: ['https://*.linkedin.com/*'],

  detect({ document, url }) {
    const at = route(url);
    if (!at) return null;
    if (at.page === 'messaging') return `messaging ${at.id ?? at.recipient ?? ''}`;
    return `${url.pathname} ${bubbleKey(document)}`;
  },

  read: who,

  roots(document) {
    const root = document.getElementById('interop-outlet')?.shadowRoot;
    return root ? [root] : [];
  },

  capture(page) {
    const at = route(page.url);
    const pane = at?.page === 'messaging' ? threadPane(page.document) : activeBubble(page.document)?.bubble;
    if (!pane) return null;
    const seen = who(page);
    const keys = seen.people.flatMap((person) => person.identifiers.map(({ key }) => key));
    return lastMessage(pane, keys, at?.page === 'messaging' ? seen.link : null);
  },
};
