import AxeBuilder from '@axe-core/playwright';
import { addShown, badge, cardName, expect, noteBox, test } from '../support/fixture';
import { gmail } from '../support/gmail';
import { ANNA, INBOX, MAILS } from '../support/people';

test('fields are edited in place, saved as typed, kept, and undone', async ({ rig, open }) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await panel.getByRole('tab', { name: 'About' }).click();
  await panel.getByLabel('Salutation').fill('Dr Holm');
  await panel.getByLabel('Time zone').fill('Europe/Stockholm');
  await panel.getByLabel('Language').fill('Swedish');
  await panel.getByLabel('Birthday').fill('03-05');
  await panel.getByLabel('Stage').selectOption('Customer');
  await panel.getByRole('button', { name: 'Add a field' }).click();
  await panel.getByLabel('Field', { exact: true }).fill('Kiln');
  await panel.getByLabel('Kiln', { exact: true }).fill('gas');
  await panel.getByLabel('Kiln', { exact: true }).blur();
  await expect(panel.getByText(/in Stockholm$/)).toBeVisible();

  await panel.close();
  const again = await rig.openPanel(page);
  await again.getByRole('tab', { name: 'About' }).click();
  await expect(again.getByLabel('Salutation')).toHaveValue('Dr Holm');
  await expect(again.getByLabel('Language')).toHaveValue('Swedish');
  await expect(again.getByLabel('Birthday')).toHaveValue('03-05');
  await expect(again.getByLabel('Stage')).toHaveValue('customer');
  await expect(again.getByLabel('Kiln', { exact: true })).toHaveValue('gas');

  await again.getByLabel('Title').fill('Potter');
  await again.getByLabel('Title').blur();
  await again.keyboard.press('Control+z');
  await expect(again.getByLabel('Title')).toHaveValue('');
  await again.getByLabel('Stage').selectOption('Lost');
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByLabel('Stage')).toHaveValue('customer');
});

test('a promise stays in sight until it is done, and “done” can be undone', async ({ open }) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await panel.getByRole('button', { name: /^Next/ }).click();
  await panel.getByLabel('What you will do').fill('Send the revised quote');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel.getByRole('button', { name: /^Next .*Send the revised quote/ })).toBeVisible();
  await panel.getByRole('tab', { name: 'Timeline' }).click();
  await expect(panel.getByText(/ · promised: Send the revised quote/)).toBeVisible();
  await panel.getByRole('tab', { name: 'To do · 1' }).click();
  await panel.getByRole('button', { name: 'Done: Send the revised quote' }).click();
  await expect(panel.getByText('Nothing promised')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('tab', { name: 'To do · 1' })).toBeVisible();
});

test('who started it and the pace are filled in from kind and channel, and can be corrected before and after', async ({
  open,
}) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await noteBox(panel).fill('Agreed on two colours');
  await panel.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'You started' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Real-time' })).toBeVisible();
  await panel.getByRole('button', { name: 'You started' }).click();
  await panel.getByRole('button', { name: 'Log', exact: true }).click();
  const timeline = panel.getByTestId('timeline');
  await timeline.getByRole('button', { name: /Agreed on two colours/ }).click();
  await expect(timeline.getByText('Phone · They started · Real-time')).toBeVisible();
  await timeline.getByRole('button', { name: 'Correct this entry' }).click();
  await timeline.getByLabel('Who started it').selectOption('You started');
  await timeline.getByRole('button', { name: 'Save' }).click();
  await expect(timeline.getByText('Phone · You started · Real-time')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(timeline.getByText('Phone · They started · Real-time')).toBeVisible();
});

test('everything works by keyboard alone', async ({ open }) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await expect(noteBox(panel)).toBeFocused();
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('n');
  await expect(noteBox(panel)).toBeFocused();
  await panel.keyboard.type('typed by keyboard');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByTestId('timeline')).toContainText('typed by keyboard');
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('t');
  await panel.keyboard.type('call back');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('tab', { name: 'To do · 1' })).toBeVisible();
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('r');
  await panel.keyboard.type('delay');
  await expect(panel.getByRole('option').first()).toBeVisible();
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('/');
  await panel.keyboard.type('anna');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('combobox', { name: 'Find or paste a contact' })).toHaveCount(0);
  await expect(cardName(panel)).toHaveText('Anna Holm');
  await panel.keyboard.press('a');
  await expect(panel.getByLabel('Salutation')).toBeVisible();
});

const WORDS = {
  English: { stage: 'New', add: 'Add to Beside', replies: 'Replies' },
  简体中文: { stage: '新联系人', add: '添加到 Beside', replies: '快捷回复' },
  繁體中文: { stage: '新聯絡人', add: '加入 Beside', replies: '罐頭回覆' },
};

for (const [locale, theme] of [
  ['English', 'Light'],
  ['English', 'Dark'],
  ['简体中文', 'Dark'],
  ['繁體中文', 'Light'],
] as const) {
  test(`${locale}, ${theme.toLowerCase()}: no accessibility violation in any view`, async ({ open }) => {
    test.slow();
    const words = WORDS[locale];
    const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
    await panel.getByRole('button', { name: 'Settings' }).click();
    await panel.getByRole('combobox', { name: 'Look' }).selectOption(theme);
    await panel.getByRole('combobox', { name: 'Language' }).selectOption(locale);
    const scan = async () => {
      const found = await new AxeBuilder({ page: panel }).setLegacyMode(true).analyze();
      expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    };
    await scan();
    await panel.keyboard.press('Escape');
    await expect(badge(panel)).toHaveText(words.stage);
    await scan();
    await panel.getByRole('button', { name: words.add }).click();
    for (const tab of await panel.getByRole('tab').all()) {
      await tab.click();
      await scan();
    }
    await panel.getByRole('tab', { name: words.replies }).click();
    await panel.getByRole('option').first().click();
    await scan();
  });
}
