import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { EXTENSION } from '../browser';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SOURCES = ['lib', 'entrypoints', 'components', 'public', 'wxt.config.ts', 'package.json'];

function newest(file: string): number {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))));
}

/**
 * Builds the extension when it has not been built, or when a source is newer than the build.
 * What the build says goes to stderr. Throws when it fails.
 */
export function ensureBuilt(browser: 'chrome' | 'firefox' = 'chrome'): void {
  const out = path.join(path.dirname(EXTENSION), `${browser}-mv3`);
  const manifest = fs.statSync(path.join(out, 'manifest.json'), { throwIfNoEntry: false });
  if (manifest && SOURCES.every((source) => newest(path.join(ROOT, source)) <= manifest.mtimeMs)) return;
  const wxt = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const args = [wxt, 'build', '-b', browser, '--mv3'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`the extension could not be built for ${browser}`);
}
