import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { loadCases } from '../tools/detect/cases';
import { table } from '../tools/detect/compare';
import { type Detector, startDetector } from '../tools/detect/detector';
import { runCases } from '../tools/detect/run';

const SITES = ['gmail', 'linkedin', 'whatsapp'];
const OWN = path.resolve(import.meta.dirname, '../sites');
const CAPTURED = path.resolve(process.env.BESIDE_PAGES ?? '../shared/pages');

let detector: Detector;
test.beforeAll(async () => {
  detector = await startDetector();
});
test.afterAll(() => detector.close());

function everyPage(dir: string, site: string) {
  return async () => {
    test.setTimeout(300_000);
    const outcomes = await runCases(detector, loadCases(dir, [site]));
    expect(outcomes.length, `${dir} has pages of ${site}`).toBeGreaterThan(0);
    const misses = outcomes.filter((one) => one.outcome !== 'hit').length;
    expect(misses, `\n${table(outcomes)}\n`).toBe(0);
  };
}

for (const site of SITES) {
  test(`${site}: every page of tests/sites shows the right person or nobody`, everyPage(OWN, site));
}

// The captures are kept outside the project; without them only the project's own pages run.
if (fs.existsSync(CAPTURED)) {
  for (const site of SITES) {
    test(`${site}: every captured page shows the right person or nobody`, everyPage(CAPTURED, site));
  }
} else {
  console.log(`No captured pages in ${CAPTURED} (set BESIDE_PAGES): only tests/sites is run.`);
}

test('a page that nobody covers is nobody, with no site', async () => {
  const found = await detector.detect(
    'https://example.org/in/ana-exemplo/',
    '<title>Ana Exemplo | LinkedIn</title><h1>Ana Exemplo</h1>',
  );
  expect(found).toMatchObject({ site: null, kind: 'none', contact: null, confidence: 'none' });
});

test("a saved page's own scripts and refreshes do not run", async () => {
  const html = `<title>kept</title><meta http-equiv="refresh" content="0; url=https://www.linkedin.com/gone">
    <body onload="document.title='changed'"><script>document.title = 'changed'; location.href = '/gone';</script>`;
  await detector.open('https://www.linkedin.com/in/ana-exemplo/', html);
  await detector.watch();
  expect(await detector.page.title()).toBe('kept');
  expect(detector.page.url()).toBe('https://www.linkedin.com/in/ana-exemplo/');
});

for (const site of ['linkedin', 'whatsapp']) {
  test(`${site}: reading leaves the page exactly as it was`, async () => {
    test.setTimeout(300_000);
    const cases = loadCases(OWN, [site]).concat(fs.existsSync(CAPTURED) ? loadCases(CAPTURED, [site]) : []);
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) {
      await detector.open(one.url, fs.readFileSync(one.file, 'utf8'));
      const before = await detector.page.evaluate(() => document.documentElement.outerHTML);
      await detector.watch();
      const after = await detector.page.evaluate(() => document.documentElement.outerHTML);
      expect(after === before, `${one.name} is unchanged`).toBe(true);
    }
  });
}

test('linkedin: no profile lends its name to another address', async () => {
  test.setTimeout(300_000);
  // Pages of the single-page app, whose address changes before they do; public pages are drawn for one address.
  const profiles = loadCases(OWN, ['linkedin']).filter((one) => one.name.includes('/profile-') && one.expect?.handle);
  expect(profiles.length).toBeGreaterThan(10);
  for (const one of profiles) {
    const url = one.url.replace(/\/in\/[^/?]+/, '/in/somebody-else');
    const found = await detector.detect(url, fs.readFileSync(one.file, 'utf8'));
    expect(found.contact?.name ?? null, one.name).toBeNull();
    expect(found.kind, one.name).not.toBe('self');
  }
});

test('linkedin: of two open chat windows, the one with the caret is meant', async () => {
  const [twoOpen] = loadCases(OWN, ['linkedin']).filter((one) => one.name.endsWith('chat-windows-two-open'));
  if (!twoOpen) throw new Error('the page is gone');
  await detector.open(twoOpen.url, fs.readFileSync(twoOpen.file, 'utf8'));
  const editors = detector.page.locator('[contenteditable="true"]');
  await editors.nth(1).focus();
  expect((await detector.watch()).contact?.name).toBe('Bernd Anders');
  await editors.nth(0).focus();
  expect((await detector.watch()).contact?.name).toBe('Ana Beispiel');
});
