// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const index = fileURLToPath(new URL('../../../lib/templates/index.ts', import.meta.url));
const { metafile, outputFiles } = await build({
  entryPoints: [index],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  write: false,
  metafile: true,
  outdir: 'out',
});

/** The inputs of a chunk and of all that it imports at once. */
function atOnce(name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const chunk = metafile.outputs[name];
  const next = chunk?.imports.filter((one) => one.kind === 'import-statement').map((one) => one.path) ?? [];
  return [...Object.keys(chunk?.inputs ?? {}), ...next.flatMap((path) => atOnce(path, seen))];
}

it('the index brings neither the template language nor the starter replies into the first chunk', () => {
  const entry = Object.keys(metafile.outputs).find((name) =>
    metafile.outputs[name]?.entryPoint?.endsWith('templates/index.ts'),
  );
  const inputs = atOnce(entry ?? '');
  expect(inputs.some((path) => path.endsWith('rank.ts'))).toBe(true);
  expect(inputs.filter((path) => /liquidjs|starters\/(en|zh)/.test(path))).toEqual([]);
});

it('the template language runs where scripts from text are forbidden', () => {
  const code = outputFiles.map((file) => file.text).join('\n');
  expect(code).toContain('liquidMethodMissing');
  expect(code).not.toMatch(/\bnew Function\b|\beval\(|\bFunction\(\s*["'`]|createElement\(["']script/);
});
