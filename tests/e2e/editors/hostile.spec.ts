import { expect, type Page, test } from '@playwright/test';
import { bundle } from '../../editors/bundle';
import {
  gmail,
  gmailBox,
  page as html,
  linkedin,
  linkedinForm,
  mounting,
  plain,
  whatsapp,
  whatsappComposer,
} from '../../editors/pages';
import { boldText, lines, modelText, type Stage, stage, witnessed } from '../../editors/stage';

let on: Stage;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

const MAIL = 'https://mail.google.com/mail/u/0/';
const THREAD = 'https://www.linkedin.com/messaging/thread/2-abc/';
const REPLY = 'Dear Noor,\n\nthe blue one costs 40 €.\nDelivery is free.';
const LINES = ['Dear Noor,', 'the blue one costs 40 €.', 'Delivery is free.'];
const TWIN = '<p>Dear <b>Noor</b>,</p><p>the blue one costs 40 €.<br>Delivery is free.</p>';

const NONCE = 'r4nd0m';
const policy = (types: string) => ({
  'content-security-policy': `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types ${types}`,
});
const VIOLATIONS = `window.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));`;
const violations = (page: Page) => page.evaluate(() => (window as unknown as { violations: string[] }).violations);

test('a strict policy with trusted types: formatted text goes into a plain box', async () => {
  const page = await on.open(MAIL, html(gmail(gmailBox('<br>')), VIOLATIONS, '', NONCE), policy("'none'"));
  expect((await on.insert(page, REPLY, TWIN)).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(LINES);
  await expect(page.locator('#draft b')).toHaveText('Noor');
  expect(await violations(page)).toEqual([]);
});

test('a strict policy with trusted types: Lexical', async () => {
  const script = `${VIOLATIONS}\n${mounting(await bundle('lexical'), '')}`;
  const page = await on.open(
    'https://web.whatsapp.com/',
    html(whatsapp(whatsappComposer), script, '', NONCE),
    policy("'none'"),
  );
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await modelText(page)).toBe(REPLY);
  expect(await violations(page)).toEqual([]);
});

test('a strict policy with trusted types: ProseMirror with its own policy allowed', async () => {
  const script = `${VIOLATIONS}\n${mounting(await bundle('prosemirror'), '')}`;
  const page = await on.open(
    MAIL,
    html(plain('<div id="draft"></div>'), script, '', NONCE),
    policy('ProseMirrorClipboard'),
  );
  await page.locator('#draft [contenteditable]').click();
  expect((await on.insert(page, REPLY, TWIN)).outcome).toBe('inserted');
  expect(await boldText(page)).toBe('Noor');
  expect(await violations(page)).toEqual([]);
});

test('of an evil twin only plain formatting arrives, and nothing of it runs or loads', async () => {
  const page = await on.open(MAIL, html(gmail(gmailBox('<br>'))));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const evil = `<div style="position:fixed" onclick="errors.push(1)" class="x" id="draft2"><img src="https://evil.example/p.png" onerror="errors.push(2)">
    <script>errors.push(3)</script><style>body{display:none}</style><svg onload="errors.push(4)"><a href="x">s</a></svg>
    <a href=" javascript:errors.push(5)">bad</a> <a href="https://good.example/?a=1&b=2" onmouseover="errors.push(6)" target="_blank">good</a>
    <iframe srcdoc="<script>parent.errors.push(7)</script>"></iframe><form action="/send"><input value="v"><b>bold</b></form></div>`;
  expect((await on.insert(page, 'bad good bold', evil)).outcome).toBe('inserted');
  expect(await lines(page)).toEqual(['bad good bold']);
  const left = await page
    .locator('#draft')
    .evaluate((draft) =>
      [...draft.querySelectorAll('*')].map((one) =>
        [one.localName, ...[...one.attributes].map((each) => `${each.name}=${each.value}`)].join(' '),
      ),
    );
  expect(left.filter((one) => !/^(?:div|br|b)$/.test(one))).toEqual(['a href=https://good.example/?a=1&b=2']);
  expect(requests).toEqual([]);
  expect(await witnessed(page)).toMatchObject({ sent: [], errors: [] });
});

test('nothing of ours enters the page at any moment', async () => {
  const spy = `window.strange = [];
    new MutationObserver((records) => { for (const record of records) if (!record.target.parentElement?.closest('#draft') && record.target.id !== 'draft') strange.push(record.type + ' ' + record.target.nodeName); })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`;
  const page = await on.open(THREAD, html(linkedin(linkedinForm('<p><br></p>')), spy));
  await page.evaluate(() => {
    (window as unknown as { strange: string[] }).strange.length = 0;
  });
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  expect(await page.evaluate(() => (window as unknown as { strange: string[] }).strange)).toEqual([]);
});

const CLOSED = {
  'a read-only field': '<textarea id="draft" name="message" readonly>Hello</textarea>',
  'a disabled field': '<fieldset disabled><textarea id="draft" name="message">Hello</textarea></fieldset>',
  'a read-only box': linkedinForm('Hello').replace('role="textbox"', 'role="textbox" aria-readonly="true"'),
  'a box that is not editable': linkedinForm('Hello').replace('contenteditable="true"', 'contenteditable="false"'),
  'a hidden box': `<div style="visibility:hidden">${linkedinForm('Hello')}</div>`,
  'a box without size': linkedinForm('Hello').replace(
    'role=',
    'style="min-height:0;height:0;border:0;overflow:hidden" role=',
  ),
  'a box behind a dialog': `<div inert>${linkedinForm('Hello')}</div>`,
};
for (const [name, form] of Object.entries(CLOSED)) {
  test(`${name} is no draft`, async () => {
    const page = await on.open(THREAD, html(linkedin(form)));
    await page.locator('#draft').evaluate((draft) => draft.focus());
    const before = await page.content();
    expect(await on.insert(page, REPLY)).toEqual({ outcome: 'no-editor', editor: null });
    expect(await page.content()).toBe(before);
  });
}

const form = linkedinForm('<p>Hello</p>');
const listen = (code: string) => `const draft = document.querySelector('#draft'); ${code}`;

test('a box that closes when it is touched: refused, nothing changed', async () => {
  const closing = listen(`draft.addEventListener('focus', () => { draft.contentEditable = 'false'; });`);
  const page = await on.open(THREAD, html(linkedin(form), closing));
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'refused', editor: 'contenteditable' });
  expect(await page.locator('#draft').innerHTML()).toBe('<p>Hello</p>');
});

test('a page that takes the text back: refused, nothing changed', async () => {
  const stubborn = listen(`draft.addEventListener('input', () => { draft.innerHTML = '<p>Hello</p>'; });`);
  const page = await on.open(THREAD, html(linkedin(form), stubborn));
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'refused', editor: 'contenteditable' });
  expect(await page.locator('#draft').innerHTML()).toBe('<p>Hello</p>');
});

test('a page that takes the text back a moment later: not called inserted', async () => {
  const slow = listen(
    `draft.addEventListener('input', () => setTimeout(() => { draft.innerHTML = '<p>Hello</p>'; }, 20));`,
  );
  const page = await on.open(THREAD, html(linkedin(form), slow));
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'refused', editor: 'contenteditable' });
  await expect.poll(() => page.locator('#draft').innerHTML()).toBe('<p>Hello</p>');
});

test('a page that puts the text in twice: taken back and refused', async () => {
  const double = listen(`draft.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    document.execCommand('insertText', false, text + ' ' + text);
  });`);
  const page = await on.open(THREAD, html(linkedin(form), double));
  await page.locator('#draft').click();
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'refused', editor: 'contenteditable' });
  expect(await page.locator('#draft').innerHTML()).toBe('<p>Hello</p>');
});

test('an editor that loses the line breaks: taken back and refused', async () => {
  const flat = listen(`draft.addEventListener('paste', (event) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain').replace(/\\n+/g, ' '));
  });`);
  const page = await on.open(THREAD, html(linkedin(form), flat));
  expect(await on.insert(page, REPLY)).toEqual({ outcome: 'refused', editor: 'contenteditable' });
  expect(await page.locator('#draft').innerHTML()).toBe('<p>Hello</p>');
});

test('an editor that shows the text late is waited for and not given it again', async () => {
  const late = listen(`draft.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    setTimeout(() => { document.execCommand('insertText', false, text); draft.dataset.came = 'yes'; }, 250);
  });`);
  const page = await on.open(THREAD, html(linkedin(linkedinForm('<p><br></p>')), late));
  expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
  await expect(page.locator('#draft')).toHaveAttribute('data-came', 'yes');
  expect(await lines(page)).toEqual(LINES);
});
