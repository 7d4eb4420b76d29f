import { expect, type Page, test } from '@playwright/test';
import { gmail, gmailBox, page as html } from '../../editors/pages';
import { lines, outside, type Stage, stage, witnessed } from '../../editors/stage';

let on: Stage;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

const INBOX = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQdOne';
const REPLY = 'Dear Noor,\n\nthe blue one costs 40 €.\nDelivery is free.';
const LINES = ['Dear Noor,', 'the blue one costs 40 €.', 'Delivery is free.'];
const TWIN =
  '<p>Dear <b>Noor</b>,</p><p>the <a href="https://shop.example/blue">blue one</a> costs 40 €.<br>Delivery is free.</p>';
// A signature and a quote as they stand in sent mail of Gmail (2021 to 2026).
const SIGNATURE = `<span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Ana Ruiz<br>Blue Ltd</div>`;
const QUOTE = `<br><div class="gmail_quote"><div class="gmail_attr">On Monday Noor Vale wrote:</div><blockquote class="gmail_quote">What does it cost?</blockquote></div>`;
const TAIL = `<br clear="all"><div><br></div>${SIGNATURE}${QUOTE}`;
const TAIL_LINES = ['--', 'Ana Ruiz', 'Blue Ltd', 'On Monday Noor Vale wrote:', 'What does it cost?'];

const open = (body: string): Promise<Page> => on.open(INBOX, html(body));
const inside = (page: Page, id = 'draft') => page.locator(`#${id}`).evaluate((draft) => draft.innerHTML);

test('a reply goes into an empty draft before the signature and the quoted mail, and nothing else changes', async () => {
  const page = await open(gmail(gmailBox(`<div dir="ltr"><br></div>${TAIL}`)));
  const before = await inside(page);
  const around = await outside(page);
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'inserted', editor: 'contenteditable' });
  expect(await lines(page)).toEqual([...LINES, ...TAIL_LINES]);
  expect(await outside(page)).toBe(around);
  expect(await witnessed(page)).toEqual({ sent: [], errors: [], acts: [] });
  await page.keyboard.press('Control+z');
  await expect.poll(() => inside(page)).toBe(before);
});

test('formatting and links are kept, the caret is behind the text, one undo takes all of it out', async () => {
  const page = await open(gmail(gmailBox(`<div dir="ltr"><br></div>${TAIL}`)));
  const before = await inside(page);
  expect((await on.insert(page, REPLY, TWIN)).outcome).toBe('inserted');
  await expect(page.locator('#draft b')).toHaveText('Noor');
  await expect(page.locator('#draft a')).toHaveAttribute('href', 'https://shop.example/blue');
  await page.keyboard.press('Control+z');
  await expect.poll(() => inside(page)).toBe(before);
  await on.insert(page, REPLY, TWIN);
  await page.keyboard.type('§');
  expect(await lines(page)).toEqual([...LINES.slice(0, 2), `${LINES[2]}§`, ...TAIL_LINES]);
});

test('what was typed before and after the insertion is undone apart from it', async () => {
  const page = await open(gmail(gmailBox('<br>')));
  await page.locator('#draft').click();
  await page.keyboard.type('Hello you');
  const before = await inside(page);
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  const after = await inside(page);
  expect(await lines(page)).toEqual([`Hello you${LINES[0]}`, ...LINES.slice(1)]);
  await page.keyboard.type(' Yours, Ana');
  await page.keyboard.press('Control+z');
  await expect.poll(() => inside(page)).toBe(after);
  await page.keyboard.press('Control+z');
  await expect.poll(() => inside(page)).toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => lines(page)).toEqual([]);
});

test('text goes in at the caret in the middle of a line and replaces what is selected', async () => {
  const page = await open(gmail(gmailBox('<div>Hello dear you</div>')));
  await page.locator('#draft').click();
  await page.keyboard.press('End');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowLeft');
  expect((await on.insert(page, 'my friend')).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(['Hello my friend you']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => lines(page)).toEqual(['Hello dear you']);
});

test('without a caret the text follows what the user wrote on a line of its own, before the signature', async () => {
  const page = await open(gmail(gmailBox(`<div dir="ltr">Hello Noor,</div>${TAIL}`)));
  await page.getByLabel('Subject').click();
  expect((await on.insert(page, REPLY, TWIN)).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(['Hello Noor,', ...LINES, ...TAIL_LINES]);
  await expect(page.getByLabel('Subject')).toHaveValue('Re: Price');
});

test('an answer written below the quoted mail stays above the new text', async () => {
  const page = await open(
    gmail(gmailBox(`<blockquote class="gmail_quote">What does it cost?</blockquote><div>40 €.</div>`)),
  );
  expect((await on.insert(page, 'Yours, Ana')).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(['What does it cost?', '40 €.', 'Yours, Ana']);
});

test('a compose window takes the text when it has the caret, though a reply is open too', async () => {
  const page = await open(gmail(gmailBox('<br>', 'reply'), gmailBox('<br>')));
  await page.locator('#draft').click();
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(LINES);
  expect(await lines(page, 'reply')).toEqual([]);
});

test('the reply of the open thread comes before floating compose windows', async () => {
  const page = await open(gmail(gmailBox('<br>'), gmailBox('<br>', 'window')));
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(LINES);
  expect(await lines(page, 'window')).toEqual([]);
});

test('a compose window alone takes the text, a minimised one beside it does not', async () => {
  const hidden = `<div style="display:none">${gmailBox('<br>', 'minimised')}</div>`;
  const page = await open(gmail('', gmailBox('<br>') + hidden));
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(LINES);
  expect(await inside(page, 'minimised')).toBe('<br>');
});

test('of two compose windows without a caret none is guessed', async () => {
  const page = await open(gmail('', gmailBox('<br>', 'one') + gmailBox('<br>', 'two')));
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'no-editor', editor: null });
  expect([await inside(page, 'one'), await inside(page, 'two')]).toEqual(['<br>', '<br>']);
});

test('a list of mails has no draft: the search field stays empty', async () => {
  const page = await open(gmail(''));
  await page.getByLabel('Search mail').click();
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'no-editor', editor: null });
  await expect(page.getByLabel('Search mail')).toHaveValue('');
});
