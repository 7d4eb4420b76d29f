import type { OpenMessage, Sighting, SiteId } from '../core/sighting';

/** What an adapter sees: the document and its address, both passed in so that an adapter has no globals. */
export interface PageView {
  document: Document;
  /** The page's address; in an SPA it may be newer than the document. */
  url: URL;
}

/** One site. Pure: page in, data out. Nothing is ever written to the page. */
export interface SiteAdapter {
  id: SiteId;
  /** Match patterns of the content script. */
  matches: string[];
  /**
   * Cheap (well under 0.2 ms): a key that changes whenever somebody else may be on screen,
   * or null when this is not a page of the site at all (error page, log-in). It is called on every burst of mutations.
   */
  detect(page: PageView): string | null;
  /** Costly (up to 5 ms on the largest page): who is on screen. Never throws for any page. */
  read(page: PageView): Sighting;
  /** Further trees that the page is drawn in, besides the document: open shadow roots. Cheap; called as often as `detect`. */
  roots?(document: Document): Node[];
  /**
   * The open message on request: the latest one from the customer. Null when none is open.
   * @param keys identifiers of the person it must be from, where the page states senders; empty: anybody but the user
   */
  capture(page: PageView, keys?: readonly string[]): OpenMessage | null;
}
