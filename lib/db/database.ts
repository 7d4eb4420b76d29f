import Dexie, { type Table } from 'dexie';
import type { Contact, Draft, Interaction, StoredTemplate, Task, TemplateUse } from './records';

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
    this.version(1).stores({
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
