import { expect, test } from '@playwright/test';
import { bundle } from '../../editors/bundle';
import { page as html, linkedin, mounting } from '../../editors/pages';
import { modelText, outside, type Stage, stage, witnessed } from '../../editors/stage';

let on: Stage;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

const INBOX = 'https://www.linkedin.com/sales/inbox/2-abc';
const REPLY = 'Dear Noor,\n\n<b>40 €</b> for {{ it }}.\nDelivery is free 🎉';

test('a textarea gets the text at the caret; undo keeps what was typed before', async () => {
  const page = await on.open(INBOX, html(linkedin('<textarea id="draft" name="message"></textarea>')));
  const draft = page.locator('#draft');
  await draft.click();
  await page.keyboard.type('Hello you');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  const seen = await witnessed(page);
  const around = await outside(page);
  expect(await on.insert(page, REPLY, '<b>not here</b>')).toEqual({ outcome: 'inserted', editor: 'textarea' });
  await expect(draft).toHaveValue(`Hello ${REPLY}you`);
  expect(await outside(page)).toBe(around);
  expect(await witnessed(page)).toEqual({ ...seen, sent: [], errors: [] });
  await page.keyboard.type('§');
  await expect(draft).toHaveValue(`Hello ${REPLY}§you`);
  await page.keyboard.press('Control+z');
  await expect(draft).toHaveValue(`Hello ${REPLY}you`);
  await page.keyboard.press('Control+z');
  await expect(draft).toHaveValue('Hello you');
  await page.keyboard.press('Control+z');
  await expect(draft).toHaveValue('');
});

test('a textarea that never had the caret gets the text at its end, on a new line', async () => {
  const page = await on.open(INBOX, html(linkedin('<textarea id="draft" name="message">Hello Noor,</textarea>')));
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  await expect(page.locator('#draft')).toHaveValue(`Hello Noor,\n${REPLY}`);
});

test('a textarea drawn by React keeps the text', async () => {
  const script = mounting(await bundle('react-field'), 'Hello ');
  const page = await on.open(INBOX, html(linkedin('<div id="draft"></div>'), script));
  const field = page.locator('#draft textarea');
  await field.click();
  await page.keyboard.press('End');
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await modelText(page)).toBe(`Hello ${REPLY}`);
  await expect(field).toHaveValue(`Hello ${REPLY}`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => modelText(page)).toBe('Hello ');
});

for (const field of [
  '<input id="draft" type="text" name="message">',
  '<input id="draft" type="password">',
  '<input id="draft" type="search">',
  '<div role="search"><textarea id="draft" name="message"></textarea></div>',
  '<div id="draft" role="searchbox" contenteditable="true"></div>',
]) {
  test(`never a draft, even with the caret: ${field}`, async () => {
    const page = await on.open(INBOX, html(linkedin(field)));
    await page.locator('#draft').click();
    const before = await page.content();
    expect(await on.insert(page, 'Hello')).toEqual({ outcome: 'no-editor', editor: null });
    expect(await page.content()).toBe(before);
    expect(
      await page.locator('#draft').evaluate((draft) => (draft as HTMLInputElement).value ?? draft.textContent),
    ).toBe('');
  });
}
