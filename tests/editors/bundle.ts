import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const HERE = path.resolve('tests/editors');
const OUT = path.resolve('.cache/editors');

/** The editor libraries that pages can mount, one file each under `kinds/`. */
export const KINDS = ['lexical', 'prosemirror', 'quill', 'draft', 'ckeditor', 'roosterjs', 'react-field'] as const;
export type EditorKind = (typeof KINDS)[number];

/**
 * The script that mounts an editor library, bundled when its source or the libraries' versions are newer than the last bundle.
 * @returns its text
 */
export async function bundle(kind: EditorKind): Promise<string> {
  const source = path.join(HERE, 'kinds', `${kind}.js`);
  const target = path.join(OUT, `${kind}.js`);
  const age = (file: string) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);
  if (age(target) < Math.max(age(source), age(path.join(HERE, 'package-lock.json')))) {
    if (!fs.existsSync(path.join(HERE, 'node_modules')))
      throw new Error('editor libraries are missing: npm ci --prefix tests/editors');
    fs.mkdirSync(OUT, { recursive: true });
    // Workers may bundle at the same time: each writes its own file and moves it in place.
    const own = `${target}.${process.pid}`;
    await build({
      entryPoints: [source],
      outfile: own,
      bundle: true,
      minify: true,
      format: 'iife',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      loader: { '.css': 'text' },
      logLevel: 'error',
    });
    fs.renameSync(own, target);
  }
  return fs.readFileSync(target, 'utf8');
}
