import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Contact, Interaction, Task } from '../../lib/db';
import type { Settings } from '../../lib/settings';
import { closeWelcome } from '../e2e/support/fixture';
import { launch } from './browser';
import { ensureBuilt } from './detect/build';
import { compose } from './screenshots/compose';
import { mailPage } from './screenshots/mail-page';
import { shoot } from './screenshots/shoot';
import { NOW, STORIES, type Story } from './screenshots/story';

// `npm run screenshots`: docs/images/*.png, from the real extension in a real browser.
const OUT = path.resolve(import.meta.dirname, '../../docs/images');
const ADDRESS = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJWDrBxTnPictureOfBeside1';

/** The panel as wide as browsers open it. */
const SIZE = { page: { width: 900, height: 720 }, panel: { width: 360, height: 720 } };

const PICTURES = [
  { name: 'timeline', language: 'en', scheme: 'light' },
  { name: 'timeline', language: 'en', scheme: 'dark' },
  { name: 'timeline', language: 'zh-CN', scheme: 'light' },
  { name: 'timeline', language: 'zh-CN', scheme: 'dark' },
  { name: 'reply', language: 'en', scheme: 'light' },
] as const;

interface Stored {
  contacts: Contact[];
  interactions: Interaction[];
  tasks: Task[];
  settings: Partial<Settings>;
}

/** Runs in the panel: puts records straight into its database, which the panel has opened by then. */
async function store({ settings, ...tables }: Stored): Promise<void> {
  await chrome.storage.local.set({ settings });
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('beside');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(Object.keys(tables), 'readwrite');
  for (const [table, records] of Object.entries(tables)) {
    for (const record of records) transaction.objectStore(table).put(record);
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  location.reload();
}

/** Looks a canned reply up, fills its blanks in, and puts it into the page's draft. */
async function reply(panel: Page, page: Page, { find, answers }: Story['reply']): Promise<void> {
  await panel.keyboard.press('r');
  await panel.getByRole('combobox').fill(find);
  await panel.getByRole('option').first().click();
  const form = panel.locator('form');
  await form.getByRole('textbox').first().waitFor();
  for (const [index, answer] of answers.entries()) await form.getByRole('textbox').nth(index).fill(answer);
  await form.locator('[type=submit]').click();
  await page.getByRole('textbox', { name: 'Message Body' }).filter({ hasText: /\S/ }).waitFor();
  // The notice about it goes after a few seconds.
  await panel.locator('output > span').waitFor({ state: 'hidden' });
}

// Everybody's pictures are taken at the same time of day.
process.env.TZ = 'UTC';
ensureBuilt();
fs.mkdirSync(OUT, { recursive: true });
for (const { name, language, scheme } of PICTURES) {
  const story = STORIES[language];
  const rig = await launch({ locale: language === 'en' ? 'en-GB' : language });
  try {
    await closeWelcome(rig);
    await rig.serve((url) => (url.host === 'mail.google.com' ? mailPage(story) : null));
    const page = await rig.context.newPage();
    await page.goto(ADDRESS);
    const panel = await rig.openPanel(page);
    const { contact, interactions, tasks } = story;
    await panel.getByText(story.name).first().waitFor();
    await panel.clock.setFixedTime(NOW);
    for (const one of [page, panel]) await one.emulateMedia({ colorScheme: scheme });
    await panel.evaluate(store, { contacts: [contact], interactions, tasks, settings: { locale: language } });
    await panel
      .getByText(interactions[0]?.text ?? '')
      .first()
      .waitFor();
    if (name === 'reply') await reply(panel, page, story.reply);
    const rooms = {
      page: await shoot(page, SIZE.page),
      panel: await shoot(panel, SIZE.panel),
      address: 'mail.google.com',
    };
    const file = path.join(OUT, `${name}-${language}-${scheme}.png`);
    fs.writeFileSync(file, await compose(await rig.context.newPage(), rooms, SIZE, scheme));
    console.log(`${path.relative(process.cwd(), file)}: ${Math.round(fs.statSync(file).size / 1024)} kB`);
  } finally {
    await rig.close();
  }
}
