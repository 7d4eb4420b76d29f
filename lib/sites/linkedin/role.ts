import { type Line, linesOf, unmasked } from './text';

/** What somebody does now, as far as the page says so. */
export interface Role {
  title: string | null;
  company: string | null;
}

export const NO_ROLE: Role = { title: null, company: null };

/**
 * Is this line a period that lasts until now? True: it has a first year, and words in place of a last one, in any language
 * ("Oct 2023 - Present · 1 yr", "2023年10月 - 至今"). False: it has ended. Null: it is no period.
 */
function lasting(text: string): boolean | null {
  const [range = ''] = text.split(/[·(（]/);
  const ends = range.split(/[-–—－~〜～]/);
  if (!/\p{Nd}{4}/u.test(ends[0] ?? '')) return null;
  const last = ends.length > 1 ? (ends.at(-1) ?? '') : '';
  if (/\p{Nd}{4}/u.test(last)) return false;
  return /\p{L}/u.test(last) ? true : null;
}

/** "Company · Full-time" without the second part. */
function employer(text: string | undefined): string | null {
  return unmasked(text?.split(' · ')[0]);
}

/** The first line of the largest part of the entry that holds this line but not the employer's name. */
function firstOfGroup(entry: Element, company: Line, period: Line): string | null {
  let group = period.block;
  while (group.parentElement && group !== entry && !group.parentElement.contains(company.block)) {
    group = group.parentElement;
  }
  const [title] = linesOf(group, 2);
  return title && title.text !== period.text ? unmasked(title.text) : null;
}

/**
 * The role that an entry of an Experience list states, if it is held now: "title, company, period" or, for several roles
 * at one employer, "company, time there, (place), title, period". Seen so in every layout from 2013 to 2026-09.
 * @param entry the first entry, or the whole section (headings are passed over)
 */
export function currentRole(entry: Element | null | undefined): Role {
  if (!entry) return NO_ROLE;
  const lines = linesOf(entry).filter(({ block }) => block.tagName !== 'H2' && !block.closest('h2'));
  const at = lines.findIndex(({ text }, index) => index > 0 && lasting(text) !== null);
  const [first, second] = lines;
  const period = lines[at];
  if (!first || !period || !lasting(period.text)) return NO_ROLE;
  if (at === 1) return { title: unmasked(first.text), company: null };
  if (at === 2) return { title: unmasked(first.text), company: employer(second?.text) };
  return { title: firstOfGroup(entry, first, period), company: unmasked(first.text) };
}
