import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const UNIX = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_FIREFOX = ['Firefox'];
const WINDOWS_FIREFOX = ['Mozilla Firefox\\firefox.exe'];
const UNIX_FIREFOX = ['firefox', 'firefox-esr'];

/** @returns {string[]} where these programs may be installed on this system, in order of preference */
function candidates(mac, windows, unix) {
  if (process.platform === 'darwin') return mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.filter(Boolean).flatMap((root) => windows.map((name) => path.join(root, name)));
  }
  return (process.env.PATH ?? '').split(':').flatMap((dir) => unix.map((name) => path.join(dir, name)));
}

/** @returns {Promise<string | null>} Playwright's own Chromium, if it has been downloaded and runs on this system */
async function fromPlaywright() {
  try {
    const { chromium } = await import('@playwright/test');
    const file = chromium.executablePath();
    // On a bare Linux it is there but lacks its libraries.
    return fs.existsSync(file) && spawnSync(file, ['--version']).status === 0 ? file : null;
  } catch {
    return null;
  }
}

/** Installs Debian packages, when this is a Debian and we may. Chromium does not start without any font. */
function fromDebian(...names) {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing from Debian: ${names.join(', ')}.`);
  const apt = (...args) =>
    spawnSync('/usr/bin/apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...names);
}

/** @returns {Promise<string | null>} path of a Chromium, Chrome or Edge on this machine; `CHROMIUM_PATH` wins */
export async function findBrowser() {
  const file = candidates(MAC, WINDOWS, UNIX).find((one) => fs.existsSync(one));
  return process.env.CHROMIUM_PATH ?? file ?? (await fromPlaywright());
}

/**
 * Finds a browser, else gets one: Playwright's download, else Debian's package (as root).
 * @returns {Promise<string | null>} its path, or null when none could be had
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge found: downloading Playwright’s own.');
  const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  if (status !== 0) console.log('It could not be downloaded.');
  const downloaded = await fromPlaywright();
  if (downloaded) return downloaded;
  fromDebian('chromium', 'fonts-liberation');
  return findBrowser();
}

/** @returns {string | null} path of a Firefox on this machine; `FIREFOX_PATH` wins */
export function findFirefox() {
  const file = candidates(MAC_FIREFOX, WINDOWS_FIREFOX, UNIX_FIREFOX).find((one) => fs.existsSync(one));
  return process.env.FIREFOX_PATH ?? file ?? null;
}

/**
 * Finds Firefox, else gets Debian's package (as root). Only tests need it.
 * @returns {string | null} its path, or null when it could not be had
 */
export function ensureFirefox() {
  if (!findFirefox()) fromDebian('firefox-esr');
  return findFirefox();
}
