import { contactsByKeys } from '../../../lib/db/contacts';
import { db } from '../../../lib/db/database';
import { raw } from './raw';
import { chance, contact, identifier } from './records';

/** Times look-ups by identifier: the product's, and the bare index beside it, taking turns. All times in ms. */
export async function lookups(contacts: number, count: number): Promise<{ ours: number[]; floor: number[] }> {
  const base = await raw();
  await db.open();
  const bare = (key: string) =>
    new Promise<unknown>((resolve, reject) => {
      const request = base.transaction('contacts').objectStore('contacts').index('keys').get(key);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const product = async (key: string) => (await contactsByKeys([key]))[0];
  const times = { ours: [] as number[], floor: [] as number[] };
  const time = async (list: number[], find: (key: string) => Promise<unknown>, seed: number) => {
    const wanted = contact(Math.floor(chance(seed) * contacts));
    const started = performance.now();
    const found = (await find(`email:${identifier(wanted, 'email')}`)) as { id: string } | undefined;
    list.push(performance.now() - started);
    if (found?.id !== wanted.id) throw new Error(`looked for ${wanted.name}, found ${found?.id}`);
  };
  for (let round = 0; round < count; round++) {
    const turns = [
      () => time(times.ours, product, 2 * round + 7),
      () => time(times.floor, bare, 2 * round + 100_003),
    ] as const;
    await turns[round % 2 === 0 ? 0 : 1]();
    await turns[round % 2 === 0 ? 1 : 0]();
  }
  base.close();
  return times;
}
