import fs from 'node:fs';
import path from 'node:path';
import { npm, ROOT } from './run.mjs';

const NODE = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return;
  throw new Error(`Beside needs Node ${NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

const age = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Installs the packages that a folder's lock names, unless they are there and not older than the lock.
 * @param {string} folder below the project's folder, `.` for itself
 */
function packages(folder) {
  const installed = path.join(ROOT, folder, 'node_modules/.package-lock.json');
  if (age(installed) >= age(path.join(ROOT, folder, 'package-lock.json'))) return;
  console.log(`Installing packages${folder === '.' ? '' : ` of ${folder}`}.`);
  // Nothing that Beside uses needs its install script, so none is run.
  const ok = npm(['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!ok) throw new Error(`The packages of ${path.join(ROOT, folder)} could not be installed; npm says why above.`);
  const now = new Date();
  fs.utimesSync(installed, now, now);
}

/**
 * Gets what a fresh clone lacks: packages, and a browser.
 * @param {{ tests?: boolean, browser?: boolean }} want `tests`: also what only the tests need
 * @returns {Promise<string>} path of the Chromium, Chrome or Edge to use; empty when none was asked for
 * @throws one sentence that says what is missing
 */
export async function setUp({ tests = false, browser = true } = {}) {
  checkNode();
  packages('.');
  if (tests) packages('tests/editors');
  if (!browser) return '';
  // Needs the packages, so it cannot be imported before they are there.
  const { ensureBrowser, ensureFirefox } = await import('./browser.mjs');
  const found = await ensureBrowser();
  if (!found) throw new Error('No Chromium, Chrome or Edge could be found or got: install one, or set CHROMIUM_PATH.');
  if (tests) ensureFirefox();
  return found;
}
