import type { Draft } from '../find';
import { dataEvent } from './event';

/**
 * Offers text to an editor as a paste. A script's paste inserts nothing by itself: it reaches the editor's own paste handler
 * or nobody.
 * @returns true when the editor took it
 */
export function paste(draft: Draft, text: string, html: string | null): boolean {
  return !draft.dispatchEvent(dataEvent(draft, 'paste', { 'text/plain': text, ...(html && { 'text/html': html }) }));
}
