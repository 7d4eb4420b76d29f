import { expect, type Page, test } from '@playwright/test';
import { bundle, type EditorKind } from '../../editors/bundle';
import { page as html, mounting, plain, whatsapp, whatsappComposer } from '../../editors/pages';
import { boldText, modelText, outside, type Stage, selectText, stage, witnessed } from '../../editors/stage';

let on: Stage;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

interface Case {
  name: string;
  kind: EditorKind;
  editor: string;
  options?: object;
  /** Its model has paragraphs: a blank line is the space between two of them. */
  paragraphs?: boolean;
  rich?: boolean;
}

const CASES: Case[] = [
  { name: 'Lexical, rich text', kind: 'lexical', editor: 'lexical' },
  { name: 'Lexical, plain text', kind: 'lexical', editor: 'lexical', options: { plain: true } },
  { name: 'ProseMirror', kind: 'prosemirror', editor: 'prosemirror', paragraphs: true, rich: true },
  { name: 'Quill', kind: 'quill', editor: 'quill', rich: true },
  { name: 'Draft.js', kind: 'draft', editor: 'draft-js' },
  { name: 'CKEditor 5', kind: 'ckeditor', editor: 'ckeditor5', paragraphs: true, rich: true },
  { name: 'roosterjs', kind: 'roosterjs', editor: 'contenteditable', rich: true },
];

const REPLY = 'Dear Noor,\n\nthe blue one costs 40 €.\nDelivery is free.';

async function mount(one: Case, initial: string): Promise<Page> {
  const script = mounting(await bundle(one.kind), initial, one.options);
  if (one.kind === 'lexical') return on.open('https://web.whatsapp.com/', html(whatsapp(whatsappComposer), script));
  const editable = one.kind === 'roosterjs' ? ' contenteditable="true" role="textbox"' : '';
  return on.open('https://mail.google.com/mail/u/0/', html(plain(`<div id="draft"${editable}></div>`), script));
}

const inModel = (one: Case, text: string) => (one.paragraphs ? text.replace(/\n\n/g, '\n') : text);

for (const one of CASES) {
  test(`${one.name}: a reply goes in at the caret, once, and one undo takes it out`, async () => {
    const page = await mount(one, 'Hello one\nHello two');
    await selectText(page, 'Hello one', 6);
    await page.keyboard.type('X');
    await expect.poll(() => modelText(page)).toBe('Hello Xone\nHello two');
    const seen = await witnessed(page);
    const around = await outside(page);

    expect(await on.insert(page, REPLY)).toEqual({ outcome: 'inserted', editor: one.editor });

    expect(await modelText(page)).toBe(`Hello X${inModel(one, REPLY)}one\nHello two`);
    expect(await outside(page)).toBe(around);
    expect(await witnessed(page)).toEqual({ ...seen, sent: [], errors: [] });
    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page)).toBe('Hello Xone\nHello two');
    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page)).toBe('Hello one\nHello two');
  });

  test(`${one.name}: the caret is behind the reply`, async () => {
    const page = await mount(one, 'Hello one\nHello two');
    await selectText(page, 'Hello one', 6);
    await on.insert(page, REPLY);
    await page.keyboard.type('§');
    await expect.poll(() => modelText(page)).toBe(`Hello ${inModel(one, REPLY)}§one\nHello two`);
  });

  test(`${one.name}: what is selected is replaced`, async () => {
    const page = await mount(one, 'Hello one\nHello two');
    await selectText(page, 'Hello one', 6, 9);
    expect((await on.insert(page, REPLY)).outcome).toBe('inserted');
    expect(await modelText(page)).toBe(`Hello ${inModel(one, REPLY)}\nHello two`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page)).toBe('Hello one\nHello two');
  });

  test(`${one.name}: an empty draft takes scripts of every kind, long text and markup literally`, async () => {
    const page = await mount(one, '');
    await page.locator('#draft').locator('xpath=descendant-or-self::*[@contenteditable="true"]').first().focus();
    const odd = [
      '您好,价格是 40 €。👩‍👩‍👧 🇨🇦 e\u0301',
      'שלום נור، مرحبا abc',
      '<b>x</b> &amp; {{ contact.name }} [name] `code` \\n </p><img src=x onerror=errors.push(1)>',
      'Ein langer Absatz. '.repeat(260).trim(),
    ].join('\n');
    expect((await on.insert(page, odd)).outcome).toBe('inserted');
    expect(await modelText(page)).toBe(odd);
    expect(await witnessed(page)).toMatchObject({ sent: [], errors: [] });
    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page)).toBe('');
  });
}

for (const one of CASES.filter((each) => each.rich)) {
  test(`${one.name}: formatting is kept`, async () => {
    const page = await mount(one, 'Hello one');
    await selectText(page, 'Hello one', 6);
    const twin = '<p>Dear <b>Noor</b>,</p><p>it costs 40 €.<br>Yours</p><script>errors.push("ran")</script>';
    expect((await on.insert(page, 'Dear Noor,\n\nit costs 40 €.\nYours', twin)).outcome).toBe('inserted');
    expect(await boldText(page)).toBe('Noor');
    expect((await modelText(page)).replace(/\n+/g, '\n').replace('Yours\n', 'Yours')).toBe(
      'Hello Dear Noor,\nit costs 40 €.\nYoursone',
    );
    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page)).toBe('Hello one');
    expect(await witnessed(page)).toMatchObject({ sent: [], errors: [] });
  });
}
