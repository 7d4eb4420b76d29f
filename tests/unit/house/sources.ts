import fs from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

const NOT_OURS = new Set(['.git', '.output', '.wxt', '.cache', 'node_modules', 'test-results', 'playwright-report']);

/** Every file below a folder, as a path from the project's folder; what git ignores is left out. */
export function files(folder = '.'): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : files(file);
    return [file];
  });
}

/** Every TypeScript file of the extension itself. */
export const sources = (): string[] =>
  ['lib', 'components', 'entrypoints'].flatMap((folder) => files(folder)).filter((file) => /\.tsx?$/.test(file));

export const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

export interface Import {
  /** The file that imports. */
  from: string;
  /** A file of the project, or a package by its name. */
  to: string;
  /** Only types: nothing of it is left when the code runs. */
  typeOnly: boolean;
}

const STATEMENT =
  /^(?:import|export)\s+(?<type>type\s)?(?<names>[\s\S]*?)\bfrom\s+'(?<source>[^']+)'|^import\s+'(?<bare>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm;

function resolved(from: string, source: string): string {
  if (!source.startsWith('.')) return source;
  const bare = path.posix.join(path.posix.dirname(from), source);
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].find((end) =>
    fs.statSync(path.join(ROOT, bare + end), { throwIfNoEntry: false })?.isFile(),
  );
  return found === undefined ? bare : bare + found;
}

/** What a file imports, `import()` included. */
export function importsOf(from: string): Import[] {
  return [...read(from).matchAll(STATEMENT)].map((match) => {
    const { type, names = '', source, bare, lazy } = match.groups ?? {};
    const each =
      /^\{([\s\S]*)\}\s*$/
        .exec(names.trim())?.[1]
        ?.split(',')
        .filter((name) => name.trim()) ?? [];
    const typeOnly = type !== undefined || (each.length > 0 && each.every((name) => /^\s*type\s/.test(name)));
    return { from, to: resolved(from, source ?? bare ?? lazy ?? ''), typeOnly };
  });
}
