import { launch } from '../../tools/browser';
import { addShown, badge, cardName, expect, noteBox, test, welcomePage } from '../support/fixture';

test('a first-time user tries the whole main job on the welcome page, without any login', async () => {
  const rig = await launch();
  try {
    const page = await welcomePage(rig);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/beside the conversation/);
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(9);
    for (const site of ['Gmail', 'LinkedIn', 'WhatsApp Web'])
      await expect(page.getByRole('link', { name: `Open ${site}` })).toBeVisible();

    const panel = await rig.openPanel(page);
    await expect(cardName(panel)).toHaveText('Anna Lindqvist');
    await expect(badge(panel)).toHaveText('New');
    await addShown(panel);
    await noteBox(panel).fill('My first note');
    await panel.getByRole('button', { name: 'Log', exact: true }).click();
    await expect(panel.getByTestId('timeline')).toContainText('My first note');
    await panel.getByRole('tab', { name: 'Replies' }).click();
    await panel.getByRole('combobox', { name: 'Find a reply' }).fill('price question');
    await panel.getByRole('option').first().click();
    const button = panel.getByRole('button', { name: 'Put into the draft' });
    await expect(button).toBeDisabled();
    for (const blank of await panel.locator('form textarea').all()) await blank.fill('48 euros');
    await button.click();
    await expect(page.getByRole('textbox', { name: 'Your draft' })).toHaveText(/^Hello Anna,/);

    await page.getByRole('button', { name: '简体中文' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('在对话旁，看到客户的完整往来');
    await expect(cardName(panel)).toHaveText('林晓梅');
    await expect(badge(panel)).toHaveText('新联系人');
    await panel.getByRole('tab', { name: '快捷回复' }).click();
    await expect(panel.getByRole('option').first()).toHaveText(/[\u4e00-\u9fff]/);
  } finally {
    await rig.close();
  }
});
