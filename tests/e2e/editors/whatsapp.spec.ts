import { expect, type Page, test } from '@playwright/test';
import { bundle } from '../../editors/bundle';
import { page as html, mounting, whatsapp, whatsappComposer } from '../../editors/pages';
import { modelText, outside, type Stage, stage, witnessed } from '../../editors/stage';

let on: Stage;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

const CHAT = 'https://web.whatsapp.com/';
const REPLY = 'Dear Noor,\n\nthe blue one costs 40 €.\nDelivery is free 🎉';

async function open(initial: string): Promise<Page> {
  return on.open(CHAT, html(whatsapp(whatsappComposer), mounting(await bundle('lexical'), initial)));
}

test('line breaks never send: the message leaves whole, and only when the user presses Enter', async () => {
  const page = await open('');
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await modelText(page)).toBe(REPLY);
  expect(await witnessed(page)).toEqual({ sent: [], errors: [], acts: [] });
  await page.keyboard.press('Enter');
  expect((await witnessed(page)).sent).toEqual([REPLY]);
});

test('the line breaks are those of Shift+Enter', async () => {
  const page = await open('');
  await on.insert(page, 'One\nTwo\n\nFour');
  await expect(page.locator('#draft br')).toHaveCount(3);
  await expect(page.locator('#draft p')).toHaveCount(1);
});

test('a Lexical that does not hear of the first way gets the text in the second, with its line breaks', async () => {
  const deaf = `addEventListener('beforeinput', (event) => event.stopImmediatePropagation(), true);`;
  for (const options of [{}, { plain: true }]) {
    const script = `${deaf}\n${mounting(await bundle('lexical'), 'Hello ', options)}`;
    const page = await on.open(CHAT, html(whatsapp(whatsappComposer), script));
    expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
    expect(await modelText(page)).toBe(`Hello ${REPLY}`);
    expect(await witnessed(page)).toEqual({ sent: [], errors: [], acts: [] });
    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page)).toBe('Hello ');
  }
});

test('the search box never gets the text, even when it has the caret', async () => {
  const page = await open('');
  await page.locator('#search').click();
  await page.keyboard.type('noor');
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await modelText(page)).toBe(REPLY);
  await expect(page.locator('#search')).toHaveText('noor');
});

test('without an open chat there is no draft, though the search box is one to look at', async () => {
  const page = await on.open(CHAT, html(whatsapp('').replace(/<div id="main"[\s\S]*$/, '</div>')));
  await page.locator('#search').click();
  const around = await outside(page);
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'no-editor', editor: null });
  expect(await outside(page)).toBe(around);
});

test('after a click on a message the text follows the draft on a line of its own', async () => {
  const page = await open('Hello Noor,');
  await page.getByText('Can you send the price?').click();
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await modelText(page)).toBe(`Hello Noor,\n${REPLY}`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => modelText(page)).toBe('Hello Noor,');
});

test('a formatted twin does not come through as markup', async () => {
  const page = await open('');
  expect((await on.insert(page, 'Dear *Noor*', '<p>Dear <b>Noor</b></p>')).outcome).toBe('inserted');
  expect(await modelText(page)).toBe('Dear *Noor*');
});

test('two insertions at once come one after the other', async () => {
  const page = await open('');
  await page.locator('#draft').click();
  const results = await Promise.all([on.insert(page, 'first '), on.insert(page, 'second ')]);
  expect(results.map((result) => result.outcome)).toEqual(['inserted', 'inserted']);
  expect((await modelText(page)).trim().split(' ').sort()).toEqual(['first', 'second']);
});

test('the older composer without Lexical takes text too', async () => {
  const box =
    '<div id="draft" class="copyable-text selectable-text" contenteditable="true" role="textbox" data-tab="10" dir="ltr"></div>';
  const page = await on.open(CHAT, html(whatsapp(box)));
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'inserted', editor: 'contenteditable' });
  expect((await page.locator('#draft').innerText()).split('\n').filter(Boolean)).toEqual(
    REPLY.split('\n').filter(Boolean),
  );
  expect(await witnessed(page)).toEqual({ sent: [], errors: [], acts: [] });
});
