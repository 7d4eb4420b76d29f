import { db } from '../../../lib/db/database';

/** The product's database without Dexie; a new one gets the product's schema. */
export async function raw(): Promise<IDBDatabase> {
  // Dexie makes the schema, whatever it is today.
  await db.open();
  db.close();
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(db.name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
