import { nobody, type Sighting } from '../../core/sighting';
import type { PageView } from '../adapter';
import { firstOf } from '../strategies';
import { keyValue, ownerOf, profileAddress, type Route } from './address';
import { type Card, emberCard, headingName, publicCard, sduiCard, stickyName, toolbarName } from './cards';
import { contactKeys, contactWindow } from './contact';
import { beingDrawn, isOwn } from './owner';
import { currentRole, NO_ROLE } from './role';
import { nameIn, unmasked } from './text';

type ProfileRoute = Extract<Route, { page: 'profile' }>;

/** A sub-page's name, and on `/details/experience/` the role. */
function subPage({ document, url }: PageView, key: string): Card | null {
  // On a profile's main page this bar can only be left over from the page before.
  const below = /\/in\/[^/]+\/./.test(url.pathname);
  const name = firstOf([
    { seen: '2026-04', find: () => toolbarName(document, key) },
    { seen: '2023-06', find: () => (below ? stickyName(document, key) : null) },
    { seen: '2025-06', find: () => headingName(document.querySelector('main') ?? document, key) },
  ]);
  if (!name) return null;
  const entry = /\/details\/experience/.test(url.pathname) ? document.querySelector('main ul > li') : null;
  return { name, role: entry ? currentRole(entry) : NO_ROLE, root: null, keys: [] };
}

/** The profile's card in whatever layout the page has; newest first. */
function findCard(page: PageView, key: string | null): Card | null {
  const { document } = page;
  return firstOf<Card>([
    { seen: '2026-09', find: () => sduiCard(document, key) },
    { seen: '2026-05', find: () => publicCard(document, key) },
    { seen: '2025-08', find: () => emberCard(document, key) },
    { seen: '2026-04', find: () => (key ? subPage(page, key) : null) },
  ]);
}

/** Who this profile is of. The slug in the address counts at once, name and role once the page is proven to be theirs. */
export function readProfile(page: PageView, at: ProfileRoute): Sighting {
  const { document } = page;
  if (!at.key && !at.self && /\/in\//.test(page.url.pathname)) return nobody('linkedin', 'profile', ['address']);
  const key = at.key ?? canonicalKey(document);
  const card = findCard(page, key);
  if (!card && (!key || !beingDrawn(document))) return nobody('linkedin', 'profile', ['card']);
  const window = key ? contactWindow(document, key) : null;
  const keys = [key, ...(card?.keys ?? []), ...(window ? contactKeys(window) : [])].filter((one) => one !== null);
  const name = card?.name ?? (at.contact ? unmasked(nameIn(window?.querySelector('h1, h2'))) : null);
  const self = at.self || isOwn(page, key, card?.root ?? null);
  const slug = keys.find((one) => one.startsWith('linkedin:')) ?? key;
  return {
    site: 'linkedin',
    page: 'profile',
    kind: self ? 'self' : 'person',
    name: null,
    people: [
      {
        name,
        identifiers: [...new Set(keys)].map((one) => ({ key: one, confidence: 'certain' as const })),
        company: card?.role.company ?? null,
        title: card?.role.title ?? null,
      },
    ],
    conversation: slug ? keyValue(slug) : null,
    link: slug ? profileAddress(slug) : null,
    missing: name ? [] : ['name'],
  };
}

/** Old addresses name no slug, but their pages' canonical address may. */
function canonicalKey(document: Document): string | null {
  return ownerOf(document.querySelector('link[rel="canonical"]')?.getAttribute('href'))?.key ?? null;
}
