import type { Page } from '@playwright/test';
import { addShown, badge, call, cardName, expect, test } from '../support/fixture';
import { gmail } from '../support/gmail';
import { linkedin } from '../support/linkedin';
import { ANNA, BO, CARLA, CHATS, INBOX, MAILS, PROFILES } from '../support/people';
import { whatsapp } from '../support/whatsapp';

/** Collects every name the card ever shows, painted or not. */
async function recordNames(panel: Page): Promise<() => Promise<string[]>> {
  await panel.evaluate(() => {
    const names: string[] = [];
    const note = () => {
      const name = document.querySelector('article h1')?.textContent ?? '';
      if (name !== names.at(-1)) names.push(name);
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    note();
    Object.assign(window, { names });
  });
  return () => panel.evaluate(() => (window as unknown as { names: string[] }).names);
}

test('after each change of thread the card is the new person’s, and the previous one never comes back', async ({
  open,
}) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await expect(cardName(panel)).toHaveText('Anna Holm');
  const names = await recordNames(panel);
  await call(page, 'openMail', BO);
  await expect(cardName(panel)).toHaveText('Bo Berg');
  await call(page, 'openList');
  await expect(panel.getByText('Nobody is open')).toBeVisible();
  await call(page, 'openMail', ANNA);
  await expect(cardName(panel)).toHaveText('Anna Holm');
  expect((await names()).filter(Boolean)).toEqual(['Anna Holm', 'Bo Berg', 'Anna Holm']);
});

test('on LinkedIn the address changes before the page: the previous name is never put on the new person', async ({
  open,
}) => {
  const { page, panel } = await open('https://www.linkedin.com/in/kari-nordmann/', linkedin(PROFILES));
  await expect(cardName(panel)).toHaveText('Kari Nordmann');
  await addShown(panel);
  await call(page, 'moveTo', 1);
  await expect(cardName(panel)).toHaveText('in/ola-dahl');
  await expect(badge(panel)).toHaveText(/^New/);
  await call(page, 'draw', 1);
  await expect(cardName(panel)).toHaveText('Ola Dahl');
});

test('a chat that is closed leaves nobody on the card; rows of the list never count', async ({ open }) => {
  const { page, panel } = await open('https://web.whatsapp.com/', whatsapp(CHATS));
  await expect(panel.getByText('Nobody is open')).toBeVisible();
  await call(page, 'openChat', 1);
  await expect(cardName(panel)).toHaveText('Marco Rossi');
  await call(page, 'closeChat');
  await expect(panel.getByText('Nobody is open')).toBeVisible();
});

test('the panel follows the tab in front, and leaves pages alone that are not ours', async ({ rig, open }) => {
  const mail = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  const panel = mail.panel;
  await expect(cardName(panel)).toHaveText('Anna Holm');
  const chat = await open('https://web.whatsapp.com/', whatsapp(CHATS));
  await expect(panel.getByText('Nobody is open')).toBeVisible();
  await call(chat.page, 'openChat', 0);
  await expect(cardName(panel)).toHaveText('Lena Moor');
  await mail.page.bringToFront();
  await expect(cardName(panel)).toHaveText('Anna Holm');
  const elsewhere = await rig.context.newPage();
  await elsewhere.goto('https://shop.example/');
  await expect(panel.getByText('Beside the conversation')).toBeVisible();
});

test('a page that navigates away takes its card with it', async ({ open }) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await expect(cardName(panel)).toHaveText('Anna Holm');
  await page.goto('https://shop.example/');
  await expect(panel.getByText('Beside the conversation')).toBeVisible();
  await page.goBack();
  await expect(cardName(panel)).toHaveText('Anna Holm');
});

test('two windows: each panel shows the person beside it', async ({ rig, open }) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await expect(cardName(panel)).toHaveText('Anna Holm');
  const worker = await rig.worker();
  const opened = rig.context.waitForEvent('page');
  await worker.evaluate((url) => void chrome.windows.create({ url }), `https://mail.google.com/mail/u/1/#inbox/${BO}`);
  const second = await opened;
  await second.waitForURL(/u\/1/);
  const other = await rig.openPanel(second);
  await expect(cardName(other)).toHaveText('Bo Berg');
  await expect(cardName(panel)).toHaveText('Anna Holm');
  await call(page, 'openMail', CARLA);
  await expect(cardName(panel)).toHaveText('Carla Conti');
  await expect(cardName(other)).toHaveText('Bo Berg');
});

test('a thread with several people shows them all, and any of them can be chosen', async ({ open }) => {
  const { panel } = await open(`${INBOX}/${CARLA}`, gmail(MAILS));
  const people = panel.getByRole('listbox', { name: 'People on screen' }).getByRole('option');
  await expect(people).toHaveText([/Conti$/, /Conti$/]);
  const first = await cardName(panel).textContent();
  await people.nth(1).click();
  await expect(cardName(panel)).not.toHaveText(first as string);
});

test('without a panel the page is not read', async ({ rig }) => {
  await rig.serve((url) => (url.host === 'mail.google.com' ? gmail(MAILS) : null));
  const page = await rig.context.newPage();
  await page.goto(`${INBOX}/${ANNA}`);
  const cdp = await rig.context.newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.start');
  await call(page, 'openMail', BO);
  await call(page, 'openList');
  await call(page, 'openMail', CARLA);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { profile } = await cdp.send('Profiler.stop');
  const ours = profile.nodes.filter((node) => node.callFrame.url.includes(rig.id));
  expect(ours.map((node) => node.callFrame.functionName)).toEqual([]);
});
