import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';

/** Folder of the built Chrome extension. */
export const EXTENSION = path.resolve(process.env.BESIDE_OUT ?? '.output', 'chrome-mv3');

const FLAGS = [
  '--enable-unsafe-extension-debugging',
  '--remote-debugging-port=0',
  '--window-size=1280,800',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium with the built extension in it. */
export interface Rig {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  worker(): Promise<Worker>;
  /** Answers every http(s) request: the page is served under whatever host it is asked for. Null: 404. */
  serve(answer: (url: URL) => string | null): Promise<void>;
  /** Opens the real side panel of the page's window by its toolbar button, and gives it as a Page. */
  openPanel(from: Page): Promise<Page>;
  /** Puts the extension in again over the running one, as an update does. Open tabs keep their old content scripts. */
  update(): Promise<void>;
  /** Ends the browser without any warning (SIGKILL), as a crash does; the profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

async function tabTarget(session: CDPSession, context: BrowserContext, page: Page): Promise<string> {
  const own = await context.newCDPSession(page);
  const { targetInfo } = (await own.send('Target.getTargetInfo')) as { targetInfo: { targetId: string } };
  await own.detach();
  const { targetInfos } = (await session.send('Target.getTargets', { filter: [{}] })) as {
    targetInfos: { targetId: string; type: string; url: string; title: string }[];
  };
  const self = targetInfos.find((target) => target.targetId === targetInfo.targetId);
  const tab = targetInfos.find((target) => target.type === 'tab' && target.url === self?.url);
  if (!tab) throw new Error(`no tab target for ${page.url()}`);
  return tab.targetId;
}

/**
 * Starts Chromium with the extension.
 * @param options.profile a profile folder to use and keep; by default a new one that is removed on close
 * @param options.headed with a window (needs a display)
 */
export async function launch(
  options: {
    profile?: string;
    headed?: boolean;
    extension?: string;
    args?: string[];
    colorScheme?: 'light' | 'dark';
    locale?: string;
  } = {},
): Promise<Rig> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge found; set CHROMIUM_PATH');
  const profile = options.profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'beside-'));
  const portFile = path.join(profile, 'DevToolsActivePort');
  fs.rmSync(portFile, { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !options.headed,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: null,
    colorScheme: options.colorScheme,
    args: [...FLAGS, ...(options.locale ? [`--lang=${options.locale}`] : []), ...(options.args ?? [])],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const session = await (context.browser() as Browser).newBrowserCDPSession();
  // Commands that Playwright has no types for.
  const send = (method: string, params: object) =>
    (session.send as (name: string, values: object) => Promise<unknown>)(method, params);
  const load = () => send('Extensions.loadUnpacked', { path: path.resolve(options.extension ?? EXTENSION) });
  const { id } = (await load()) as { id: string };
  const overCdp: Browser[] = [];

  async function panels(): Promise<string[]> {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    return targetInfos
      .filter((target) => target.url.startsWith(`chrome-extension://${id}/sidepanel.html`))
      .map((target) => target.targetId);
  }

  const worker = async () =>
    context.serviceWorkers().find((one) => one.url().includes(id)) ??
    (await context.waitForEvent('serviceworker', (one) => one.url().includes(id)));

  /** The toolbar button opens the panel only once the worker has said so; a worker that restarts is asked again. */
  async function ready(): Promise<void> {
    for (;;) {
      const behaviour = await worker()
        .then((one) => one.evaluate(() => chrome.sidePanel.getPanelBehavior()))
        .catch(() => null);
      if (behaviour?.openPanelOnActionClick) return;
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  return {
    context,
    id,
    worker,
    serve: async (answer) => {
      await context.route(/^https?:/, (route) => {
        const body = answer(new URL(route.request().url()));
        if (body === null) return route.fulfill({ status: 404, body: '' });
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      });
    },
    openPanel: async (from) => {
      await from.bringToFront();
      await ready();
      const before = new Set(await panels());
      await send('Extensions.triggerAction', { id, targetId: await tabTarget(session, context, from) });
      let target: string | undefined;
      for (let tries = 0; tries < 100 && !target; tries++) {
        target = (await panels()).find((one) => !before.has(one));
        if (!target) await new Promise((done) => setTimeout(done, 50));
      }
      if (!target) throw new Error('the side panel did not open');
      while (!fs.existsSync(portFile)) await new Promise((done) => setTimeout(done, 20));
      const port = fs.readFileSync(portFile, 'utf8').split('\n')[0];
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      overCdp.push(browser);
      for (const page of browser.contexts().flatMap((one) => one.pages())) {
        if (!page.url().includes(`${id}/sidepanel.html`)) continue;
        const cdp = await page.context().newCDPSession(page);
        const { targetInfo } = await cdp.send('Target.getTargetInfo');
        await cdp.detach();
        if (targetInfo.targetId === target) return page;
      }
      throw new Error('the side panel opened but could not be reached');
    },
    update: async () => {
      await load();
      await ready();
    },
    kill: async () => {
      const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
        processInfo: { type: string; id: number }[];
      };
      const browser = processInfo.find((one) => one.type === 'browser');
      if (!browser) throw new Error('no browser process');
      const gone = new Promise((done) => context.once('close', done));
      process.kill(browser.id, 'SIGKILL');
      await gone;
    },
    close: async () => {
      for (const browser of overCdp) await browser.close().catch(() => {});
      await context.close();
      if (!options.profile) fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}
