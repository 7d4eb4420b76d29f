import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addShown, badge, cardName, expect, noteBox, openInProfile, test } from '../support/fixture';
import { gmail } from '../support/gmail';
import { ANNA, INBOX, MAILS } from '../support/people';

test('a full disk: what is typed stays on screen, the sentence says so, the export holds it, and it is saved once there is room', async ({
  open,
}) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  // The browser refuses the write as it does when the disk is full.
  await panel.evaluate(() => {
    const real = IDBObjectStore.prototype.put;
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put: real }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError');
    };
  });
  await noteBox(panel).fill('written on a full disk');
  await expect(panel.getByRole('alert')).toContainText(
    'The disk is full. What you typed is still here, but it cannot be saved.',
  );
  await expect(noteBox(panel)).toHaveValue('written on a full disk');

  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export everything' }).click();
  const text = fs.readFileSync(await (await downloading).path(), 'utf8');
  const parsed = JSON.parse(text);
  expect(parsed.tables.contacts[0].name).toBe('Anna Holm');
  expect(parsed.unsaved[0].text).toBe('written on a full disk');

  await panel.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await panel.reload();
  await expect(noteBox(panel)).toHaveValue('written on a full disk');
});

test('a database of a newer Beside: a clear sentence, and nothing is changed', async ({ open }) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await addShown(panel);
  await panel.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('beside', 999_999);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await panel.reload();
  await expect(panel.getByRole('alert').first()).toContainText('Your data was written by a newer Beside.');
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export everything' }).click();
  const exported = JSON.parse(fs.readFileSync(await (await downloading).path(), 'utf8'));
  expect(exported.tables.contacts[0].name).toBe('Anna Holm');
  const kept = await panel.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('beside');
        opening.onsuccess = () => {
          const all = opening.result.transaction('contacts').objectStore('contacts').getAll();
          all.onsuccess = () => resolve(all.result.map((contact: { name: string }) => contact.name));
        };
      }),
  );
  expect(kept).toEqual(['Anna Holm']);
});

test('a store that the browser blocks: a clear sentence instead of an empty panel', async ({ open }) => {
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await expect(badge(panel)).toHaveText('New');
  await panel.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  });
  await panel.reload();
  await expect(panel.getByRole('alert').first()).toContainText('The browser does not let Beside store anything');
});

test('settings that cannot be read fall back to their defaults', async ({ rig, open }) => {
  const worker = await rig.worker();
  await worker.evaluate(() =>
    chrome.storage.local.set({ settings: { locale: 'xx', theme: 7, sitesOff: 'gmail', me: null } }),
  );
  const { panel } = await open(`${INBOX}/${ANNA}`, gmail(MAILS));
  await expect(cardName(panel)).toHaveText('Anna Holm');
});

test('a damaged database: what the browser has lost is said, never passed over as an empty start', async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'beside-damage-'));
  const show = () => openInProfile(profile, `${INBOX}/${ANNA}`, gmail(MAILS));
  const first = await show();
  await addShown(first.panel);
  await first.panel.reload();
  await expect(badge(first.panel)).toHaveText(/^Recognised/);
  await first.rig.close();

  const store = path.join(profile, 'Default', 'IndexedDB', `chrome-extension_${first.rig.id}_0.indexeddb.leveldb`);
  for (const file of fs.readdirSync(store)) fs.writeFileSync(path.join(store, file), 'damaged');

  const second = await show();
  await expect(second.panel.getByRole('alert').first()).toContainText(/has lost the data|cannot be read right now/);
  await second.rig.close();
  fs.rmSync(profile, { recursive: true, force: true });
});
