import { db } from './database';

/**
 * Everything as one JSON text: `{format, version, exportedAt, tables: {name: rows[]}, unreadable: [table names]}`.
 * A table that cannot be read is named, and the others are still exported.
 */
export async function exportEverything(now = new Date()): Promise<string> {
  const tables: Record<string, unknown[]> = {};
  const unreadable: string[] = [];
  for (const table of db.tables) {
    try {
      tables[table.name] = await table.toArray();
    } catch {
      unreadable.push(table.name);
    }
  }
  return JSON.stringify({
    format: 'beside-export',
    version: db.verno,
    exportedAt: now.toISOString(),
    tables,
    unreadable,
  });
}
