import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addContact,
  addInteraction,
  addTask,
  binContact,
  countTemplateUse,
  db,
  exportEverything,
  openStore,
  putDraft,
  putTemplate,
  storeFault,
} from '../../../lib/db';
import { exportEverything as exportWithUnsaved } from '../../../lib/transfer';
import { draft, emptyStore } from '../contacts/support';

beforeEach(emptyStore);

async function fill(): Promise<void> {
  const anna = await addContact({ name: 'Anna “A” Lind\u2028 </script> \u{1f338} \ud83d', notes: '__proto__' });
  const binned = await addContact({ name: 'Gone' });
  await binContact(binned.id);
  await addInteraction({
    ...{ contactId: anna.id, at: 1, kind: 'note', channel: 'email', direction: null },
    ...{ initiative: 'proactive', pace: 'delayed', text: 'x', link: null },
  });
  await addTask(anna.id, 'call', 5);
  await putDraft(draft('contact:x', 'typed'));
  await putTemplate({
    ...{ id: 't', key: null, language: 'en', title: 'T', body: 'B', subject: null },
    ...{ channels: [], stages: [], tags: [], createdAt: 0, updatedAt: 0 },
  });
  await countTemplateUse('t', 'email', 'prospect');
}

describe('the export', () => {
  it('holds every row of every table as it is stored, the bin and the drafts too', async () => {
    await fill();
    const { tables, ...head } = JSON.parse(await exportEverything(new Date('2026-11-21T10:00:00Z')));
    expect(head).toEqual({
      format: 'beside-export',
      version: db.verno,
      exportedAt: '2026-11-21T10:00:00.000Z',
      unreadable: [],
    });
    expect(Object.keys(tables).sort()).toEqual(db.tables.map(({ name }) => name).sort());
    for (const table of db.tables) {
      expect([table.name, tables[table.name]]).toEqual([table.name, await table.toArray()]);
      expect([table.name, tables[table.name].length > 0]).toEqual([table.name, true]);
    }
  });

  it('of an empty store is whole as well', async () => {
    const { tables } = JSON.parse(await exportEverything());
    expect(Object.values(tables).every((rows) => Array.isArray(rows) && rows.length === 0)).toBe(true);
  });

  it('holds the words that could not be saved', async () => {
    await fill();
    const { tables, unsaved } = JSON.parse(await exportWithUnsaved([draft('contact:y', 'not saved')]));
    expect(unsaved).toEqual([draft('contact:y', 'not saved')]);
    expect(tables.drafts).toHaveLength(1);
  });

  it('names a table that cannot be read and holds the others', async () => {
    await fill();
    const getAll = IDBObjectStore.prototype.getAll;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore) {
      if (this.name === 'interactions') throw new DOMException('x', 'NotReadableError');
      return getAll.call(this);
    });
    const { tables, unreadable } = JSON.parse(await exportEverything());
    expect(unreadable).toEqual(['interactions']);
    expect(tables.contacts).toHaveLength(2);
    expect(tables.interactions).toBeUndefined();
  });

  it('holds what a newer Beside has stored, which this one refuses to touch', async () => {
    await fill();
    db.close();
    const newer = new Dexie(db.name);
    newer.version(7).stores({ contacts: 'id', deals: 'id' });
    await newer.open();
    await newer.table('deals').put({ id: 'd', worth: 5 });
    newer.close();
    await expect(openStore().catch(storeFault)).resolves.toBe('newer');
    const { version, tables, unreadable } = JSON.parse(await exportEverything());
    expect([version, unreadable]).toEqual([7, []]);
    expect(tables.deals).toEqual([{ id: 'd', worth: 5 }]);
    expect(tables.contacts).toHaveLength(2);
  });
});
