import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFirefox } from '../../scripts/browser.mjs';
import { EXTENSION } from './browser';
import { connect } from './marionette';

/** Folder of the built Firefox extension. */
const ADDON = path.join(path.dirname(EXTENSION), 'firefox-mv3');
/** Firefox makes up the host of an extension's pages; here it is told which. */
const HOST = '6e1f6a3c-5d0e-4c1b-9a55-be51debe51de';

const PREFERENCES = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

/** A function that runs in the browser: it is sent as text, so it sees nothing but its arguments. */
type Script<Arguments extends unknown[], Result> = (...args: Arguments) => Result;

/** A real Firefox with the built extension in it and its sidebar open. */
export interface Firefox {
  /** Address of a page of the extension. */
  address(page: string): string;
  /** Opens an address in the tab; for a web address, with this page served under it. */
  open(url: string, html?: string): Promise<void>;
  /** Runs a function in the page of the tab. */
  inPage<A extends unknown[], R>(script: Script<A, R>, ...args: A): Promise<R>;
  /** Runs a function in the document of the real sidebar. */
  inSidebar<A extends unknown[], R>(script: Script<A, R>, ...args: A): Promise<R>;
  close(): Promise<void>;
}

/** Asks every 50 ms until there is an answer; throws after `limit` ms. */
async function until<T>(what: string, limit: number, ask: () => T | null | undefined | Promise<T | null | undefined>) {
  for (const end = Date.now() + limit; Date.now() < end; await sleep(50)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`${what} within ${limit} ms`);
}

/** Runs in Firefox's own window: every web request is answered with what `BesideServed` holds, else with 404. */
const SERVE = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  window.BesideServed = { url: '', html: '' };
  Services.obs.addObserver({ observe(subject) {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { url, html } = window.BesideServed;
    const found = channel.URI.specIgnoringRef === url;
    const response = Cc['@mozilla.org/network/replaced-http-response;1'].createInstance(Ci.nsIReplacedHttpResponse);
    response.responseStatus = found ? 200 : 404;
    response.responseStatusText = found ? 'OK' : 'Not Found';
    response.responseBody = found ? html : '';
    response.setResponseHeader('content-type', 'text/html; charset=utf-8', false);
    channel.QueryInterface(Ci.nsIHttpChannelInternal).setResponseOverride(response);
  } }, 'http-on-before-connect');`;

const SET_SERVED = `Services.wm.getMostRecentWindow('navigator:browser').BesideServed = arguments[0];`;

const OPEN_SIDEBAR = `
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  const name = [...SidebarController.sidebars.keys()].find((one) => one.includes('beside'));
  return SidebarController.show(name).then(() => name);`;

/** The sidebar lives in a process of its own; Firefox's own automation is asked to run the script there. */
const IN_SIDEBAR = `
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  const inner = SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
  return inner.browsingContext.currentWindowGlobal.getActor('MarionetteCommands').executeScript(arguments[0], arguments[1], {});`;

/** Starts Firefox without a window, loads the extension and opens its sidebar. */
export async function launchFirefox(): Promise<Firefox> {
  const file = findFirefox();
  if (!file) throw new Error('no Firefox found; set FIREFOX_PATH');
  const { browser_specific_settings } = JSON.parse(fs.readFileSync(path.join(ADDON, 'manifest.json'), 'utf8'));
  const uuids = JSON.stringify({ [browser_specific_settings.gecko.id]: HOST });
  const preferences = Object.entries({ ...PREFERENCES, 'extensions.webextensions.uuids': uuids });
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'beside-firefox-'));
  fs.writeFileSync(
    path.join(profile, 'user.js'),
    preferences.map((one) => `user_pref(${one.map((part) => JSON.stringify(part)).join()});`).join('\n'),
  );
  const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(file, flags, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const portFile = path.join(profile, 'MarionetteActivePort');
  const port = await until('Firefox did not start', 30_000, () =>
    fs.existsSync(portFile) ? Number(fs.readFileSync(portFile, 'utf8')) : null,
  );
  const { send, close } = await connect(port);

  const execute = async <R>(script: string, args: unknown[]): Promise<R> =>
    (await send<{ value: R }>('WebDriver:ExecuteScript', { script, args })).value;
  /** In Firefox's own window instead of the page. */
  async function asBrowser<R>(script: string, args: unknown[] = []): Promise<R> {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await execute<R>(script, args);
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  }
  const asText = (script: (...args: never[]) => unknown) => `return (${script})(...arguments)`;

  await asBrowser(SERVE);
  await send('Addon:Install', { path: ADDON, temporary: true });
  // The extension greets with its welcome page, in front of our tab.
  const handles = () => send<string[]>('WebDriver:GetWindowHandles');
  await until('the welcome page did not open', 10_000, async () => (await handles()).length === 2);
  const { value: own } = await send<{ value: string }>('WebDriver:GetWindowHandle');
  await send('WebDriver:SwitchToWindow', { handle: own, focus: true });
  await until('the sidebar did not open', 10_000, () => asBrowser(OPEN_SIDEBAR).catch(() => null));

  return {
    address: (page) => `moz-extension://${HOST}/${page}`,
    async open(url, html = '') {
      // A mere change of the hash would keep the page that is open.
      await send('WebDriver:Navigate', { url: 'about:blank' });
      await asBrowser(SET_SERVED, [{ url: url.replace(/#.*/s, ''), html }]);
      await send('WebDriver:Navigate', { url });
    },
    inPage: (script, ...args) => execute(asText(script), args),
    inSidebar: (script, ...args) => asBrowser(IN_SIDEBAR, [asText(script), args]),
    async close() {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      close();
      await Promise.race([ended, sleep(5_000)]);
      child.kill('SIGKILL');
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
