// `npm run zip`: the archives for the stores, and a look into each that nothing is in it that does not belong there.
import fs from 'node:fs';
import path from 'node:path';
import { OUT, ROOT, script, tool } from './run.mjs';
import { setUp } from './setup.mjs';

/** What an extension consists of; anything else in a package is a mistake. */
const PACKAGE =
  /^(manifest\.json|background\.js|\w+\.html|(chunks|content-scripts)\/[\w-]+\.js|assets\/[\w.-]+\.\w+|icon(\/\d+\.png|\.svg)|_locales\/\w+\/messages\.json)$/;
/** What a reviewer builds it from. */
const SOURCES =
  /^((lib|components|entrypoints|public|scripts)\/|(package|package-lock|tsconfig)\.json$|wxt\.config\.ts$|\.npmrc$|README\.md$|LICENSE$)/;

/**
 * Names of the files in a zip archive, from its central directory.
 * @param {string} file
 */
function namesIn(file) {
  const bytes = fs.readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error(`${file} is not a zip archive.`);
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    names.push(bytes.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.filter((name) => !name.endsWith('/'));
}

/** @throws when the archive is not there, lacks a file or holds one that does not belong there */
function check(file, { allowed, needed }) {
  if (!fs.existsSync(file)) throw new Error(`${path.relative(ROOT, file)} was not made.`);
  const names = namesIn(file);
  const strange = names.filter((name) => !allowed.test(name));
  const missing = needed.filter((name) => !names.includes(name));
  if (strange.length) throw new Error(`${path.basename(file)} holds what does not belong there: ${strange.join(', ')}`);
  if (missing.length) throw new Error(`${path.basename(file)} lacks ${missing.join(', ')}`);
  const size = Math.round(fs.statSync(file).size / 1024);
  console.log(`${path.relative(ROOT, file)}: ${names.length} files, ${size} kB`);
}

script(async () => {
  await setUp({ browser: false });
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  for (const browser of ['chrome', 'firefox']) {
    if (!tool('wxt', ['zip', '-b', browser, '--mv3'])) throw new Error(`The archive for ${browser} could not be made.`);
  }
  console.log('');
  const archive = (kind) => path.join(OUT, `${name}-${version}-${kind}.zip`);
  const built = { allowed: PACKAGE, needed: ['manifest.json', 'background.js', 'sidepanel.html', 'icon/128.png'] };
  check(archive('chrome'), built);
  check(archive('firefox'), built);
  check(archive('sources'), { allowed: SOURCES, needed: ['package-lock.json', 'wxt.config.ts', 'scripts/build.mjs'] });
});
