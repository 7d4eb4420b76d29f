import { expect, type Page, type Worker } from '@playwright/test';
import type { InsertResult } from '../../lib/messaging/protocol';
import { launch, type Rig } from '../tools/browser';

/** A page that is being written to, seen as a user would see it. */
export interface Stage {
  rig: Rig;
  /** Serves a page under an address of one of the sites and waits until Beside's content script answers on it. */
  open(address: string, html: string, headers?: Record<string, string>): Promise<Page>;
  /** Asks the page, as the side panel does, to put text into its draft. */
  insert(page: Page, text: string, html?: string | null): Promise<InsertResult>;
  close(): Promise<void>;
}

/** The page's address, and what to ask it; null only to hear whether it answers. */
type Request = [address: string, message: object | null];

/** Runs in the service worker: one request over the port that panels use; null when no content script listens yet. */
async function ask([address, message]: Request): Promise<InsertResult | 'listening' | null> {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
  if (!tab?.id) return null;
  const port = chrome.tabs.connect(tab.id, { name: 'beside:watch' });
  return new Promise((done) => {
    port.onDisconnect.addListener(() => done(null));
    port.onMessage.addListener((answer: { type: string; result?: InsertResult }) => {
      if (answer.type === 'inserted') done(answer.result ?? null);
      else if (!message) done('listening');
      else return;
      port.disconnect();
    });
    if (message) port.postMessage(message);
  });
}

/** Starts the browser for a file of tests. */
export async function stage(): Promise<Stage> {
  const rig = await launch();
  const worker: Worker = await rig.worker();
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  await rig.context.route(/^https?:/, (route) => {
    const found = pages.get(route.request().url().replace(/#.*/, ''));
    if (!found) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', headers: found.headers, body: found.html });
  });
  let count = 0;
  return {
    rig,
    async open(address, html, headers = {}) {
      const url = new URL(address);
      url.searchParams.set('n', String(++count));
      pages.set(url.href.replace(/#.*/, ''), { html, headers });
      const page = await rig.context.newPage();
      await page.goto(url.href);
      await page.evaluate(() => (window as unknown as { ready?: Promise<void> }).ready);
      await expect.poll(() => worker.evaluate(ask, [url.href, null] as Request)).toBe('listening');
      return page;
    },
    async insert(page, text, html = null) {
      const answer = await worker.evaluate(ask, [page.url(), { type: 'insert', id: ++count, text, html }] as [
        string,
        object,
      ]);
      return answer as InsertResult;
    },
    close: () => rig.close(),
  };
}

interface Witness {
  draft: { text(): string; bold(): string };
  sent: string[];
  errors: string[];
  acts: string[];
}

/** The draft's text in the editor's own model, asked through the library's API. */
export function modelText(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as Witness).draft.text());
}

/** The bold part of the draft in the editor's own model. */
export function boldText(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as Witness).draft.bold());
}

/** What the page would have sent, the errors it ran into, and every key, click and submit it saw. */
export function witnessed(page: Page): Promise<Pick<Witness, 'sent' | 'errors' | 'acts'>> {
  return page.evaluate(() => {
    const { sent, errors, acts } = window as unknown as Witness;
    return { sent, errors, acts };
  });
}

/** The page's whole markup without the inside of the draft (and of CKEditor's own balloons), which alone may change. */
export function outside(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const draft of copy.querySelectorAll('#draft, .ck-body-wrapper')) draft.replaceChildren();
    return copy.outerHTML;
  });
}

/** Puts the caret (or a selection up to `end`) into the draft's text node that begins with `words`, and waits for the editor. */
export async function selectText(page: Page, words: string, start: number, end = start): Promise<void> {
  await page.evaluate(
    async ([wanted, from, to]) => {
      const draft = document.querySelector('#draft') as HTMLElement;
      const walker = document.createTreeWalker(draft, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !(walker.currentNode as Text).data.startsWith(wanted)) {}
      const node = walker.currentNode as Text;
      const seen = new Promise((done) => document.addEventListener('selectionchange', done, { once: true }));
      node.parentElement?.closest<HTMLElement>('[contenteditable="true"]')?.focus();
      getSelection()?.setBaseAndExtent(node, from, node, to);
      await seen;
    },
    [words, start, end] as const,
  );
}

/** The lines of a box as its reader sees them, blank ones left out. */
export async function lines(page: Page, id = 'draft'): Promise<string[]> {
  const text = await page.locator(`#${id}`).innerText();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
