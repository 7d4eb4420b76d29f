import type { Page } from '@playwright/test';
import { launch, type Rig } from '../tools/browser';
import { BENCH_EXTENSION, pageCode } from './build';

/** The sites' real hosts, under which our pages are served. */
export const HOSTS = {
  gmail: 'https://mail.google.com/mail/u/0/',
  linkedin: 'https://www.linkedin.com/feed/',
  whatsapp: 'https://web.whatsapp.com/',
} as const;
export type Site = keyof typeof HOSTS;

/** A page's own scripts must neither run nor fetch. The policy binds the page's world only, not content scripts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/** What traces call the code that `open` puts into the page. */
export const SITE_CODE = 'bench-site.js';
const BLANK = '<!doctype html><html lang="en"><title>Bench</title><body></body></html>';

/** A browser with the product and the bench's pages, and one tab. */
export interface Stage {
  rig: Rig;
  tab: Page;
  /** The tab's id in the extension's own API. */
  tabId: number;
  /** Opens an address with this content; then `globalThis.bench` is there (see page/site.ts). */
  open(url: string, html?: string): Promise<void>;
  /** Opens one of the bench's own pages in the extension's origin. */
  openOwn(name: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the browser, with a profile folder that is kept or a new one. */
export async function startStage(profile?: string): Promise<Stage> {
  const rig = await launch({ extension: BENCH_EXTENSION, profile });
  const tab = rig.context.pages()[0] ?? (await rig.context.newPage());
  const worker = await rig.worker();
  // The first install opens the welcome page, which would share its process with the panel.
  const welcome = rig.context.pages().find((page) => page !== tab);
  await (welcome ?? (await rig.context.waitForEvent('page', { timeout: 1_500 }).catch(() => null)))?.close();
  const tabId = await worker.evaluate(async () => (await chrome.tabs.query({}))[0]?.id);
  if (tabId === undefined) throw new Error('the browser has no tab');
  const code = `${pageCode('site')}\n//# sourceURL=${SITE_CODE}`;
  let served = BLANK;
  await rig.context.route(/^https?:/, (route) => {
    const navigation = route.request().isNavigationRequest();
    if (!navigation || route.request().frame() !== tab.mainFrame()) return route.fulfill({ status: 404, body: '' });
    const headers = { 'content-security-policy': POLICY };
    return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: served });
  });
  return {
    rig,
    tab,
    tabId,
    async open(url, html = BLANK) {
      served = html;
      await tab.goto('about:blank');
      await tab.goto(url, { waitUntil: 'load' });
      await tab.evaluate(code);
    },
    async openOwn(name) {
      const page = await rig.context.newPage();
      await page.goto(`chrome-extension://${rig.id}/bench/${name}.html`);
      return page;
    },
    close: () => rig.close(),
  };
}
