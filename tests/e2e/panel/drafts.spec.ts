import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addShown, badge, call, cardName, draftSaved, expect, noteBox, openInProfile, test } from '../support/fixture';
import { gmail } from '../support/gmail';
import { ANNA, BO, INBOX, MAILS } from '../support/people';

test('a draft stays with its person while the page moves between people', async ({ open }) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await noteBox(panel).fill('for Anna');
  await call(page, 'openMail', BO);
  await expect(cardName(panel)).toHaveText('Bo Berg');
  await expect(noteBox(panel)).toHaveValue('');
  await noteBox(panel).fill('for Bo, who is not a contact yet');
  await call(page, 'openMail', ANNA);
  await expect(noteBox(panel)).toHaveValue('for Anna');
  await call(page, 'openMail', BO);
  await expect(noteBox(panel)).toHaveValue('for Bo, who is not a contact yet');
  await addShown(panel);
  await expect(noteBox(panel)).toHaveValue('for Bo, who is not a contact yet');
});

test('typing goes on while the page changes under it: each letter reaches the person it was typed for', async ({
  open,
}) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await noteBox(panel).focus();
  await panel.keyboard.type('for Anna only ');
  await Promise.all([panel.keyboard.type('xxxxxxxxxxxxxxxxxxxx'), call(page, 'openMail', BO)]);
  await expect(cardName(panel)).toHaveText('Bo Berg');
  await expect(noteBox(panel)).toBeEditable();
  expect(await noteBox(panel).inputValue()).not.toContain('Anna');
  await call(page, 'openMail', ANNA);
  await expect(noteBox(panel)).toHaveValue(/^for Anna only x*$/);
});

test('a draft survives closing the panel, and an update of the extension', async ({ rig, open }) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await noteBox(panel).pressSequentially('half a thought');
  await panel.close();
  const again = await rig.openPanel(page);
  await expect(noteBox(again)).toHaveValue('half a thought');
  await noteBox(again).pressSequentially(' and more');
  await draftSaved(again, 'half a thought and more');

  await rig.update();
  await expect.poll(() => again.isClosed()).toBe(true);
  const updated = await rig.openPanel(page);
  await expect(updated.getByText('Reload this tab to reconnect')).toBeVisible();
  await updated.getByRole('button', { name: 'Reload the tab' }).click();
  await expect(cardName(updated)).toHaveText('Anna Holm');
  await expect(badge(updated)).toHaveText(/^Recognised/);
  await expect(noteBox(updated)).toHaveValue('half a thought and more');
});

test('a draft survives a browser that is killed', async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'beside-kill-'));
  const show = () => openInProfile(profile, `${INBOX}/${ANNA}`, gmail(MAILS));
  const first = await show();
  await expect(cardName(first.panel)).toHaveText('Anna Holm');
  await noteBox(first.panel).pressSequentially('do not lose this');
  await draftSaved(first.panel, 'do not lose this');
  await first.rig.kill();
  const second = await show();
  await expect(cardName(second.panel)).toHaveText('Anna Holm');
  await expect(noteBox(second.panel)).toHaveValue('do not lose this');
  await second.rig.close();
  fs.rmSync(profile, { recursive: true, force: true });
});
