import type { Draft } from '../find';

/** Firefox: the page's own view of a window, and a copy of an object that the page may read. Chromium has neither. */
interface FirefoxWindow extends Window {
  wrappedJSObject?: typeof globalThis;
}
declare const cloneInto: ((value: object, target: object, options: { wrapReflectors: boolean }) => never) | undefined;

/** What an event carries to the page's listeners as data. */
export type Data = { 'text/plain': string; 'text/html'?: string };

/**
 * An event of the page with a data transfer in it. In Chromium an extension's event reaches the page's listeners with its
 * data; in Firefox they may only read what was made with the page's own constructors (2026).
 */
export function dataEvent(
  draft: Draft,
  type: 'paste' | 'beforeinput',
  data: Data,
  init: ClipboardEventInit & InputEventInit = {},
): Event {
  const view = draft.ownerDocument.defaultView as FirefoxWindow | null;
  const page = view?.wrappedJSObject;
  const { DataTransfer: Transfer, ClipboardEvent: Clipboard, InputEvent: Input } = page ?? globalThis;
  const transfer = new Transfer();
  const whole = {
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
    clipboardData: transfer,
    dataTransfer: transfer,
  };
  const given = page && view && cloneInto ? cloneInto(whole, view, { wrapReflectors: true }) : whole;
  const event = type === 'paste' ? new Clipboard(type, given) : new Input(type, given);
  // Firefox gives a paste a transfer of its own, so the data is set last.
  const carried = 'clipboardData' in event ? event.clipboardData : transfer;
  for (const [format, text] of Object.entries(data)) carried?.setData(format, text);
  return event;
}
