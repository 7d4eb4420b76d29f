import type { Draft } from '../find';

/**
 * Offers text to an editor as a paste. A script's paste inserts nothing by itself: it reaches the editor's own paste handler
 * or nobody. The event goes from the extension's world to the page's listeners with its data (Chromium, 2026).
 * @returns true when the editor took it
 */
export function paste(draft: Draft, text: string, html: string | null): boolean {
  const event = new ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData: new DataTransfer(),
  });
  event.clipboardData?.setData('text/plain', text);
  if (html) event.clipboardData?.setData('text/html', html);
  return !draft.dispatchEvent(event);
}
