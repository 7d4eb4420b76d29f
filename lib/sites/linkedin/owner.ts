import type { PageView } from '../adapter';
import { keyValue, ownerOf, PROFILE_LINKS } from './address';

/**
 * Whose card is this? In the single-page app the address changes before the page does, so a card may be used only when it
 * is not visibly somebody else's.
 * `theirs`: a link in it proves the owner; `foreign`: its links name another one; `unclaimed`: it names nobody.
 */
export type Claim = 'theirs' | 'foreign' | 'unclaimed';

/**
 * Reads the claim from links to pages below a profile (`/in/slug/overlay/…`, `/details/…`, `/edit/…`): only its owner has
 * those, other people are linked by their bare address.
 * @param bare count bare addresses as well: for cards that hold no other people
 */
export function claim(root: ParentNode, key: string | null, bare = false): Claim {
  if (!key) return 'unclaimed';
  let found: Claim = 'unclaimed';
  for (const link of root.querySelectorAll(PROFILE_LINKS)) {
    const owner = ownerOf(link.getAttribute('href'));
    if (!owner || (!bare && !owner.below)) continue;
    if (owner.key === key) return 'theirs';
    found = 'foreign';
  }
  return found;
}

/** Does the card offer to write to its owner or to connect? Never on one's own profile. */
function offersContact(card: Element): boolean {
  return !!card.querySelector('a[href*="/messaging/compose/"], a[href*="vanityName="]');
}

/**
 * Is this the user's own profile? Only the owner gets links into the edit forms (2018 to 2026-09) and a pencil on the card.
 * Server-driven pages also say so in the address, but people share that address: there the card must agree (2026-09).
 * @param card the profile's own card, where there is one
 */
export function isOwn({ document, url }: PageView, key: string | null, card: Element | null): boolean {
  if (card && offersContact(card)) return false;
  for (const link of document.querySelectorAll('a[href*="/edit/"], a[href*="/add-edit/"]')) {
    const href = link.getAttribute('href') ?? '';
    // The form for recommending somebody lies below that person's address.
    if (key && ownerOf(href)?.key === key && !/recommendation/i.test(href)) return true;
  }
  if (card?.querySelector('[type="pencil-icon"], [data-test-icon^="edit"], svg[id^="edit-"]')) return true;
  return (
    url.searchParams.get('isSelfProfile') === 'true' && !!card?.matches('[componentkey], [id^="com.linkedin.sdui"]')
  );
}

/** Does the page's canonical address (public and mobile pages; the app never updates one) name this profile? */
export function canonicalClaim(document: Document, key: string | null): Claim {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const owner = ownerOf(link ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content'));
  if (!owner || !key) return 'unclaimed';
  return owner.key === key ? 'theirs' : 'foreign';
}

/** Server-driven pages (2025 on) name the slug in the keys of the cards around the top card: `profileCardsAboveActivity<slug>`. */
export function cardKeysClaim(document: Document, key: string | null): Claim {
  if (!key) return 'unclaimed';
  const cards = document.querySelectorAll('[componentkey^="profileCards"], [id^="profileCards"]');
  if (!cards.length) return 'unclaimed';
  const slug = keyValue(key);
  const named = [...cards].some((card) =>
    (card.getAttribute('componentkey') ?? card.id).normalize('NFC').toLowerCase().endsWith(slug),
  );
  return named ? 'theirs' : 'foreign';
}

/** Pages that the server draws in full (they carry a page key), log-in forms and the browser's own error page. */
const FINISHED = 'meta[name="pageKey"], input[name="session_key"], #main-frame-error';
/** Something of LinkedIn's own app, drawn or being drawn. */
const APP =
  '[componentkey], .ember-application, [id^="ember"], #interop-outlet, #root, [href*="linkedin.com/"], a[href^="/in/"]';

/** May what is missing here still appear? Only in LinkedIn's own app; elsewhere the address alone names nobody. */
export function beingDrawn(document: Document): boolean {
  return !document.querySelector(FINISHED) && !!document.querySelector(APP);
}
