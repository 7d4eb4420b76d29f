import { db } from './database';

/** Opens a database at whatever version it has, so that also one of a newer Beside can be read; null when there is none. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => {
      opening.transaction?.abort();
      resolve(null);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new DOMException('the database is blocked', 'BlockedError'));
  });
}

function allRows(database: IDBDatabase, table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const reading = database.transaction(table).objectStore(table).getAll();
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error);
  });
}

/**
 * Everything as one JSON text: `{format, version, exportedAt, tables: {name: rows[]}, unreadable: [table names]}`. It reads
 * around the schema, so that it works when the store does not; a table that cannot be read is named, the others are exported.
 * @throws when not even the browser can open the database
 */
export async function exportEverything(now = new Date()): Promise<string> {
  const tables: Record<string, unknown[]> = {};
  const unreadable: string[] = [];
  const database = await openAsItIs(db.name);
  for (const table of database?.objectStoreNames ?? []) {
    try {
      tables[table] = await allRows(database as IDBDatabase, table);
    } catch {
      unreadable.push(table);
    }
  }
  const version = (database?.version ?? 0) / 10;
  database?.close();
  return JSON.stringify({ format: 'beside-export', version, exportedAt: now.toISOString(), tables, unreadable });
}
