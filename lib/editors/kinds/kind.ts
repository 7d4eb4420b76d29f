import type { Draft } from '../find';

/** What to insert at the selection. */
export interface Job {
  draft: Draft;
  text: string;
  /** The formatted twin, cleaned; null for text only. */
  html: string | null;
  /** The site wants the browser's own commands and no paste. */
  native: boolean;
}

/** One way to insert. Returns false when nothing took it: then the next way may try at once. */
export type Way = (job: Job) => boolean;

/** One sort of editor. */
export interface Kind {
  id: string;
  /** Knows the editor by the marks its library leaves in the page. */
  owns(draft: Draft): boolean;
  /** Ways to insert, best first. A later one is tried only while the draft is untouched. */
  ways(job: Job): Way[];
  /** True when the editor keeps an html twin's formatting. */
  rich: boolean;
  /** The editor follows the page's selection only after a focus event. */
  needsFocusEvent?: boolean;
}
