import { expect, test } from '@playwright/test';
import { bundle, type EditorKind } from '../../editors/bundle';
import { page as html, mounting, plain } from '../../editors/pages';
import { modelText, type Stage, stage, witnessed } from '../../editors/stage';

let on: Stage;
test.beforeAll(async () => {
  on = await stage();
});
test.afterAll(() => on.close());

const REPLY = 'Dear Noor,\n\nthe blue one costs 40 €.\nDelivery is free 🎉';
for (const state of ['never', 'mid', 'blur', 'empty'])
  for (const kind of ['lexical', 'prosemirror', 'quill', 'draft', 'ckeditor', 'roosterjs'] as EditorKind[]) {
    test(`${kind}: ${state}`, async () => {
      const editable = kind === 'lexical' || kind === 'roosterjs';
      const page = await on.open(
        'https://www.linkedin.com/feed/',
        html(
          `<main><form>${plain(`<div id="draft" role="textbox" class="pre" ${editable ? 'contenteditable="true"' : ''}></div>`)}</form></main>`,
          mounting(await bundle(kind), state === 'empty' ? '' : 'Hello one\nHello two'),
        ),
      );
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false });
      if (state === 'mid' || state === 'blur') {
        await page.getByText('Hello one').last().click();
        await page.keyboard.press('Home');
        for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
      }
      if (state === 'blur') await page.locator('#search').click();
      await page.evaluate(() => {
        (window as any).ev = [];
        for (const t of ['focusin', 'focusout', 'selectionchange'])
          document.addEventListener(t, (e) => (window as any).ev.push(t));
      });
      const panel = await on.rig.openPanel(page);
      await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false });
      await panel.evaluate(() => {
        document.body.tabIndex = 0;
        document.body.focus();
        window.focus();
      });
      await panel.locator('body').click({ position: { x: 5, y: 5 } });
      const f = [
        await page.evaluate(() => [
          document.hasFocus(),
          document.activeElement?.nodeName,
          (document.activeElement as HTMLElement)?.id,
        ]),
        await panel.evaluate(() => document.hasFocus()),
      ];
      const r = await on.insert(page, REPLY);
      console.log(
        kind,
        state,
        JSON.stringify(f),
        JSON.stringify(r),
        JSON.stringify(await modelText(page)),
        JSON.stringify(await witnessed(page)),
        await page.evaluate(() => (window as any).ev.join()),
      );
      await page.bringToFront();
      await page.evaluate(() => {
        (document.querySelector('#draft[contenteditable=true], #draft [contenteditable=true]') as HTMLElement).focus();
      });
      await page.keyboard.press('Control+z');
      console.log('     undo', JSON.stringify(await modelText(page)), await page.evaluate(() => document.hasFocus()));
      await page.close();
      expect(1).toBe(1);
    });
  }
