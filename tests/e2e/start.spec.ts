import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** `npm start` as a user runs it, in a profile and a build folder of its own; with CHECK it says what came up, and ends. */
function start(folder: string) {
  const env = {
    ...process.env,
    CHECK: '1',
    BESIDE_PROFILE: path.join(folder, 'profile'),
    BESIDE_OUT: path.join(folder, 'build'),
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test('npm start opens the panel beside one welcome page, the first time and every time after', ({}, info) => {
  test.setTimeout(120_000);
  for (const time of ['first', 'second']) {
    const { status, said } = start(info.outputPath());
    expect(said, `${time} start`).toContain('welcome page: up');
    expect(said, `${time} start`).toContain('side panel: up');
    expect(status, `${time} start`).toBe(0);
  }
});

test('npm start says in one sentence what is wrong when the browser cannot be used', ({}, info) => {
  test.setTimeout(60_000);
  const env = { ...process.env, CHROMIUM_PATH: path.join(info.outputPath(), 'no-browser') };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: { ...env, BESIDE_PROFILE: info.outputPath('profile'), BESIDE_OUT: info.outputPath('build') },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toMatch(/no-browser did not start/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
