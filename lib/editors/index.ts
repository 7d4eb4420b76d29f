import type { InsertResult } from '../messaging/protocol';

export async function insert(_text: string, _html: string | null): Promise<InsertResult> {
  return { outcome: 'no-editor', editor: null };
}
