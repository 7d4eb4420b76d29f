import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addContact,
  binContact,
  type Contact,
  contactsByKeys,
  contactsByName,
  contactsByPrefix,
  getContact,
  updateContact,
} from '../../../lib/db';
import { contact, emptyStore, identified } from '../contacts/support';

beforeEach(emptyStore);

const ids = (contacts: Contact[]) => contacts.map(({ id }) => id);
const KEYS = ['email:a@example.com', 'phone:+41791111111', 'linkedin:a'];

describe('adding', () => {
  it('the same person in many windows at once makes one contact', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => contact(`A${nth}`, [`email:${nth}@example.com`, 'email:a@example.com'])),
    );
    expect(new Set(ids(all)).size).toBe(1);
    expect(await getContact(all[0]?.id ?? '')).toEqual(all[0]);
  });

  it('somebody without an identifier is always somebody new', async () => {
    const one = await addContact({ name: 'Anna' });
    expect((await addContact({ name: 'Anna' })).id).not.toBe(one.id);
  });

  it('an address that lies in the bin makes a new contact: the bin comes back only by hand', async () => {
    const old = await contact('Anna', KEYS);
    await binContact(old.id);
    expect((await contact('Anna', KEYS)).id).not.toBe(old.id);
  });
});

describe('the bin', () => {
  it('hides a contact from every search and keeps all of it; undo brings all of it back', async () => {
    const anna = await contact('Anna Lind', KEYS, { notes: 'x', tags: ['t'] });
    const undo = await binContact(anna.id, 99);
    expect(await contactsByKeys(KEYS)).toEqual([]);
    expect(await contactsByName('Anna Lind')).toEqual([]);
    for (const text of ['anna', 'a@ex', '+4179', 'linkedin:a']) expect(await contactsByPrefix(text)).toEqual([]);
    expect(await getContact(anna.id)).toMatchObject({ identifiers: anna.identifiers, notes: 'x', deletedAt: 99 });
    await undo();
    expect(await getContact(anna.id)).toMatchObject({ ...anna, updatedAt: expect.any(Number) });
    for (const key of KEYS) expect(ids(await contactsByKeys([key]))).toEqual([anna.id]);
  });

  it('an edit while in the bin does not make a contact findable', async () => {
    const anna = await contact('Anna', KEYS);
    await binContact(anna.id);
    await updateContact(anna.id, () => ({ name: 'Bo', identifiers: identified('email:b@example.com') }));
    expect(await contactsByKeys(['email:b@example.com', ...KEYS])).toEqual([]);
    expect(await contactsByName('Bo')).toEqual([]);
  });

  it('twice, undone once, is still the bin: the undo takes back its own deed only', async () => {
    const anna = await contact('Anna', KEYS);
    const first = await binContact(anna.id, 1);
    await binContact(anna.id, 2);
    await first();
    expect((await getContact(anna.id))?.deletedAt).toBe(2);
  });
});

describe('finding', () => {
  it('by identifiers gives each owner once', async () => {
    const anna = await contact('Anna', KEYS);
    const bo = await contact('Bo', ['email:b@example.com']);
    expect(ids(await contactsByKeys([...KEYS, 'email:b@example.com', ...KEYS])).sort()).toEqual(
      [anna.id, bo.id].sort(),
    );
    expect(await contactsByKeys([])).toEqual([]);
    expect(await contactsByKeys(['email:nobody@example.com'])).toEqual([]);
  });

  it('by prefix gives a limited number, none twice, and the binned do not take a place', async () => {
    for (let nth = 0; nth < 12; nth++) {
      const one = await contact(`Anna ${nth}`, [`email:anna${nth}@example.com`], {}, nth);
      if (nth < 10) await binContact(one.id);
    }
    const found = await contactsByPrefix('ANNA', 8);
    expect(found.map(({ name }) => name)).toEqual(['Anna 10', 'Anna 11']);
    expect(await contactsByPrefix('anna', 1)).toHaveLength(1);
    expect(await contactsByPrefix('  ')).toEqual([]);
  });

  it('follows a changed name and changed identifiers', async () => {
    const anna = await contact('Anna', KEYS);
    await updateContact(anna.id, () => ({ name: 'Ana', identifiers: identified('email:new@example.com') }));
    expect(await contactsByName('Anna')).toEqual([]);
    expect(ids(await contactsByName('ana'))).toEqual([anna.id]);
    expect(await contactsByKeys(KEYS)).toEqual([]);
    expect(ids(await contactsByKeys(['email:new@example.com']))).toEqual([anna.id]);
  });
});

describe('an edit', () => {
  it('starts from what is stored, so that two windows at once lose neither', async () => {
    const { id } = await contact('Anna');
    await Promise.all(['a', 'b', 'c', 'd'].map((tag) => updateContact(id, (now) => ({ tags: [...now.tags, tag] }))));
    expect((await getContact(id))?.tags.sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('of somebody who is not there fails aloud', async () => {
    await expect(updateContact('nobody', () => ({ name: 'x' }))).rejects.toThrow('nobody');
  });

  it('undone restores its own fields and leaves later changes alone', async () => {
    const { id } = await contact('Anna', [], { company: 'Norrsken', title: 'Buyer' });
    const undo = await updateContact(id, () => ({ company: 'Sundsvall', title: 'Head' }));
    await updateContact(id, () => ({ title: 'Director', notes: 'later' }));
    await undo();
    expect(await getContact(id)).toMatchObject({ company: 'Norrsken', title: 'Director', notes: 'later' });
  });

  it('of a list undone takes back exactly its own additions and removals', async () => {
    const { id } = await contact('Anna', [], { tags: ['old', 'gone'] });
    const undo = await updateContact(id, () => ({ tags: ['old', 'new'] }));
    await updateContact(id, (now) => ({ tags: [...now.tags, 'later'] }));
    await undo();
    expect((await getContact(id))?.tags).toEqual(['old', 'later', 'gone']);
  });

  it('of a list undone puts nothing there twice that was put back by hand', async () => {
    const { id } = await contact('Anna', [], { tags: ['old', 'gone'] });
    const undo = await updateContact(id, () => ({ tags: ['old'] }));
    await updateContact(id, () => ({ tags: ['gone', 'old', 'later'] }));
    await undo();
    expect((await getContact(id))?.tags).toEqual(['gone', 'old', 'later']);
  });

  it('undone in any order with others leaves nothing of itself', async () => {
    const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        tags,
        fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
        fc.boolean(),
        async (first, more, swap) => {
          const { id } = await addContact({ name: 'Anna', tags: first });
          const undos = [];
          for (const tag of more) undos.push(await updateContact(id, (now) => ({ tags: [...now.tags, tag] })));
          for (const undo of swap ? undos.reverse() : undos) await undo();
          expect((await getContact(id))?.tags).toEqual(first);
        },
      ),
      { numRuns: 40 },
    );
  });
});
