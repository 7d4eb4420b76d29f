// `npm test`: gets what is missing, then checks everything, and ends with `N passed, N failed` over all tests.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, run, script, tool } from './run.mjs';
import { setUp } from './setup.mjs';

const CACHE = path.join(ROOT, '.cache');
const report = (name) => path.join(CACHE, `${name}.json`);

/** Passed and failed tests of a step, from the report of its test runner; nothing where a step has none. */
function counted({ report: name, count }, ok) {
  if (!name) return { passed: 0, failed: 0 };
  const { passed, failed } = fs.existsSync(report(name))
    ? count(JSON.parse(fs.readFileSync(report(name), 'utf8')))
    : { passed: 0, failed: 0 };
  // A file that could not even be loaded has no tests to count, but it has failed.
  return { passed, failed: failed || (ok ? 0 : 1) };
}

/** Every check in order; `count` reads the report that a test runner left. */
const STEPS = [
  { name: 'Format and lint (biome)', run: () => tool('@biomejs/biome', ['check', '--error-on-warnings']) },
  { name: 'Types (tsc)', run: () => tool('typescript', ['--noEmit']) },
  { name: 'Unused files, exports, packages (knip)', run: () => tool('knip', []) },
  {
    name: 'Unit tests (vitest)',
    run: () =>
      tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`]),
    report: 'vitest',
    count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  },
  { name: 'Build for Chrome and Edge', run: () => tool('wxt', ['build']) },
  { name: 'Build for Firefox', run: () => tool('wxt', ['build', '-b', 'firefox', '--mv3']) },
  { name: 'Mozilla’s rules (web-ext lint)', run: () => run(process.execPath, ['scripts/lint-firefox.mjs']) },
  {
    name: 'Browser tests (playwright)',
    run: () => tool('@playwright/test', ['test']),
    report: 'playwright',
    count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  },
];

script(async () => {
  await setUp({ tests: true });
  fs.mkdirSync(CACHE, { recursive: true });
  for (const name of ['vitest', 'playwright']) fs.rmSync(report(name), { force: true });
  if (!tool('wxt', ['prepare'])) throw new Error('The project could not be prepared (wxt prepare).');

  const total = { passed: 0, failed: 0 };
  const results = [];
  for (const step of STEPS) {
    console.log(`\n── ${step.name}\n`);
    const started = performance.now();
    const ok = step.run();
    const { passed, failed } = counted(step, ok);
    total.passed += passed;
    total.failed += failed;
    results.push({ name: step.name, ok, seconds: (performance.now() - started) / 1000 });
  }
  console.log('');
  for (const { name, ok, seconds } of results) {
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (results.some((one) => !one.ok)) process.exitCode = 1;
});
