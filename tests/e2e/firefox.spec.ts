import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { findFirefox } from '../../scripts/browser.mjs';
import { type Firefox, launchFirefox } from '../tools/firefox';

const PAGES = path.resolve(import.meta.dirname, '../sites/gmail');

test.skip(!findFirefox(), 'Firefox is not installed (FIREFOX_PATH): nothing was tested in it.');

let firefox: Firefox;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  firefox = await launchFirefox();
});
test.afterAll(() => firefox?.close());

/** What the sidebar shows, as a user reads it. */
const shown = () => firefox.inSidebar(() => document.body.innerText);

async function openPage(name: string): Promise<{ name: string; email: string } | null> {
  const { url, expect: somebody } = JSON.parse(fs.readFileSync(path.join(PAGES, name, 'expected.json'), 'utf8'));
  await firefox.open(url, fs.readFileSync(path.join(PAGES, name, 'page.html'), 'utf8'));
  return somebody;
}

/** Types a text into every empty field of the sidebar, as a keyboard does, as soon as there is one. */
const type = (text: string) =>
  expect
    .poll(() =>
      firefox.inSidebar((typed) => {
        const empty = [...document.querySelectorAll('textarea')].filter((field) => field.value === '');
        for (const field of empty) {
          field.focus();
          document.execCommand('insertText', false, typed);
        }
        return empty.length;
      }, text),
    )
    .toBeGreaterThan(0);

/** Clicks what the selector finds in the sidebar, with this text where one is given, as soon as it is there. */
const press = (selector: string, text = '') =>
  expect(async () => {
    const pressed = await firefox.inSidebar(
      (wanted, name) => {
        const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
          (one) => !name || one.innerText.trim() === name,
        );
        // Tabs open on the press, buttons on the click.
        found?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
        found?.click();
        return found !== undefined;
      },
      selector,
      text,
    );
    expect(pressed, `${selector} "${text}" is in the sidebar`).toBe(true);
  }).toPass({ timeout: 5_000 });

test('the sidebar shows who wrote the open Gmail thread, and nobody on the list', async () => {
  const somebody = await openPage('thread-expanded-2025');
  await expect.poll(shown).toContain(somebody?.name);
  await expect.poll(shown).toContain(somebody?.email);
  await openPage('list-2026');
  await expect.poll(shown).not.toContain(somebody?.name);
});

test('on the welcome page the sample person is added, noted about and answered', async () => {
  await firefox.open(firefox.address('welcome.html'));
  const person = () => firefox.inPage(() => document.querySelector('[data-sample-name]')?.textContent ?? '');
  await expect.poll(person).not.toBe('');
  await expect.poll(shown).toContain(await person());
  await press('button', 'Add to Beside');
  await expect.poll(shown).toContain('Recognised');

  const note = 'Wants the second glaze.';
  await type(note);
  await press('button', 'Log');
  await expect.poll(shown).toContain(note);
  await firefox.inSidebar(() => location.reload());
  await expect.poll(() => shown().catch(() => '')).toContain(note);

  await press('[role=tab]', 'Replies');
  await press('[role=option]');
  await type('Friday');
  await press('form button[type=submit]');
  const draft = () => firefox.inPage(() => document.querySelector('[role=textbox]')?.textContent ?? '');
  await expect.poll(draft).not.toBe('');
});
