import type { StoredTemplate } from '../../../lib/db/records';
import { seedStarters } from '../../../lib/templates/store';
import { raw } from './raw';
import { contact, interaction, task } from './records';

/** Rows a transaction: the larger, the faster, until the memory of the page is felt. */
const CHUNK = 20_000;
const OWN_TEMPLATES = 1_000;

async function fill(base: IDBDatabase, table: string, count: number, make: (number: number) => unknown) {
  for (let from = 0; from < count; from += CHUNK) {
    await new Promise<void>((resolve, reject) => {
      const transaction = base.transaction(table, 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore(table);
      for (let number = from; number < Math.min(count, from + CHUNK); number++) store.add(make(number));
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    console.log(`${table}: ${Math.min(count, from + CHUNK)} of ${count}`);
  }
}

function ownTemplate(number: number): StoredTemplate {
  const about = contact(number);
  return {
    id: `own:${number}`,
    key: null,
    language: 'en',
    title: `${about.company} ${['price', 'delivery', 'thanks', 'invoice', 'return'][number % 5]} ${number}`,
    body: `Hello {{ contact.salutation }},\n\n${interaction(number, 100).text}\n\nKind regards\n{{ me.name }}`,
    subject: number % 2 ? `About ${about.company}` : null,
    channels: [],
    stages: [],
    tags: number % 3 ? [] : ['wholesale'],
    createdAt: about.createdAt,
    updatedAt: about.createdAt,
  };
}

/** Fills an empty database, the templates' table too. */
export async function seed(contacts: number, interactions: number): Promise<void> {
  await seedStarters();
  const base = await raw();
  await fill(base, 'templates', OWN_TEMPLATES, ownTemplate);
  await fill(base, 'contacts', contacts, contact);
  await fill(base, 'tasks', contacts / 5, task);
  await fill(base, 'interactions', interactions, (number) => interaction(number, contacts));
  base.close();
}
