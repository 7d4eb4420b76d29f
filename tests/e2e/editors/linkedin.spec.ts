import { expect, test } from '@playwright/test';
import { bundle } from '../../editors/bundle';
import { page as html, linkedin, linkedinForm, mounting } from '../../editors/pages';
import { lines, modelText, outside, type Stage, stage, witnessed } from '../../editors/stage';

let on: Stage;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

const THREAD = 'https://www.linkedin.com/messaging/thread/2-abc/';
const PROFILE = 'https://www.linkedin.com/in/noor-vale/';
const REPLY = 'Dear Noor,\n\nthe blue one costs 40 €.\nDelivery is free.';
const LINES = ['Dear Noor,', 'the blue one costs 40 €.', 'Delivery is free.'];
const EMPTY = '<p><br></p>';

test('a message gets plain text with its line breaks, in the paragraphs the box has', async () => {
  const page = await on.open(THREAD, html(linkedin(linkedinForm(EMPTY))));
  await page.getByLabel('Search').click();
  const seen = await witnessed(page);
  const around = await outside(page);
  const twin = '<p>Dear <b>Noor</b>,</p><p>the blue one costs 40 €.<br>Delivery is free.</p>';
  expect(await on.insert(page, REPLY, twin)).toEqual({ outcome: 'inserted', editor: 'contenteditable' });
  expect(await page.locator('#draft').innerHTML()).toBe(
    '<p>Dear Noor,</p><p><br></p><p>the blue one costs 40 €.</p><p>Delivery is free.</p>',
  );
  expect(await outside(page)).toBe(around);
  expect(await witnessed(page)).toEqual({ ...seen, sent: [], errors: [] });
  await expect(page.getByLabel('Search')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('#draft').innerHTML()).toBe(EMPTY);
});

test('a box that handles a paste itself gets the text once, by its own hand', async () => {
  const own = `document.querySelector('#draft').addEventListener('paste', (event) => {
    event.preventDefault();
    const rows = event.clipboardData.getData('text/plain').split('\\n');
    document.execCommand('insertHTML', false, rows.map((row) => '<p data-row>' + row.replace(/</g, '&lt;') + '</p>').join(''));
  });`;
  const page = await on.open(THREAD, html(linkedin(linkedinForm(EMPTY)), own));
  expect((await on.insert(page, 'One\nTwo')).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(['One', 'Two']);
  await expect(page.locator('[data-row]')).not.toHaveCount(0);
});

test('with several message windows open only the one with the caret gets the text', async () => {
  const page = await on.open(PROFILE, html(linkedin('', linkedinForm(EMPTY, 'other') + linkedinForm(EMPTY))));
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'no-editor', editor: null });
  await page.locator('#draft').click();
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(LINES);
  expect(await lines(page, 'other')).toEqual([]);
});

test('a message window in a shadow root is found, undone and typed on', async () => {
  const attach = `const root = document.querySelector('#interop-outlet').attachShadow({ mode: 'open' });
    root.innerHTML = ${JSON.stringify(linkedinForm(EMPTY).replace('pre"', '" style="white-space:pre-wrap;height:60px"'))};`;
  const page = await on.open(PROFILE, html(linkedin('', '<div id="interop-outlet"></div>'), attach));
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(LINES);
  await page.keyboard.press('Control+z');
  await expect.poll(() => lines(page)).toEqual([]);
  await on.insert(page, REPLY);
  await page.keyboard.type('§');
  await on.insert(page, 'again');
  expect(await lines(page)).toEqual([...LINES.slice(0, 2), `${LINES[2]}§again`]);
});

test('a message window in a frame of the site is found, undone and typed on', async () => {
  const frame = `<iframe id="frame" srcdoc='${html(linkedinForm(EMPTY)).replaceAll("'", '&#39;')}' style="width:480px;height:200px"></iframe>`;
  const page = await on.open(PROFILE, html(linkedin('', frame)));
  const draft = page.frameLocator('#frame').locator('#draft');
  await draft.waitFor();
  const text = async () => (await draft.innerText()).split('\n').filter(Boolean);
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await text()).toEqual(LINES);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await draft.innerText()).trim()).toBe('');
  await on.insert(page, REPLY);
  await page.keyboard.type('§');
  expect(await text()).toEqual([...LINES.slice(0, 2), `${LINES[2]}§`]);
});

test('a comment box gets text only when it has the caret', async () => {
  const box = '<form><div id="draft"></div></form>';
  const page = await on.open(
    'https://www.linkedin.com/feed/',
    html(linkedin(box), mounting(await bundle('prosemirror'), '')),
  );
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'no-editor', editor: null });
  await page.locator('#draft [contenteditable]').click();
  expect(await on.insert(page, 'Well said')).toEqual({ outcome: 'inserted', editor: 'prosemirror' });
  expect(await modelText(page)).toBe('Well said');
});

test('a note that is longer than its field allows is refused and not cut', async () => {
  const page = await on.open(
    PROFILE,
    html(linkedin('<textarea id="draft" name="message" maxlength="40">Hello</textarea>')),
  );
  const draft = page.locator('#draft');
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'refused', editor: 'textarea' });
  await expect(draft).toHaveValue('Hello');
  expect((await on.insert(page, 'Short and good')).outcome).toBe('inserted');
  await expect(draft).toHaveValue('Hello\nShort and good');
});
