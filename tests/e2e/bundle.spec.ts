import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { SITES } from '../../lib/core/sites';
import { EXTENSION } from '../tools/browser';

const CHROME = EXTENSION;
const FIREFOX = path.join(path.dirname(EXTENSION), 'firefox-mv3');

/** Addresses that stand in the code without being asked for: names of XML dialects, links in other people's error messages. */
const NAMED = [
  /^http:\/\/www\.w3\.org\//,
  /^https:\/\/react\.dev\/errors\//,
  // Dexie's error messages and Tailwind's licence line.
  /^http:\/\/bit\.ly\/2kdckMn$/,
  /^https:\/\/tinyurl\.com\/y2uuvskb$/,
  /^https:\/\/tailwindcss\.com$/,
];

const filesOf = (folder: string, end: RegExp) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => end.test(name));
const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
const gzipped = (code: string) => gzipSync(code, { level: 9 }).length;
const count = (code: string, what: RegExp) => code.match(what)?.length ?? 0;
const manifestOf = (folder: string) => JSON.parse(read(folder, 'manifest.json'));

/** An address belongs to a site when a match pattern of that site covers its host. */
function isOfSite(address: string): boolean {
  return SITES.some((site) =>
    site.matches.some((pattern) => {
      const host = (/^https:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '').replace('*.', '');
      return new RegExp(`^https://(\\*\\.|www\\.)?${host.replaceAll('.', '\\.')}(/|\\$|$)`).test(address);
    }),
  );
}

for (const [browser, folder] of [
  ['chrome', CHROME],
  ['firefox', FIREFOX],
] as const) {
  const code = () => filesOf(folder, /\.js$/).map((name) => ({ name, text: read(folder, name) }));

  test(`${browser}: nothing in the package makes code from text`, () => {
    const making = code().filter(({ text }) => /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*["'`]/.test(text));
    expect(making.map(({ name }) => name)).toEqual([]);
  });

  test(`${browser}: nothing in the package loads a script, beyond what React DOM carries for its own <script> support`, () => {
    const react = createRequire(import.meta.url).resolve('react-dom/client');
    const client = path.join(path.dirname(react), 'cjs/react-dom-client.production.js');
    const script = /createElement\(\s*["'`]script["'`]/g;
    const carried = count(fs.readFileSync(client, 'utf8'), script);
    expect(
      count(
        code()
          .map(({ text }) => text)
          .join('\n'),
        script,
      ),
    ).toBeLessThanOrEqual(carried);
    expect(
      code()
        .filter(({ text }) => /\bimportScripts\b|import\(\s*[^`'"\s)]/.test(text))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test(`${browser}: nothing in the package asks the network for anything`, () => {
    const asking = /\bfetch\s*\(|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bXMLHttpRequest\b/;
    // LiquidJS could load files by itself: lib/templates names none, and `connect-src` would stop it.
    const own = (text: string) =>
      text.includes('liquidMethodMissing') ? text.replaceAll('new XMLHttpRequest', '') : text;
    expect(
      code()
        .filter(({ text }) => asking.test(own(text)))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test(`${browser}: no address in the package but those of the three sites and of other people's error messages`, () => {
    const strange = filesOf(folder, /\.(js|html|css|json)$/).flatMap((name) =>
      [...read(folder, name).matchAll(/\b(?:https?|wss?):\/\/[\w*$][^\s"'`)\\,]*/g)]
        .map(([address]) => address)
        .filter((address) => !isOfSite(address) && !NAMED.some((known) => known.test(address)))
        .map((address) => `${name}: ${address}`),
    );
    expect(strange).toEqual([]);
  });

  test(`${browser}: the manifest asks for the three sites and the least it needs`, () => {
    const manifest = manifestOf(folder);
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions.sort()).toEqual(['contextMenus', 'storage', 'unlimitedStorage', ...panel].sort());
    expect(manifest.host_permissions.sort()).toEqual([
      'https://*.linkedin.com/*',
      'https://mail.google.com/*',
      'https://web.whatsapp.com/*',
    ]);
    const scripts: { matches: string[]; world?: string; all_frames?: boolean }[] = manifest.content_scripts;
    expect(scripts.flatMap((one) => one.matches).sort()).toEqual(manifest.host_permissions);
    expect(scripts.filter((one) => one.world === 'MAIN' || one.all_frames)).toEqual([]);
    for (const key of ['web_accessible_resources', 'externally_connectable', 'optional_permissions', 'sandbox']) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  test(`${browser}: the pages of the extension may run and reach nothing but themselves`, () => {
    const policy = manifestOf(folder).content_security_policy.extension_pages as string;
    const rules: Record<string, string[]> = Object.fromEntries(
      policy.split(';').map((rule) => [rule.trim().split(' ')[0], rule.trim().split(' ').slice(1)]),
    );
    expect(rules).toMatchObject({
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'connect-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
    expect(rules['img-src']?.filter((source) => !["'self'", 'data:', 'blob:'].includes(source))).toEqual([]);
  });

  test(`${browser}: a content script is at most 30 kB gzip, and holds neither database nor React`, () => {
    const scripts = filesOf(folder, /^content-scripts\/.*\.js$/);
    expect(scripts.length).toBe(SITES.filter((site) => site.matches.length > 0).length);
    for (const name of scripts) {
      expect(gzipped(read(folder, name)), name).toBeLessThanOrEqual(30_000);
      expect(read(folder, name), name).not.toMatch(/\bDexie\b|\bindexedDB\b|\breact\b/i);
    }
  });

  test(`${browser}: the panel's first-load script is at most 180 kB gzip`, () => {
    const loaded = firstLoad(folder, 'sidepanel.html');
    expect(loaded.length).toBeGreaterThan(1);
    const size = loaded.reduce((sum, name) => sum + gzipped(read(folder, name)), 0);
    expect(size).toBeLessThanOrEqual(180_000);
  });
}

/** The scripts that a page loads before it does anything: its own and all that they import, `import()` left out. */
function firstLoad(folder: string, page: string): string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, next = ''] of read(folder, name).matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) {
      visit(path.posix.join(path.posix.dirname(name), next));
    }
  };
  for (const [, script = ''] of read(folder, page).matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) visit(script);
  return [...seen];
}
