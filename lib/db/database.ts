import Dexie, { type Table } from 'dexie';
import type { Contact, Draft, Interaction, StoredTemplate, Task, TemplateUse } from './records';

const VERSION = 1;

/** The whole store. A version that has been released is frozen: a change is a new `version(n)` below the last. */
export class BesideDatabase extends Dexie {
  contacts!: Table<Contact, string>;
  interactions!: Table<Interaction, string>;
  drafts!: Table<Draft, string>;
  tasks!: Table<Task, string>;
  templates!: Table<StoredTemplate, string>;
  templateUses!: Table<TemplateUse, string>;

  constructor(name = 'beside') {
    // Strict: a write is acknowledged when it is on the disk, not when it is in a buffer.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(VERSION).stores({
      contacts: 'id, *keys, nameKey, updatedAt',
      interactions: 'id, [contactId+at], [contactId+channel+at]',
      drafts: 'key',
      tasks: 'id, [contactId+doneAt+dueAt]',
      templates: 'id, language',
      templateUses: 'templateId',
    });
    // Dexie opens a newer database without a word (IndexedDB counts its versions in tens); writing to it could harm it.
    this.on(
      'ready',
      () => {
        if (this.backendDB().version > VERSION * 10) throw new Dexie.VersionError('the database is of a newer version');
        // At every opening: it is closed when another window upgrades it, and opened again by the next use.
      },
      true,
    );
  }
}

/** The database of this extension. Opened by its first use. */
export const db = new BesideDatabase();

/**
 * Opens the store, or tries again after a failure. Live queries wait for a store that does not open without a word, so
 * somebody has to ask.
 * @throws what keeps it from opening; see `storeFault`
 */
export async function openStore(): Promise<void> {
  if (db.hasFailed()) db.close({ disableAutoOpen: false });
  await db.open();
}
