import { addShown, cardName, expect, noteBox, test } from '../support/fixture';
import { gmail } from '../support/gmail';
import { linkedin } from '../support/linkedin';
import { ANNA, CHATS, INBOX, MAILS, PROFILES } from '../support/people';
import { whatsapp } from '../support/whatsapp';

const HOSTILE = [
  '<img src=x onerror="window.ran=1">',
  '</script><script>window.ran=1</script>',
  '\u202Egnp.exe\u202C moc.elgoog',
  `${'W'.repeat(10_000)}`,
  '__proto__',
  '"><svg onload=window.ran=1>',
  '{{ constructor.constructor("window.ran=1")() }}',
  'javascript:window.ran=1',
];

for (const [index, name] of HOSTILE.entries()) {
  test(`a hostile name is shown as text, cut or refused, and nothing of it runs (${index + 1})`, async ({ open }) => {
    const mails = [{ ...(MAILS[0] as (typeof MAILS)[number]), name, text: name, subject: name }];
    const { panel } = await open(`${INBOX}/${ANNA}`, gmail(mails));
    await expect(cardName(panel)).not.toBeEmpty();
    await addShown(panel);
    await panel.getByRole('button', { name: 'Log the open message' }).click();
    await expect(panel.getByTestId('timeline').getByRole('article')).toHaveCount(1);
    expect(await panel.evaluate(() => 'ran' in window || 'ran' in Object.prototype)).toBe(false);
    expect((await cardName(panel).textContent())?.length).toBeLessThanOrEqual(200);
    expect(await cardName(panel).textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const width = await panel.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width[0]).toBeLessThanOrEqual(width[1] as number);
  });
}

test('WhatsApp and LinkedIn pages are the same before and after Beside has read them and logged from them', async ({
  open,
}) => {
  const chat = await open('https://web.whatsapp.com/', whatsapp(CHATS));
  await chat.page.evaluate(() => (window as unknown as { openChat: (i: number) => void }).openChat(0));
  const before = await chat.page.content();
  await expect(cardName(chat.panel)).toHaveText('Lena Moor');
  await addShown(chat.panel);
  await chat.panel.getByRole('button', { name: 'Log the open message' }).click();
  await expect(chat.panel.getByTestId('timeline')).toContainText('Do you deliver to Bern?');
  expect(await chat.page.content()).toBe(before);

  const profile = await open('https://www.linkedin.com/in/kari-nordmann/', linkedin(PROFILES));
  const unread = await profile.page.content();
  await expect(cardName(profile.panel)).toHaveText('Kari Nordmann');
  await addShown(profile.panel);
  expect(await profile.page.content()).toBe(unread);
});

test('a page cannot speak for Beside: forged messages and events change nothing', async ({ rig, open }) => {
  const { page, panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  const outcome = await page.evaluate(async (id) => {
    const forged = {
      type: 'sighting',
      ms: 0,
      sighting: {
        site: 'gmail',
        page: 'thread',
        kind: 'person',
        name: null,
        people: [{ name: 'Mallory', identifiers: [], company: null, title: null }],
        conversation: null,
        link: null,
        missing: [],
      },
    };
    window.postMessage(forged, '*');
    document.dispatchEvent(new CustomEvent('beside:hello', { detail: forged }));
    const runtime = (
      globalThis as unknown as { chrome?: { runtime?: { connect?: (id: string, info: object) => void } } }
    ).chrome?.runtime;
    try {
      runtime?.connect?.(id, { name: 'beside:watch' });
    } catch (error) {
      return String(error);
    }
    return runtime?.connect ? 'connected' : 'no door';
  }, rig.id);
  expect(outcome).toBe('no door');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  await expect(cardName(panel)).toHaveText('Anna Holm');
});

test('over a whole session Beside makes no request at all', async ({ rig, open }) => {
  const requests: string[] = [];
  rig.context.on('request', (request) => requests.push(request.url()));
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await noteBox(panel).fill('a note');
  await panel.getByRole('button', { name: 'Log', exact: true }).click();
  await panel.getByRole('tab', { name: 'Replies' }).click();
  await panel.getByRole('option').first().click();
  await panel.getByRole('tab', { name: 'About' }).click();
  await panel.getByRole('textbox', { name: /Add an e-mail/ }).fill('+44 20 7946 0958');
  await panel.getByRole('textbox', { name: /Add an e-mail/ }).press('Enter');
  await expect(panel.getByText('+442079460958')).toBeVisible();
  const outside = requests.filter(
    (url) => !url.startsWith(`chrome-extension://${rig.id}/`) && !url.startsWith('https://mail.google.com/'),
  );
  expect(outside).toEqual([]);
});
