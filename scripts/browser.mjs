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

/** @returns {string[]} where a browser may be installed on this system, in order of preference */
function candidates() {
  if (process.platform === 'darwin') return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.filter(Boolean).flatMap((root) => WINDOWS.map((name) => path.join(root, name)));
  }
  return (process.env.PATH ?? '').split(':').flatMap((dir) => UNIX.map((name) => path.join(dir, name)));
}

/** @returns {Promise<string | null>} Playwright's own Chromium, if it has been downloaded */
async function fromPlaywright() {
  try {
    const { chromium } = await import('@playwright/test');
    const file = chromium.executablePath();
    return fs.existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/** @returns {Promise<string | null>} path of a Chromium, Chrome or Edge on this machine; `CHROMIUM_PATH` wins */
export async function findBrowser() {
  return process.env.CHROMIUM_PATH ?? candidates().find((file) => fs.existsSync(file)) ?? (await fromPlaywright());
}

/**
 * Finds a browser, else gets one: Playwright's download, else Debian's package (as root).
 * @returns {Promise<string | null>} its path, or null when none could be had
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge found: trying Playwright’s own.');
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
  const downloaded = await fromPlaywright();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.log('Installing Debian’s chromium package.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  }
  return findBrowser();
}
