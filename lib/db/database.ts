import Dexie, { type Table } from 'dexie';
import type { Contact, Draft, Interaction, StoredTemplate, Task, TemplateUse } from './records';

const VERSION = 1;

/**
 * IndexedDB that refuses a database of a newer version. Dexie (4.4) would open it as it is, write to it, and even change its
 * structure and version to what it misses, after which the newer Beside could not open it any more.
 */
const strict = {
  // IndexedDB counts Dexie's versions in tens.
  open: (name: string, version = VERSION * 10) => indexedDB.open(name, version),
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
  databases: () => indexedDB.databases(),
} satisfies IDBFactory;

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
    super(name, {
      chromeTransactionDurability: 'strict',
      ...(typeof indexedDB === 'undefined' ? {} : { indexedDB: strict }),
    });
    this.version(VERSION).stores({
      contacts: 'id, *keys, nameKey, updatedAt',
      interactions: 'id, [contactId+at], [contactId+channel+at]',
      drafts: 'key',
      tasks: 'id, [contactId+doneAt+dueAt]',
      templates: 'id, language',
      templateUses: 'templateId',
    });
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
