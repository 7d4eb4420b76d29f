/** What a page showed, as plain data. Sites produce it, messaging carries it, the panel matches it to a contact. */

/** The sites with an adapter; `sample` is the practice conversation on the welcome page. */
export const SITE_IDS = ['gmail', 'linkedin', 'whatsapp', 'sample'] as const;
export type SiteId = (typeof SITE_IDS)[number];

/** Who is on screen: one person, several, the user, a firm or bot, or nobody. */
export const SIGHTING_KINDS = ['person', 'group', 'self', 'organisation', 'none'] as const;
export type SightingKind = (typeof SIGHTING_KINDS)[number];

/** `certain`: the page states it about this person; `likely`: it was inferred. */
export type Confidence = 'certain' | 'likely';

export interface SightedIdentifier {
  /** Normalised identifier such as `email:ana@example.com`; see identifiers.ts. */
  key: string;
  confidence: Confidence;
}

export interface SightedPerson {
  name: string | null;
  identifiers: SightedIdentifier[];
  company: string | null;
  title: string | null;
}

export interface Sighting {
  site: SiteId;
  /** What sort of page it is, in the adapter's words: `thread`, `list`, `compose`, `profile`, `chat` … */
  page: string;
  kind: SightingKind;
  /** Name of the group or of the conversation; null for a person. */
  name: string | null;
  /** Most likely first. For `self` and `organisation` the one entry is that account. Never the user, except for `self`. */
  people: SightedPerson[];
  /** Stable key of the open conversation or profile on this site; `name:…` where the page has only a name for it; or null. */
  conversation: string | null;
  /** Address that leads back to what is open, or null. */
  link: string | null;
  /** The parts that were looked for and not found: `name`, `address`, `header` … */
  missing: string[];
}

/** The open message, as an adapter finds it. */
export interface OpenMessage {
  text: string;
  /** `in` from the customer, `out` from the user, null when the page does not say. */
  direction: 'in' | 'out' | null;
  /** ISO date of the message where the page states it in machine-readable form, else null. */
  at: string | null;
  link: string | null;
  /** Identifier of its sender where the page states it; needed where several people write. */
  from?: string | null;
}

/** What was taken from the page on the user's request. */
export interface Capture extends OpenMessage {
  /** The user selected this text; else it is the open message. */
  selected: boolean;
}

/** A sighting of nobody: lists, log-in pages, pages that are still being drawn. */
export function nobody(site: SiteId, page: string, missing: string[] = []): Sighting {
  return { site, page, kind: 'none', name: null, people: [], conversation: null, link: null, missing };
}
