import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch } from '../tools/browser';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** `npm start` as a user runs it, with a profile and a build of its own; with CHECK it says what came up, and ends. */
function start(folder: string, more: NodeJS.ProcessEnv = {}) {
  const own = { CHECK: '1', BESIDE_PROFILE: path.join(folder, 'profile'), BESIDE_OUT: path.join(folder, 'build') };
  return spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, ...own, ...more },
    encoding: 'utf8',
  });
}

/** Opens the profile that `npm start` left, and does something on a page of the extension. */
async function inProfile<T>(folder: string, act: (page: Page) => Promise<T>): Promise<T> {
  const rig = await launch({
    profile: path.join(folder, 'profile'),
    extension: path.join(folder, 'build/chrome-mv3'),
  });
  try {
    const page = await rig.context.newPage();
    await page.goto(`chrome-extension://${rig.id}/welcome.html`);
    return await act(page);
  } finally {
    await rig.close();
  }
}

test.describe.configure({ timeout: 120_000 });

test('npm start opens the panel beside one welcome page, the first time and after, and keeps the data', async () => {
  const folder = test.info().outputPath();
  const expectUp = () => {
    const { status, stdout, stderr } = start(folder);
    expect(stdout, stderr).toContain('welcome page: up\nside panel: up\n');
    expect(status).toBe(0);
  };
  expectUp();
  await inProfile(folder, (page) =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.open('kept').onsuccess = () => resolve();
        }),
    ),
  );
  expectUp();
  const names = await inProfile(folder, (page) =>
    page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name)),
  );
  expect(names).toContain('kept');
});

test('npm start says in one sentence what is wrong when the browser cannot be used', () => {
  const { status, stderr } = start(test.info().outputPath(), { CHROMIUM_PATH: 'no-browser' });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toMatch(/^no-browser did not start/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
