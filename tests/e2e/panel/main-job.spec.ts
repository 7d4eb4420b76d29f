import { addShown, badge, call, cardName, expect, noteBox, test } from '../support/fixture';
import { gmail } from '../support/gmail';
import { linkedin } from '../support/linkedin';
import { ANNA, CARLA, CHATS, INBOX, MAILS, PROFILES } from '../support/people';
import { whatsapp } from '../support/whatsapp';

test('Gmail: the open thread’s person is shown, added, noted, and answered in the open draft', async ({ open }) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await expect(cardName(panel)).toHaveText('Anna Holm');
  await expect(badge(panel)).toHaveText(/^New/);
  await addShown(panel);

  await noteBox(panel).fill('Wants delivery before 10 December.');
  await panel.getByRole('button', { name: 'Log', exact: true }).click();
  const timeline = panel.getByTestId('timeline');
  await expect(timeline).toContainText('Wants delivery before 10 December.');
  await expect(noteBox(panel)).toHaveValue('');

  await panel.getByRole('button', { name: 'Log the open message' }).click();
  await expect(timeline).toContainText('Could you do two colours at the same price?');
  await panel.getByRole('button', { name: 'Log the open message' }).click();
  await expect(panel.getByText('That message is on the timeline already.')).toBeVisible();
  await timeline.getByRole('button', { name: /Could you do/ }).click();
  await expect(timeline.getByRole('link', { name: 'Open where it happened' })).toHaveAttribute(
    'href',
    /mail\.google\.com\/mail\/u\/0\/#all\/FMfcgzQXJWDrBxTnLindqvistAnnaAA1/,
  );

  await panel.getByRole('tab', { name: 'Replies' }).click();
  await panel.getByRole('button', { name: 'New reply' }).click();
  await panel.getByLabel('Title').fill('Two colours');
  await panel
    .getByRole('textbox', { name: 'Text' })
    .fill('Hello {{ contact.salutation }},\n\ntwo colours cost {{ ask.price }}.');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('combobox', { name: 'Find a reply' }).fill('two col');
  await expect(panel.getByRole('option').first()).toContainText('Two colours');
  await panel.getByRole('combobox', { name: 'Find a reply' }).press('Enter');
  await panel.getByLabel('price').fill('[48] €');
  await panel.getByRole('button', { name: 'Put into the draft' }).click();
  await expect(panel.getByText('In the draft.', { exact: false })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Message Body' })).toHaveText(
    /Hello Anna,\s*two colours cost \[48\] €\./,
  );
  expect(await page.evaluate(() => 'sent' in window)).toBe(false);
});

test('WhatsApp: the open chat’s person is shown with the number, and a reply goes into the composer', async ({
  open,
}) => {
  const { page, panel } = await open('https://web.whatsapp.com/', whatsapp(CHATS));
  await expect(panel.getByText('Nobody is open')).toBeVisible();
  await call(page, 'openChat', 0);
  await expect(cardName(panel)).toHaveText('Lena Moor');
  await expect(panel.getByText('+41795550101')).toBeVisible();
  await addShown(panel);
  await expect(noteBox(panel)).toBeFocused();
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('r');
  await panel.getByRole('combobox', { name: 'Find a reply' }).fill('thank you for your enquiry');
  await expect(panel.getByRole('option').first()).toContainText('enquiry');
  await panel.getByRole('combobox', { name: 'Find a reply' }).press('Enter');
  await panel.getByLabel('Your name').fill('Mia');
  for (const blank of await panel.locator('form textarea').all())
    if ((await blank.inputValue()) === '') await blank.fill('Friday');
  await panel.getByRole('button', { name: 'Put into the draft' }).click();
  await expect(page.getByRole('textbox', { name: /Type to Lena Moor/ })).toContainText('Lena');
  expect(await page.evaluate(() => 'sent' in window)).toBe(false);
});

test('LinkedIn: a profile is shown with company, recognised again after it was added', async ({ open }) => {
  const { page, panel } = await open('https://www.linkedin.com/in/kari-nordmann/', linkedin(PROFILES));
  await expect(cardName(panel)).toHaveText('Kari Nordmann');
  await expect(panel.getByText('Fjord Interiors')).toBeVisible();
  await addShown(panel);
  await call(page, 'openProfile', 1);
  await expect(cardName(panel)).toHaveText('Ola Dahl');
  await call(page, 'openProfile', 0);
  await expect(cardName(panel)).toHaveText('Kari Nordmann');
  await expect(badge(panel)).toHaveText(/^Recognised/);
});

test('the same person found by mail and by profile is one contact after the user says so', async ({ open }) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  const profile = await open(
    'https://www.linkedin.com/in/anna-holm/',
    linkedin([{ slug: 'anna-holm', name: 'Anna Holm', headline: 'Owner', company: 'Holm Ceramics' }]),
  );
  const other = profile.panel;
  await expect(badge(other)).toHaveText(/^Guessed/);
  await expect(other.getByText('The same name, but nothing else to go by')).toBeVisible();
  await other.getByRole('button', { name: 'Yes, same person' }).click();
  await expect(badge(other)).toHaveText(/^Recognised/);
  await other.getByRole('tab', { name: 'About' }).click();
  await expect(other.getByText('anna@ceramics.example')).toBeVisible();
  await expect(other.getByText('in/anna-holm', { exact: true })).toBeVisible();
});

test('where several people write, only the chosen person’s message is logged for them', async ({ open }) => {
  const { page, panel } = await open(`${INBOX}/${CARLA}`, gmail(MAILS));
  await panel.getByRole('option', { name: /Dario Conti/ }).click();
  await addShown(panel);
  await expect(cardName(panel)).toHaveText('Dario Conti');
  await page.evaluate(() => {
    for (const mail of document.querySelectorAll('.adn')) {
      const from = mail.querySelector('.gD')?.getAttribute('name');
      (mail.querySelector('.a3s div') as HTMLElement).textContent = `written by ${from}`;
    }
  });
  await panel.getByRole('button', { name: 'Log the open message' }).click();
  await expect(panel.getByTestId('timeline')).toContainText('written by Dario Conti');
  await expect(panel.getByTestId('timeline').getByRole('article')).toHaveCount(1);
});
