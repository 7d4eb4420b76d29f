import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { db } from '../../lib/db/database';
import { BENCH_EXTENSION, CACHE, ROOT } from './build';
import { startStage } from './stage';

/** How large a database is. */
export interface Size {
  name: string;
  contacts: number;
  interactions: number;
}

export const SIZES: readonly Size[] = [
  { name: '1k', contacts: 1_000, interactions: 10_000 },
  { name: '10k', contacts: 10_000, interactions: 100_000 },
  { name: '100k', contacts: 100_000, interactions: 1_000_000 },
];

/** What makes the records. */
const SOURCES = ['tests/bench/page/records.ts', 'tests/bench/page/seed.ts'];

/** Changes with all that a filled database depends on: its schema, its records, and the place that decides its origin. */
function fingerprint(): string {
  const schema = db.tables.map(({ name, schema }) => [name, schema.primKey.src, schema.indexes.map(({ src }) => src)]);
  const hash = createHash('sha256').update(JSON.stringify([BENCH_EXTENSION, schema]));
  for (const source of SOURCES) {
    const text = fs.readFileSync(path.join(ROOT, source), 'utf8');
    hash.update(transformSync(text, { loader: 'ts', minify: true }).code);
  }
  return hash.digest('hex').slice(0, 10);
}

const remove = (folder: string) => fs.rmSync(folder, { recursive: true, force: true });

/** Fills a database of this size in the real browser, unless that has been done; returns the profile folder that holds it. */
export async function seeded(size: Size): Promise<string> {
  const folder = path.join(CACHE, `profile-${fingerprint()}-${size.name}`);
  if (fs.existsSync(folder)) return folder;
  console.error(
    `Filling a database with ${size.contacts} contacts and ${size.interactions} interactions, once; the largest takes minutes.`,
  );
  for (const name of fs.readdirSync(CACHE)) {
    if (new RegExp(`^profile-\\w+-${size.name}(-unfinished)?$`).test(name)) remove(path.join(CACHE, name));
  }
  const unfinished = `${folder}-unfinished`;
  fs.mkdirSync(unfinished, { recursive: true });
  const stage = await startStage(unfinished);
  try {
    const page = await stage.openOwn('database');
    page.on('console', (message) => console.error(`  ${message.text()}`));
    await page.evaluate(`bench.seed(${size.contacts}, ${size.interactions})`);
  } finally {
    await stage.close();
  }
  fs.renameSync(unfinished, folder);
  return folder;
}

/** Runs something in a browser with a database of this size; what it changes there is thrown away. */
export async function withDatabase<T>(size: Size, use: (stage: Awaited<ReturnType<typeof startStage>>) => Promise<T>) {
  const kept = await seeded(size);
  const copy = path.join(CACHE, `copy-${process.pid}`);
  for (const name of fs.readdirSync(CACHE)) if (name.startsWith('copy-')) remove(path.join(CACHE, name));
  fs.cpSync(kept, copy, { recursive: true });
  const stage = await startStage(copy);
  try {
    return await use(stage);
  } finally {
    await stage.close();
    remove(copy);
  }
}
