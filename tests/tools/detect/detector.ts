import type { Page } from '@playwright/test';
import { parseFromPage, WATCH } from '../../../lib/messaging/protocol';
import { launch } from '../browser';
import { type Detection, toDetection } from './detection';

/**
 * The page's own scripts must neither run nor fetch: they would navigate away or wipe the saved page. The policy binds the
 * page's world only; content scripts live in their own.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A page is settled when it has loaded and the watcher has reported nothing newer for this long, in ms. The watcher looks
 * at a changing page every 40 ms, so several looks fit in; a saved page changes no more after its load.
 */
const QUIET_MS = 300;
/** How long a content script may take to answer on a page that an adapter covers, in ms. */
const ANSWER_MS = 5_000;

/** A real Chromium with the built extension, into which saved pages are opened one after the other. */
export interface Detector {
  /** The one tab. */
  page: Page;
  /** Opens a saved page under an address. Nothing reads it yet. */
  open(url: string, html: string): Promise<void>;
  /** Watches the open page as a panel would, until it has settled. Throws when a covered page does not answer. */
  watch(): Promise<Detection>;
  /** Both. */
  detect(url: string, html: string): Promise<Detection>;
  close(): Promise<void>;
}

const bare = (address: string) => address.replace(/#.*/s, '');

/** Starts the browser; `close` ends it. */
export async function startDetector(): Promise<Detector> {
  const rig = await launch();
  const worker = await rig.worker();
  const page = rig.context.pages()[0] ?? (await rig.context.newPage());
  const tabId = await worker.evaluate(async () => (await chrome.tabs.query({}))[0]?.id);
  if (tabId === undefined) throw new Error('the browser has no tab');
  let served = { url: '', html: '' };
  await rig.context.route(/^https?:/, (route) => {
    const request = route.request();
    const headers = { 'content-security-policy': POLICY };
    if (bare(request.url()) === served.url && request.isNavigationRequest()) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: served.html });
    }
    // 204 leaves a page where it is that tries to go elsewhere (meta refresh).
    return route.fulfill({ status: request.isNavigationRequest() ? 204 : 404, body: '' });
  });

  /** Whether an adapter covers the open page, as the browser matches it. */
  const covered = () =>
    worker.evaluate(async (id) => {
      const url = (chrome.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []);
      return (await chrome.tabs.query({ url })).some((tab) => tab.id === id);
    }, tabId);

  /** The last message of a page that has settled; null when its content script has not started. */
  const settled = () =>
    worker.evaluate(
      ({ id, name, quiet, limit }) =>
        new Promise<unknown>((resolve) => {
          let last: unknown = null;
          let timer: ReturnType<typeof setTimeout> | undefined;
          const port = chrome.tabs.connect(id, { name });
          const giveUp = setTimeout(() => {
            port.disconnect();
            resolve(last);
          }, limit);
          port.onMessage.addListener((message) => {
            last = message;
            clearTimeout(timer);
            timer = setTimeout(() => {
              clearTimeout(giveUp);
              port.disconnect();
              resolve(last);
            }, quiet);
          });
          port.onDisconnect.addListener(() => {
            void chrome.runtime.lastError;
            clearTimeout(timer);
            clearTimeout(giveUp);
            resolve(null);
          });
        }),
      { id: tabId, name: WATCH, quiet: QUIET_MS, limit: ANSWER_MS },
    );

  const detector: Detector = {
    page,
    async open(url, html) {
      // Timers of a tab in the background are slowed down.
      await page.bringToFront();
      // A mere change of the hash would keep the page that is open.
      await page.goto('about:blank');
      const address = new URL(url);
      served = { url: bare(address.href), html };
      await page.goto(address.href, { waitUntil: 'load' });
    },
    async watch() {
      if (!(await covered())) return toDetection(null);
      const deadline = Date.now() + ANSWER_MS;
      while (Date.now() < deadline) {
        const message = await settled();
        const seen = parseFromPage(message);
        if (seen?.type === 'sighting') return toDetection(seen);
        if (message !== null) throw new Error(`not a sighting: ${JSON.stringify(message).slice(0, 500)}`);
        // `load` can come just before the content script has started.
        await new Promise((done) => setTimeout(done, 20));
      }
      throw new Error(`no answer from the content script on ${page.url()}`);
    },
    async detect(url, html) {
      await detector.open(url, html);
      return detector.watch();
    },
    close: () => rig.close(),
  };
  return detector;
}
