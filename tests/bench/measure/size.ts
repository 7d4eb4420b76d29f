import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, CACHE, ROOT, SHIPPED } from '../build';
import { type Row, row } from '../rows';

const kilobytes = (text: string | Buffer) => gzipSync(text, { level: 9 }).length / 1_000;

/** gzip size of a content script that WXT builds from nothing, in kB. */
function emptyScript(): number {
  const root = path.join(CACHE, 'empty');
  const files = {
    'wxt.config.ts': `import { defineConfig } from 'wxt';\nexport default defineConfig({ imports: false, manifest: { name: 'empty', version: '0' }, vite: () => ({ build: { target: 'es2022' } }) });\n`,
    'entrypoints/empty.content.ts': `import { defineContentScript } from 'wxt/utils/define-content-script';\nexport default defineContentScript({ matches: ['https://example.com/*'], main() {} });\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  const wxt = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stderr } = spawnSync(process.execPath, [wxt, 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the empty extension could not be built: ${stderr}`);
  return kilobytes(fs.readFileSync(path.join(root, '.output/chrome-mv3/content-scripts/empty.js')));
}

/** The scripts that a page loads before it can start: those it names, and all that these import statically. */
function firstLoad(page: string): string[] {
  const html = fs.readFileSync(path.join(SHIPPED, page), 'utf8');
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = fs.readFileSync(file, 'utf8');
    for (const [, from] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*?from\s*)?["'](\.[^"']+\.js)["']/g,
    )) {
      add(path.resolve(path.dirname(file), from as string));
    }
  };
  for (const [, src] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) add(path.join(SHIPPED, src as string));
  return [...found];
}

/** gzip sizes of what is shipped. */
export function size(): Row[] {
  const floor = emptyScript();
  const folder = path.join(SHIPPED, 'content-scripts');
  const scripts = fs.readdirSync(folder).sort();
  const panel = firstLoad('sidepanel.html').reduce((sum, file) => sum + kilobytes(fs.readFileSync(file)), 0);
  const bare = kilobytes(
    bundle(
      `import * as a from 'react'; import * as b from 'react-dom/client'; import c from 'dexie'; console.log(a, b, c);`,
    ),
  );
  return [
    ...scripts.map((name) =>
      row(
        `content script ${path.basename(name, '.js')}, gzip`,
        'kB',
        kilobytes(fs.readFileSync(path.join(folder, name))),
        {
          floor,
          limit: 30,
        },
      ),
    ),
    row('panel, first-load script, gzip', 'kB', panel, { floor: bare, limit: 180 }),
  ];
}
