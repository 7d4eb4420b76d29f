import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { EXTENSION } from '../tools/browser';
import { ensureBuilt } from '../tools/detect/build';

export const ROOT = path.resolve(import.meta.dirname, '../..');
/** Everything that the bench makes and keeps. */
export const CACHE = path.join(ROOT, '.cache/bench');
/** The built extension with the bench's own pages beside the product's. Its place decides the extension's id. */
export const BENCH_EXTENSION = path.join(CACHE, 'extension');
/** The extension exactly as it is shipped. */
export const SHIPPED = EXTENSION;

const PAGES = path.join(import.meta.dirname, 'page');

/** Bundles one file; returns the code. */
export function bundle(contents: string, format: 'iife' | 'esm' = 'iife'): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: PAGES, loader: 'tsx' },
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.FIREFOX': 'false' },
  });
  return outputFiles[0]?.text ?? '';
}

/** The code of one of the bench's own pages, to be run in a page. */
export const pageCode = (name: string): string => bundle(`import './${name}';`);

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Only one bench at a time: two would slow each other down, and use the same folders. Throws while another one runs. */
function alone(): void {
  const file = path.join(CACHE, 'running.pid');
  const other = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  if (other && runs(other)) throw new Error(`another bench is running (process ${other})`);
  fs.mkdirSync(CACHE, { recursive: true });
  fs.writeFileSync(file, String(process.pid));
  process.on('exit', () => fs.rmSync(file, { force: true }));
}

/**
 * Builds the product if need be, and lays the bench's own pages and one small content script beside a copy of it. The product's
 * files in the copy are those that are shipped, byte for byte; only the manifest names one content script more.
 */
export function prepare(): void {
  alone();
  ensureBuilt();
  fs.rmSync(BENCH_EXTENSION, { recursive: true, force: true });
  fs.cpSync(SHIPPED, BENCH_EXTENSION, { recursive: true });
  const write = (name: string, text: string) => fs.writeFileSync(path.join(BENCH_EXTENSION, 'bench', name), text);
  fs.mkdirSync(path.join(BENCH_EXTENSION, 'bench'));
  for (const name of ['database', 'floor', 'typing']) {
    write(`${name}.js`, pageCode(name));
    write(
      `${name}.html`,
      `<!doctype html><meta charset="utf-8"><title>bench</title><body><script src="${name}.js"></script></body>`,
    );
  }
  write('floor-start.js', pageCode('floor-start'));
  const file = path.join(BENCH_EXTENSION, 'manifest.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  const matches = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches);
  manifest.content_scripts.push({ matches, js: ['bench/floor-start.js'], run_at: 'document_idle' });
  fs.writeFileSync(file, JSON.stringify(manifest));
}
