import { linkedinKey } from '../../core/identifiers';
import { ownerOf, PROFILE_LINKS } from './address';
import { statedPerson } from './jsonld';
import { canonicalClaim, cardKeysClaim, claim } from './owner';
import { currentRole, NO_ROLE, type Role } from './role';
import { linesOf, nameIn, sameText, unmasked } from './text';

/** What a layout's card says about the profile's owner. */
export interface Card {
  name: string;
  role: Role;
  /** The top card itself, where the layout has one. */
  root: Element | null;
  /** Further keys that the card states for the same person. */
  keys: string[];
}

const SDUI = 'com.linkedin.sdui.profile.card.ref';
const sdui = (end: string) => `[componentkey^="${SDUI}"][componentkey$="${end}" i], [id^="${SDUI}"][id$="${end}" i]`;

function firstName(elements: Iterable<Element>): string | null {
  for (const element of elements) {
    const name = unmasked(nameIn(element));
    if (name) return name;
  }
  return null;
}

/** Entries of an Experience list that are looked at; current ones come first. */
const MOST_ENTRIES = 8;

/** One role from the card's employer and the Experience list: the list's title counts only for the same employer. */
function joined(company: string | null, entries: Iterable<Element>): Role {
  const listed = [...entries].slice(0, MOST_ENTRIES).map(currentRole);
  if (!company) return listed.find((role) => role.company) ?? listed[0] ?? NO_ROLE;
  const same = listed.find((role) => role.company !== null && sameText(company, role.company));
  return { company, title: same?.title ?? null };
}

/** The entries of a list, the section itself where it has no list. */
function entriesIn(section: Element | null | undefined, selector: string): Element[] {
  const found = [...(section?.querySelectorAll(selector) ?? [])].slice(0, 60);
  // An employer's entry holds its roles as entries of their own.
  const outer = found.filter((entry) => !found.some((other) => other !== entry && other.contains(entry)));
  return outer.length || !section ? outer : [section];
}

/**
 * The employer in a server-driven card: the line beside the company symbol (schools have another one; 2026-04), else the
 * first half of "Company · School", where both halves stand in the card once more by themselves.
 */
function sduiCompany(top: Element): string | null {
  let part: Element | null = top.querySelector('svg[id^="company-accent"]');
  while (part && part !== top) {
    const text = nameIn(part);
    if (text) return unmasked(text);
    part = part.parentElement;
  }
  const lines = linesOf(top).map(({ text }) => text);
  const both = lines
    .map((text) => text.split(' · '))
    .find((halves) => halves.length === 2 && halves.every((half) => lines.includes(half)));
  return unmasked(both?.[0]);
}

/** The member id in a card's key (`…card.ref<member id>Topcard`). */
function memberIn(cardKey: string): string | null {
  const key = linkedinKey(cardKey.slice(SDUI.length, -'Topcard'.length));
  return key?.startsWith('linkedin-member:') ? key : null;
}

/** Logged-in profile, server-driven (2025-07 to 2026-09): no h1; cards are known by their keys. */
export function sduiCard(document: Document, key: string | null): Card | null {
  for (const top of document.querySelectorAll(sdui('Topcard'))) {
    const memberKey = memberIn(top.getAttribute('componentkey') ?? top.id);
    const links = [...top.querySelectorAll(PROFILE_LINKS)].flatMap((a) => ownerOf(a.getAttribute('href')) ?? []);
    let owned = memberKey === key ? 'theirs' : claim(top, key, true);
    if (owned === 'unclaimed') owned = cardKeysClaim(document, key);
    const name = owned === 'foreign' ? null : firstName(top.querySelectorAll('h1, h2'));
    if (!name) continue;
    const section = document.querySelector(`${sdui('ExperienceTopLevelSection')}, [id^="profileCardsExperienceOnly"]`);
    const entries = entriesIn(section, '[componentkey^="entity-collection-item"]');
    const keys = memberKey === key ? links.map((link) => link.key).slice(0, 1) : memberKey ? [memberKey] : [];
    return { name, role: joined(sduiCompany(top), entries), root: top, keys };
  }
  return null;
}

/** Parts that only a profile has: ids are the same in every language (2018 to 2025); the classes are of 2021 to 2025. */
const PROFILE_PARTS =
  '#experience, #education, #skills, #about, #experience-section, #education-section, #profile-content, .pv-top-card, .text-heading-xlarge, .pv-text-details__left-panel';
const EMBER_NAMES = 'section h1, h1.text-heading-xlarge, .pv-text-details__left-panel h1';

/** Where the employer of an ember card stands by itself: a link down to Experience (2019 to 2021), else class names (2018). */
const EMBER_COMPANY =
  'a[href$="#experience-section"], a[href$="#experience"], .pv-top-card-section__company, .pv-top-card-v2-section__company-name';

/** The employer in an ember card; since 2021 the first of the buttons that lead down to Experience and Education. */
function emberCompany(top: Element, experience: Element | null, education: Element | null): string | null {
  const alone = unmasked(nameIn(top.querySelector(EMBER_COMPANY)));
  if (alone) return alone;
  const shown = [...top.querySelectorAll('li > button[aria-label]')].flatMap((button) => {
    const text = unmasked(nameIn(button));
    const within = text ? (button.getAttribute('aria-label') ?? '').indexOf(text) > 0 : false;
    return text && within && button.querySelector('img, svg') ? [text] : [];
  });
  const [first] = shown;
  if (!first) return null;
  if (experience) return experience.textContent?.includes(first) ? first : null;
  const school = education?.textContent?.includes(first) ?? false;
  return !school && (shown.length > 1 || education) ? first : null;
}

/** Logged-in profile drawn by ember (2017 to 2025): the h1 of the first card, or (2019 to 2021) the text under the photo. */
export function emberCard(document: Document, key: string | null): Card | null {
  const main = document.querySelector('main');
  if (!main) return null;
  const inPage = claim(main, key);
  const plausible =
    canonicalClaim(document, key) !== 'foreign' &&
    !!(main.querySelector(PROFILE_PARTS) ?? main.closest('#profile-content'));
  const headings = [...main.querySelectorAll(EMBER_NAMES)].slice(0, 8);
  for (const heading of [...headings, ...[...main.querySelectorAll('section li')].slice(0, 4)]) {
    const top = heading.closest('section') ?? heading.parentElement?.parentElement ?? main;
    const inCard = claim(top, key);
    const owned = inCard === 'unclaimed' ? inPage : inCard;
    if (owned === 'foreign' || (owned === 'unclaimed' && !plausible)) continue;
    const name = unmasked(nameIn(heading));
    if (!name || (heading.tagName === 'LI' && !photoOf(top, name))) continue;
    const section = (id: string) => document.getElementById(id)?.closest('section') ?? null;
    const experience = section('experience') ?? section('experience-section');
    const company = emberCompany(top, experience, section('education') ?? section('education-section'));
    return { name, role: joined(company, entriesIn(experience, 'li')), root: top, keys: [] };
  }
  return null;
}

/** A picture whose description is just this name. */
function photoOf(root: ParentNode, name: string): boolean {
  return [...root.querySelectorAll('img[alt]')]
    .slice(0, 10)
    .some((img) => sameText(img.getAttribute('alt') ?? '', name));
}

/** The entries of the Experience list of public (2016 to 2026) and mobile pages (2025). */
const PUBLIC_ENTRIES =
  '[data-section="experience"] li, #experience li, .experience-container li, section.experience li';

/** The role that a public page shows; `stated` is what its JSON-LD says, which wins. */
function publicRole(document: Document, stated: Role): Role {
  // hResume and hCard class names (2008 to 2016) are a vocabulary of their own, not styling.
  const position = document.querySelector('.position.vevent');
  if (position && !position.querySelector('.dtend')) {
    const part = (name: string) => unmasked(nameIn(position.querySelector(name)));
    return { title: part('.title'), company: part('.org') };
  }
  const top = document.querySelector('[data-section="currentPositionsDetails"]:not(li)');
  const entries = document.querySelectorAll(PUBLIC_ENTRIES);
  const listed = joined(stated.company, entries);
  const company = listed.company ?? unmasked(nameIn(top?.querySelector('a, .org, span:not(:has(*))')));
  return { company, title: stated.title ?? (listed.company ? listed.title : joined(company, entries).title) };
}

/** The name on logged-out pages: the hCard vocabulary (2008 to 2016), an id (2016), a class (2019 to 2026). */
const PUBLIC_NAMES = '.vcard .fn, #topcard h1, h1.top-card-layout__title';

/** Logged-out and mobile pages (2013 to 2026): drawn by the server for one profile, so their canonical address holds. */
export function publicCard(document: Document, key: string | null): Card | null {
  const stated = key ? statedPerson(document, key) : null;
  const hcard = document.querySelector(PUBLIC_NAMES);
  const canonical = canonicalClaim(document, key);
  if (
    !stated &&
    canonical !== 'theirs' &&
    !(hcard && canonical === 'unclaimed' && claim(document, key) !== 'foreign')
  ) {
    return null;
  }
  const heading = hcard ?? document.querySelector('main h1') ?? document.querySelector('h1');
  const name = unmasked(nameIn(heading)) ?? unmasked(stated?.name);
  if (!name) return null;
  const role = publicRole(document, stated?.role ?? NO_ROLE);
  return { name, role, root: heading?.closest('section') ?? null, keys: [] };
}

/** The bar that stays on screen on a profile's sub-pages (server-driven, 2026-04): a link to the profile with its name. */
export function toolbarName(document: Document, key: string): string | null {
  for (const link of document.querySelectorAll(`[role="toolbar"] ${PROFILE_LINKS}`)) {
    if (ownerOf(link.getAttribute('href'))?.key === key) return unmasked(linesOf(link, 1)[0]?.text);
  }
  return null;
}

/** The same bar in ember (`/details/…`, 2021 to 2025): no link, but a photo whose description is the name beside it. */
export function stickyName(document: Document, key: string): string | null {
  const content = document.getElementById('profile-content');
  if (!content || claim(content, key) === 'foreign') return null;
  for (const photo of [...content.querySelectorAll('section img[alt]')].slice(0, 3)) {
    const section = photo.closest('section');
    if (!section || photo.closest('main, aside')) continue;
    const named = linesOf(section, 6).find(({ text }) => sameText(text, photo.getAttribute('alt') ?? ''));
    if (named) return unmasked(named.text);
  }
  return unmasked(nameIn(content.querySelector('[class*="sticky-header"] [class*="lockup__title"]')));
}

/** A heading that links to the profile, or one beside a linked photo that describes it: activity pages (2021 to 2026). */
export function headingName(root: ParentNode, key: string): string | null {
  for (const link of root.querySelectorAll(PROFILE_LINKS)) {
    if (ownerOf(link.getAttribute('href'))?.key !== key) continue;
    const heading = link.querySelector('h1, h2, h3') ?? link.closest('h1, h2, h3');
    const name = unmasked(nameIn(heading)) ?? describedName(link);
    if (name) return name;
  }
  return null;
}

/** The heading near a linked photo whose description holds the heading's text ("View …’s profile" in any language). */
function describedName(link: Element): string | null {
  const photo = link.querySelector('img[alt]')?.getAttribute('alt');
  const near = link.parentElement?.parentElement;
  if (!photo || !near) return null;
  for (const heading of [...near.querySelectorAll('h1, h2, h3')].slice(0, 4)) {
    const name = unmasked(nameIn(heading));
    if (name && name.length > 1 && photo.includes(name)) return name;
  }
  return null;
}
