import { expect, type Page, test } from '@playwright/test';
import { gmail, gmailBox, page as html } from '../../editors/pages';
import { outside, type Stage, selectText, stage, witnessed } from '../../editors/stage';

let on: Stage;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

const INBOX = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQdOne';
const REPLY = 'Dear Noor,\n\nthe blue one costs 40 €.\nDelivery is free.';
const TWIN =
  '<p>Dear <b>Noor</b>,</p><p>the <a href="https://shop.example/blue">blue one</a> costs 40 €.<br>Delivery is free.</p>';
const SIGNATURE = `<span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Ana Ruiz<br>Blue Ltd</div>`;
const QUOTE = `<br><div class="gmail_quote"><div class="gmail_attr">On Monday Noor Vale wrote:</div><blockquote class="gmail_quote">What does it cost?</blockquote></div>`;
const TAIL = `<br clear="all"><div><br></div>${SIGNATURE}${QUOTE}`;

const open = (body: string): Promise<Page> => on.open(INBOX, html(body));
const text = (page: Page, id = 'draft') => page.locator(`#${id}`).innerText();
const inside = (page: Page, id = 'draft') => page.locator(`#${id}`).evaluate((draft) => draft.innerHTML);
/** What the user would see as lines, without the blank ones. */
const lines = async (page: Page, id = 'draft') => (await text(page, id)).split('\n').map((line) => line.trim()).filter(Boolean);

test('a reply goes into an empty draft before the signature and the quoted mail', async () => {
  const page = await open(gmail(gmailBox(`<div dir="ltr"><br></div>${TAIL}`)));
  const before = await inside(page);
  const around = await outside(page);
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'inserted', editor: 'contenteditable' });
  console.log(await inside(page));
  expect(await lines(page)).toEqual([
    'Dear Noor,',
    'the blue one costs 40 €.',
    'Delivery is free.',
    '--',
    'Ana Ruiz',
    'Blue Ltd',
    'On Monday Noor Vale wrote:',
    'What does it cost?',
  ]);
  expect(await outside(page)).toBe(around);
  expect(await witnessed(page)).toEqual({ sent: [], errors: [], acts: [] });
  await page.locator('#draft').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => inside(page)).toBe(before);
});

test('formatting and links are kept, and the caret is behind the text', async () => {
  const page = await open(gmail(gmailBox(`<div dir="ltr"><br></div>${TAIL}`)));
  const before = await inside(page);
  expect((await on.insert(page, REPLY, TWIN)).outcome).toBe('inserted');
  console.log(await inside(page));
  await expect(page.locator('#draft b')).toHaveText('Noor');
  await expect(page.locator('#draft a')).toHaveAttribute('href', 'https://shop.example/blue');
  await page.locator('#draft').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => inside(page)).toBe(before);
  await on.insert(page, REPLY, TWIN);
  await page.keyboard.type('§');
  expect((await lines(page)).slice(0, 4)).toEqual(['Dear Noor,', 'the blue one costs 40 €.', 'Delivery is free.§', '--']);
});

test('at the caret, what was typed before is undone apart', async () => {
  const page = await open(gmail(gmailBox('<br>')));
  await page.locator('#draft').click();
  await page.keyboard.type('Hello  you');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  const before = await inside(page);
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  console.log(await inside(page));
  expect(await lines(page)).toEqual(['Hello Dear Noor,', 'the blue one costs 40 €.', 'Delivery is free. you']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => inside(page)).toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => text(page).then((all) => all.trim())).toBe('');
});

test('typed straight before', async () => {
  const page = await open(gmail(gmailBox('<br>')));
  await page.locator('#draft').click();
  await page.keyboard.type('Hello you');
  const before = await inside(page);
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  console.log(await inside(page));
  await page.keyboard.press('Control+z');
  await expect.poll(() => inside(page)).toBe(before);
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  await page.keyboard.type('§');
  console.log(await inside(page));
  await page.keyboard.press('Control+z');
  console.log(await inside(page));
});
void selectText;
