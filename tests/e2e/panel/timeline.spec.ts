import type { Page } from '@playwright/test';
import { addShown, call, cardName, expect, test } from '../support/fixture';
import { gmail } from '../support/gmail';
import { ANNA, BO, INBOX, MAILS } from '../support/people';

/** Writes many interactions for the contact on screen straight into the panel's database. */
function fill(panel: Page, count: number): Promise<void> {
  return panel.evaluate(
    (total) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('beside');
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(['contacts', 'interactions'], 'readwrite');
          const contacts = writing.objectStore('contacts').getAll();
          contacts.onsuccess = () => {
            const { id } = contacts.result[0];
            const now = Date.now();
            for (let index = 0; index < total; index++) {
              const at = now - index * 3_600_000;
              const channel = ['email', 'whatsapp', 'phone'][index % 3];
              writing.objectStore('interactions').add({
                id: `seed${String(index).padStart(6, '0')}`,
                contactId: id,
                at,
                kind: 'message',
                channel,
                direction: 'in',
                initiative: 'reactive',
                pace: 'delayed',
                text: `message number ${index}.`,
                link: null,
                createdAt: at,
              });
            }
          };
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    count,
  );
}

test('20,000 interactions: newest first, by day, filtered by channel, endless, and only what is seen is drawn', async ({
  open,
}) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await fill(panel, 20_000);
  await panel.reload();
  await expect(cardName(panel)).toHaveText('Anna Holm');
  const timeline = panel.getByTestId('timeline');
  await expect(timeline.getByRole('article').first()).toContainText('message number 0.');
  await expect(timeline.getByRole('heading').first()).toHaveText('Today');
  expect(await timeline.getByRole('article').count()).toBeLessThan(100);
  for (let screens = 0; screens < 12; screens++) {
    await timeline.evaluate((list) => list.scrollBy(0, 2_000));
    await expect(timeline.getByRole('article').first()).toBeVisible();
  }
  await expect(timeline.getByRole('article').first()).toContainText(/message number \d{3}\./);
  expect(await timeline.getByRole('article').count()).toBeLessThan(100);
  await panel.getByRole('button', { name: 'WhatsApp', exact: true }).click();
  await expect(timeline.getByRole('article').first()).toContainText('message number 1.');
  const shown = await timeline.getByRole('article').allTextContents();
  expect(shown.every((text) => Number(/number (\d+)\./.exec(text)?.[1]) % 3 === 1)).toBe(true);
});

test('a 90-character name and a right-to-left name leave the card whole, from 280 to 600 pixels', async ({ open }) => {
  const long = 'Wolfeschlegelsteinhausenbergerdorff Maximiliana Theodora Alexandrina von und zu Hohenbrunn';
  const people = [
    { id: ANNA, subject: 'a', name: long, email: 'long@name.example', text: 'hello' },
    { id: BO, subject: 'b', name: 'محمد عبد الرحمن', email: 'rtl@name.example', text: 'مرحبا' },
  ];
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(people));
  await addShown(panel);
  for (const width of [280, 360, 600]) {
    await panel.setViewportSize({ width, height: 664 });
    for (const tab of ['Timeline', 'Replies', 'To do', 'About']) {
      await panel.getByRole('tab', { name: tab }).click();
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await call(page, 'openMail', BO);
  await expect(cardName(panel)).toHaveText('محمد عبد الرحمن');
  await expect(cardName(panel)).toHaveCSS('direction', 'rtl');
});
