import { emailKey } from '../../core/identifiers';
import { nobody, type Sighting } from '../../core/sighting';
import { line, paragraphs } from '../../core/text';
import type { PageView, SiteAdapter } from '../adapter';

const CONVERSATION = '[data-sample-conversation]';

function read({ document }: PageView): Sighting {
  const root = document.querySelector(CONVERSATION);
  const from = root?.querySelector('[data-sample-from]');
  if (!root || !from) return nobody('sample', 'welcome');
  const email = emailKey(from.getAttribute('data-sample-from'));
  const text = (name: string) => line(root.querySelector(`[data-sample-${name}]`)?.textContent);
  return {
    site: 'sample',
    page: 'conversation',
    kind: 'person',
    name: null,
    people: [
      {
        name: text('name'),
        identifiers: email ? [{ key: email, confidence: 'certain' }] : [],
        company: text('company'),
        title: text('title'),
      },
    ],
    conversation: root.getAttribute('data-sample-conversation'),
    link: null,
    missing: [],
  };
}

/** The practice conversation on the welcome page: our own page, so our own attributes (since 2026-11). */
export const sample: SiteAdapter = {
  id: 'sample',
  matches: [],
  detect: ({ document }) =>
    document.querySelector(`${CONVERSATION} [data-sample-from]`)?.getAttribute('data-sample-from') ?? '',
  read,
  capture: ({ document }) => {
    const text = paragraphs(document.querySelector('[data-sample-message]')?.textContent);
    return text ? { text, direction: 'in', at: null, link: null } : null;
  },
};
