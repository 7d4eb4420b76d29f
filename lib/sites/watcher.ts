import { nobody, type Sighting } from '../core/sighting';
import type { PageView, SiteAdapter } from './adapter';
import { safely } from './safely';

/** Share of the main thread for asking whether somebody else is on screen, while the page keeps changing. */
const LOOK_SHARE = 0.003;
/** Share for reading again what may have changed about the same person. The promise is 1 % for everything. */
const READ_SHARE = 0.002;
/**
 * Reading time that may be saved up while the page is quiet, and that is given when somebody else comes, in ms: a page is
 * drawn in parts, and the first second decides whether the card seems to be simply there.
 */
const SAVED_MS = 8;
/** Shortest time between two looks at a page that keeps changing, in ms: a new person is seen within it. */
const PAUSE_MS = 40;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'email', 'data-id', 'data-hovercard-id', 'aria-expanded', 'aria-selected'],
};

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
  let pause = PAUSE_MS;
  let address = '';
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
    win.clearTimeout(timer);
    timer = undefined;
    const started = now();
    observer.observe(doc, OBSERVED);
    credit = Math.min(SAVED_MS, credit + (started - lastLook) * READ_SHARE);
    lastLook = started;
    address = win.location.href;
    const fresh = safely(() => adapter.detect(view())) ?? null;
    for (const root of safely(() => adapter.roots?.(doc)) ?? []) observer.observe(root, OBSERVED);
    pause = Math.max(PAUSE_MS, (now() - started) / LOOK_SHARE);
    if (fresh !== key) {
      key = fresh;
      credit = SAVED_MS;
      read();
    } else if (credit > 0) {
      read();
    } else {
      // What changed is read when there is credit again, even if nothing changes any more. Until then somebody else may come.
      schedule(Math.min(-credit / READ_SHARE, pause));
    }
  }

  function schedule(wait: number) {
    timer ??= win.setTimeout(look, wait);
  }

  const changed = () => {
    // One change is enough to know that a look is due: hearing of every further one would cost more than the look.
    observer.disconnect();
    schedule(Math.max(0, pause - (now() - lastLook)));
  };
  // Not at once: a page that changes its address draws the rest later in the same task, and would be seen half changed.
  const moved = () => {
    // One move can raise several of these events.
    if (win.location.href === address) return;
    win.clearTimeout(timer);
    timer = undefined;
    schedule(0);
  };
  const observer = new win.MutationObserver(changed);
  // `history.pushState` fires no event of its own and may come before any mutation; the Navigation API reports it
  // (Chromium 102, Firefox 147). Elsewhere the first mutation after it is soon enough.
  const moves: [EventTarget | undefined, string][] = [
    [win, 'popstate'],
    [win, 'hashchange'],
    [(win as { navigation?: EventTarget }).navigation, 'currententrychange'],
  ];
  for (const [target, event] of moves) target?.addEventListener(event, moved);
  // The caret may move to another draft without any change of the page.
  doc.addEventListener('focusin', changed);
  look();

  return () => {
    observer.disconnect();
    win.clearTimeout(timer);
    for (const [target, event] of moves) target?.removeEventListener(event, moved);
    doc.removeEventListener('focusin', changed);
  };
}
