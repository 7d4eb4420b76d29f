import { expect, test } from '@playwright/test';
import { bundle, type EditorKind } from '../../editors/bundle';
import { page as html, mounting, plain } from '../../editors/pages';
import { modelText, outside, type Stage, stage, witnessed } from '../../editors/stage';

let on: Stage;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

const REPLY = 'Dear Noor,\n\nthe blue one costs 40 €.\nDelivery is free 🎉';

for (const kind of ['lexical', 'prosemirror', 'quill', 'draft', 'ckeditor', 'roosterjs'] as EditorKind[]) {
  test(`${kind}: try`, async () => {
    const editable = kind === 'lexical' || kind === 'roosterjs';
    const page = await on.open(
      'https://www.linkedin.com/feed/',
      html(
        plain(`<div id="draft" class="pre" ${editable ? 'contenteditable="true"' : ''}></div>`),
        mounting(await bundle(kind), 'Hello one\nHello two'),
      ),
    );
    const before = await outside(page);
    await page
      .locator('#draft')
      .locator(editable ? 'xpath=.' : '[contenteditable=true]')
      .first()
      .evaluate((e: HTMLElement) => {
        e.focus();
      });
    const r = await on.insert(page, REPLY);
    const after = await outside(page);
    if (after !== before) {
      let i = 0;
      while (after[i] === before[i]) i++;
      console.log('DIFF', before.slice(i - 80, i + 200), '\n=====', after.slice(i - 80, i + 200));
    }
    console.log(
      kind,
      r,
      JSON.stringify(await modelText(page)),
      await witnessed(page),
      before === (await outside(page)),
    );
    await page.keyboard.press('Control+z');
    console.log(kind, JSON.stringify(await modelText(page)));
    await page.close();
    expect(1).toBe(1);
  });
}
