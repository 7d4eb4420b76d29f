import { nobody, type SightedPerson, type Sighting } from '../../core/sighting';
import type { PageView } from '../adapter';
import { firstOf } from '../strategies';
import { keyValue, leadOf, ownerOf, PROFILE_LINKS, type Route } from './address';
import { contactKeys } from './contact';
import { beingDrawn } from './owner';
import { nameIn, unmasked } from './text';

/** Sales Navigator marks what it can anonymise (`data-anonymize`, 2020 to 2026) and names its sections (2026-06). */
const TOP = '[data-sn-view-name="feature-lead-top-card"]';
const ROLE = '[data-sn-view-name="lead-current-role"]';
const CONTACT = '[data-sn-view-name="lead-contact-info"]';
const NAME = '[data-anonymize="person-name"]';
const LEAD_LINKS = 'a[href*="/sales/lead/"], a[href*="/sales/people/"]';

const part = (root: ParentNode | null | undefined, selector: string) => unmasked(nameIn(root?.querySelector(selector)));
const certain = (keys: (string | null | undefined)[]) =>
  [...new Set(keys)].flatMap((key) => (key ? [{ key, confidence: 'certain' as const }] : []));

/** The lead whose page this is; names from the card of another lead are not taken. */
export function readLead({ document, url }: PageView, at: Extract<Route, { page: 'sales-lead' }>): Sighting {
  if (!at.key) return nobody('linkedin', 'lead', ['address']);
  const top = firstOf([
    { seen: '2026-06', find: () => document.querySelector(TOP) },
    { seen: '2026', find: () => document.querySelector(`h1${NAME}, [data-x--lead--name]`)?.closest('section') },
    { seen: '2020', find: () => document.querySelector('.profile-topcard') },
  ]);
  const leads = [...(top?.querySelectorAll(LEAD_LINKS) ?? [])].flatMap((a) => leadOf(a.getAttribute('href')) ?? []);
  const mine = !!top && (leads.length === 0 || leads.includes(at.key));
  const name = mine ? (part(top, `h1${NAME}`) ?? part(top, `${NAME}, [data-x--lead--name], h1`)) : null;
  if (!name && !beingDrawn(document)) return nobody('linkedin', 'lead', ['card']);
  const role = mine ? document.querySelector(ROLE) : null;
  const contact = mine ? document.querySelector(CONTACT) : null;
  const slugs = mine ? [...top.querySelectorAll(PROFILE_LINKS)].map((a) => ownerOf(a.getAttribute('href'))?.key) : [];
  return {
    site: 'linkedin',
    page: 'lead',
    kind: 'person',
    name: null,
    people: [
      {
        name,
        identifiers: certain([at.key, slugs[0], ...(contact ? contactKeys(contact) : [])]),
        company: part(role, '[data-anonymize="company-name"]'),
        title: part(role, '[data-anonymize="title"]') ?? part(role, '[data-anonymize="job-title"]'),
      },
    ],
    conversation: keyValue(at.key),
    link: `https://www.linkedin.com${url.pathname}`,
    missing: name ? [] : ['name'],
  };
}

/** The open conversation of Sales Navigator's inbox: the first name around the composer that is not in a list or message. */
export function readSalesInbox(document: Document, at: Extract<Route, { page: 'sales-inbox' }>): Sighting {
  if (!at.id) return nobody('linkedin', 'inbox');
  const link = `https://www.linkedin.com/sales/inbox/${encodeURIComponent(at.id)}`;
  let pane = document.querySelector('main textarea, main [contenteditable="true"]')?.parentElement ?? null;
  while (pane && pane.tagName !== 'MAIN' && !pane.querySelector(NAME)) pane = pane.parentElement;
  const names = pane && pane.tagName !== 'MAIN' ? [...pane.querySelectorAll(NAME)] : [];
  const shown = names.find((one) => !one.closest('li, article, [role="listitem"]'));
  const name = unmasked(nameIn(shown));
  if (!pane || !shown || !name) return { ...nobody('linkedin', 'thread', ['header']), conversation: at.id, link };
  const around = shown.closest('header') ?? shown.parentElement?.parentElement ?? pane;
  const lead = shown.closest(LEAD_LINKS) ?? around.querySelector(LEAD_LINKS);
  const person: SightedPerson = {
    name,
    identifiers: certain([leadOf(lead?.getAttribute('href'))]),
    company: null,
    title: null,
  };
  const { id } = at;
  return {
    site: 'linkedin',
    page: 'thread',
    kind: 'person',
    name: null,
    people: [person],
    conversation: id,
    link,
    missing: [],
  };
}
