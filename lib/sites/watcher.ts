import { nobody, type Sighting } from '../core/sighting';
import type { PageView, SiteAdapter } from './adapter';

/** Share of the main thread that reading may use while the page keeps changing; the promise is 1 %. */
const SHARE = 0.004;
/** Reading time that may be saved up while the page is quiet, in ms: enough for an immediate read after a pause. */
const SAVED_MS = 40;
/** Shortest time between two looks at a page that keeps changing, in ms: a new person is seen within it. */
const PAUSE_MS = 40;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'email', 'data-id', 'data-hovercard-id', 'aria-expanded', 'aria-selected'],
};

/** A hostile page can break what looks unbreakable (a form named `querySelector`): then it simply cannot be read. */
function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/**
 * Follows one page: reports who is on screen now, and again whenever that changes. A changed `detect` key is read at
 * once; other mutations are read within a budget of main-thread time, so that a busy page is not slowed down.
 * @param report called with the sighting and how long the read took, in ms
 * @returns a function that stops all reading
 */
export function watch(
  adapter: SiteAdapter,
  win: Window & typeof globalThis,
  report: (s: Sighting, ms: number) => void,
) {
  const doc = win.document;
  const now = () => win.performance.now();
  const view = (): PageView => ({ document: doc, url: new URL(win.location.href) });
  let key: string | null | undefined;
  let shown = '';
  let credit = SAVED_MS;
  let lastLook = now();
  let timer: number | undefined;

  function read() {
    const started = now();
    const sighting = safely(() => adapter.read(view())) ?? nobody(adapter.id, 'unreadable', ['page']);
    const ms = now() - started;
    credit -= ms;
    const text = JSON.stringify(sighting);
    if (text === shown) return;
    shown = text;
    report(sighting, ms);
  }

  function look() {
    timer = undefined;
    const started = now();
    credit = Math.min(SAVED_MS, credit + (started - lastLook) * SHARE);
    lastLook = started;
    const fresh = safely(() => adapter.detect(view())) ?? null;
    credit -= now() - started;
    if (fresh !== key) {
      key = fresh;
      read();
    } else if (credit > 0) {
      read();
    } else {
      schedule(-credit / SHARE);
    }
  }

  function schedule(wait: number) {
    timer ??= win.setTimeout(look, wait);
  }

  const changed = () => schedule(Math.max(0, PAUSE_MS - (now() - lastLook)));
  const moved = () => {
    win.clearTimeout(timer);
    look();
  };
  const observer = new win.MutationObserver(changed);
  observer.observe(doc, OBSERVED);
  // `history.pushState` fires no event of its own and may come before any mutation; the Navigation API reports it
  // (Chromium 102, Firefox 147). Elsewhere the first mutation after it is soon enough.
  const moves: [EventTarget | undefined, string][] = [
    [win, 'popstate'],
    [win, 'hashchange'],
    [(win as { navigation?: EventTarget }).navigation, 'currententrychange'],
  ];
  for (const [target, event] of moves) target?.addEventListener(event, moved);
  look();

  return () => {
    observer.disconnect();
    win.clearTimeout(timer);
    for (const [target, event] of moves) target?.removeEventListener(event, moved);
  };
}
