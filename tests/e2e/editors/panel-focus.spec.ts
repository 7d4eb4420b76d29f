import { expect, type Page, test } from '@playwright/test';
import { bundle, type EditorKind } from '../../editors/bundle';
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
import { lines, modelText, type Stage, selectText, stage, witnessed } from '../../editors/stage';

// The user picks a reply in the side panel, so the page has no focus: it gets no focus events, and editors that wait for
// them would put the text at the start of the draft.

let on: Stage;
let panel: Page | undefined;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

/** Moves the focus to the real side panel. Playwright tells every page that it is focused: that has to be taken back. */
async function toPanel(page: Page): Promise<void> {
  panel ??= await on.rig.openPanel(page);
  await panel.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  await session.detach();
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false);
}

const REPLY = 'Dear Noor,\nthe blue one costs 40 €.';

const THREAD = 'https://www.linkedin.com/messaging/thread/2-abc/';
const BOX = '<div id="draft"></div>';
const onLinkedIn = (box: string) => (script: string) => on.open(THREAD, html(linkedin(`<form>${box}</form>`), script));

const CASES: { name: string; kind: EditorKind; open: (script: string) => Promise<Page>; ownLine?: string }[] = [
  {
    name: 'Lexical',
    kind: 'lexical',
    open: (script) => on.open('https://web.whatsapp.com/', html(whatsapp(whatsappComposer), script)),
  },
  {
    name: 'ProseMirror',
    kind: 'prosemirror',
    open: (script) => on.open('https://mail.google.com/mail/u/0/', html(plain(BOX), script)),
  },
  { name: 'Quill', kind: 'quill', open: onLinkedIn(BOX) },
  { name: 'Draft.js', kind: 'draft', open: onLinkedIn(BOX) },
  { name: 'CKEditor 5', kind: 'ckeditor', open: onLinkedIn(BOX) },
  // Its paste drops a line break at the start.
  {
    name: 'roosterjs',
    kind: 'roosterjs',
    open: onLinkedIn('<div id="draft" contenteditable="true" role="textbox"></div>'),
    ownLine: '',
  },
];

for (const one of CASES) {
  test(`${one.name}: behind the panel, at the caret the user left`, async () => {
    const page = await one.open(mounting(await bundle(one.kind), 'Hello one\nHello two'));
    await selectText(page, 'Hello one', 6);
    await toPanel(page);
    expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
    expect(await modelText(page)).toBe(`Hello ${REPLY}one\nHello two`);
    expect(await page.evaluate(() => document.hasFocus())).toBe(false);
    expect(await witnessed(page)).toEqual({ sent: [], errors: [], acts: [] });
    await page.bringToFront();
    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page)).toBe('Hello one\nHello two');
  });

  // Quill gives its box no role: without a caret nothing says that it is a message.
  if (one.kind === 'quill') continue;
  test(`${one.name}: behind the panel, a draft that never had the caret`, async () => {
    const page = await one.open(mounting(await bundle(one.kind), 'Hello one\nHello two'));
    await toPanel(page);
    expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
    expect(await modelText(page)).toBe(`Hello one\nHello two${one.ownLine ?? '\n'}${REPLY}`);
    await page.bringToFront();
    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page)).toBe('Hello one\nHello two');
  });
}

test('Gmail, LinkedIn and a textarea: behind the panel, with the caret behind the text afterwards', async () => {
  const drafts = [
    ['https://mail.google.com/mail/u/0/', gmail(gmailBox('<br>'))],
    ['https://www.linkedin.com/messaging/thread/2-abc/', linkedin(linkedinForm('<p><br></p>'))],
    ['https://www.linkedin.com/sales/inbox/2-abc', linkedin('<textarea id="draft" name="message"></textarea>')],
  ] as const;
  for (const [address, body] of drafts) {
    const page = await on.open(address, html(body));
    await toPanel(page);
    expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
    await page.bringToFront();
    await page.keyboard.type('§');
    const field = page.locator('textarea#draft');
    const text = (await field.count()) ? (await field.inputValue()).split('\n') : await lines(page);
    expect(text, address).toEqual(['Dear Noor,', 'the blue one costs 40 €.§']);
  }
});
