import { addShown, badge, call, cardName, expect, noteBox, test } from '../support/fixture';
import { gmail } from '../support/gmail';
import { linkedin } from '../support/linkedin';
import { ANNA, BO, CHATS, INBOX, MAILS } from '../support/people';
import { whatsapp } from '../support/whatsapp';

test('a guess says why, takes no note, and “someone new” makes a second contact', async ({ open }) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await open(
    'https://www.linkedin.com/in/anna-l/',
    linkedin([{ slug: 'anna-l', name: 'Anna Holm', headline: 'Baker', company: 'Other Bakery' }]),
  );
  await expect(badge(panel)).toHaveText('Guessed');
  await noteBox(panel).fill('For the baker only');
  await panel.getByRole('button', { name: 'Log', exact: true }).click();
  await expect(panel.getByText('Say first who this is.')).toBeVisible();
  await panel.getByRole('button', { name: 'No, someone new' }).click();
  await expect(noteBox(panel)).toHaveValue('For the baker only');
  await addShown(panel);
  await expect(noteBox(panel)).toHaveValue('For the baker only');
  await panel.getByRole('button', { name: 'Log', exact: true }).click();
  await expect(panel.getByTestId('timeline')).toContainText('For the baker only');
  await panel.getByRole('button', { name: 'Find or paste a contact' }).click();
  await panel.getByRole('combobox', { name: 'Find or paste a contact' }).fill('anna@ceramics.example');
  await panel.getByRole('option', { name: /Anna Holm/ }).click();
  await expect(panel.getByText('Nothing here yet')).toBeVisible();
});

test('a page that cannot be read says which part was not found, and a contact can be picked by hand', async ({
  open,
}) => {
  const { panel } = await open(
    'https://web.whatsapp.com/',
    '<!doctype html><title>WhatsApp</title><div id="app"><div id="main"><header><b></b></header><div data-id="ABCDEF0123456789ABCDEF"></div><footer><div contenteditable="true" role="textbox"></div></footer></div></div>',
  );
  await expect(panel.getByText('Cannot read this page')).toBeVisible();
  await expect(panel.getByText(/^Not found: .*the name/)).toBeVisible();
  await panel.getByRole('combobox', { name: 'Find or paste a contact' }).fill('Nora Vik');
  await panel.getByRole('button', { name: 'Add Nora Vik' }).click();
  await expect(cardName(panel)).toHaveText('Nora Vik');
  await expect(badge(panel)).toHaveText('Picked by you');
});

test('any page: a pasted address, number or profile link finds the contact, or adds one', async ({ rig, open }) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  const shop = await rig.context.newPage();
  await shop.goto('https://shop.example/');
  const box = panel.getByRole('combobox', { name: 'Find or paste a contact' });
  await box.fill('Best, Anna  <ANNA@ceramics.example>');
  await box.press('Enter');
  await expect(cardName(panel)).toHaveText('Anna Holm');
  await page.bringToFront();
  await shop.bringToFront();
  await box.fill('https://www.linkedin.com/in/per-hansen/?trk=abc');
  await panel.getByRole('button', { name: 'Add in/per-hansen' }).click();
  await expect(cardName(panel)).toHaveText('per-hansen');
  await panel.getByRole('tab', { name: 'About' }).click();
  await panel.getByLabel('Name', { exact: true }).fill('Per Hansen');
  await expect(cardName(panel)).toHaveText('Per Hansen');
});

test('the context menu’s selection reaches the open panel of that window', async ({ rig, open }) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  const shop = await rig.context.newPage();
  await shop.goto('https://shop.example/');
  const worker = await rig.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const clicked = chrome.contextMenus.onClicked as unknown as {
      dispatch: (info: object, tab: object | undefined) => void;
    };
    clicked.dispatch(
      {
        menuItemId: 'look-up',
        selectionText: 'anna@ceramics.example',
        editable: false,
        pageUrl: 'https://shop.example/',
      },
      tab,
    );
  });
  await expect(panel.getByRole('option', { name: /Anna Holm/ })).toBeVisible();
  expect(page.isClosed()).toBe(false);
});

test('a site that is switched off is not read, and can be switched on again', async ({ open }) => {
  const { panel } = await open(`${INBOX}/${BO}`, gmail(MAILS));
  await expect(cardName(panel)).toHaveText('Bo Berg');
  await panel.getByRole('button', { name: 'Settings' }).click();
  await panel.getByRole('checkbox', { name: 'Gmail' }).click();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(panel.getByText('Gmail is switched off')).toBeVisible();
  await panel.getByRole('button', { name: 'Switch on' }).click();
  await expect(cardName(panel)).toHaveText('Bo Berg');
});

test('the user’s own chat is nobody', async ({ open }) => {
  const { page, panel } = await open(
    'https://web.whatsapp.com/',
    whatsapp([...CHATS, { name: '+41 79 555 01 99 (You)', phone: '41795550199', text: 'note to self', own: true }]),
  );
  await call(page, 'openChat', 2);
  await expect(panel.getByText('This is you')).toBeVisible();
});

test('deleting a contact can be undone', async ({ open }) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await panel.getByRole('tab', { name: 'About' }).click();
  await panel.getByLabel('Company').fill('Holm Ceramics');
  await panel.getByLabel('Add a tag').fill('glaze');
  await panel.getByLabel('Add a tag').press('Enter');
  await panel.getByRole('button', { name: 'Move to the bin' }).click();
  await expect(badge(panel)).toHaveText('New');
  await panel.reload();
  await panel.getByRole('button', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'Put back' }).click();
  await expect(panel.getByText('The bin is empty.')).toBeVisible();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(badge(panel)).toHaveText(/^Recognised/);
  await panel.getByRole('tab', { name: 'About' }).click();
  await panel.getByRole('button', { name: 'Move to the bin' }).click();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(badge(panel)).toHaveText(/^Recognised/);
  await panel.getByRole('tab', { name: 'About' }).click();
  await expect(panel.getByLabel('Company')).toHaveValue('Holm Ceramics');
  await expect(panel.getByText('glaze', { exact: true })).toBeVisible();
});

test('without an open draft the reply goes to the clipboard, and the panel says so', async ({ rig, open }) => {
  await rig.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await page.evaluate(() => document.querySelector('[data-compose-id]')?.remove());
  await panel.getByRole('tab', { name: 'Replies' }).click();
  await panel.getByRole('button', { name: 'New reply' }).click();
  await panel.getByLabel('Title').fill('Plain');
  await panel.getByRole('textbox', { name: 'Text' }).fill('Good day {{ contact.salutation }}.');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('combobox', { name: 'Find a reply' }).fill('plain');
  await panel.getByRole('combobox', { name: 'Find a reply' }).press('Enter');
  await expect(panel.getByText('No open draft found on the page. Copied: paste it with Ctrl+V.')).toBeVisible();
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe('Good day Anna.');
});
