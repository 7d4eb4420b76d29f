import { beforeEach, describe, expect, it } from 'vitest';
import {
  addFromSighting,
  confirmGuess,
  contactDraftKey,
  getContact,
  matchSighting,
  nameFromKey,
  updateContact,
} from '../../../lib/contacts';
import { aliasKey } from '../../../lib/core/identifiers';
import { db, putDraft } from '../../../lib/db';
import { contact, draft, drafts, emptyStore, identified, person, sighting } from './support';

beforeEach(emptyStore);

const ANNA = 'email:anna@norrsken.example';
const SHARED = 'email:info@norrsken.example';
const keys = async (id: string) => (await getContact(id))?.identifiers.map((identifier) => identifier.key);

describe('adding somebody on screen', () => {
  it('takes name, company, title and stated identifiers, each with its source, and the channel of the site', async () => {
    const seen = { ...person('Anna Lindqvist', [ANNA, '?phone:+4681234567', ANNA], 'Norrsken'), title: 'Buyer' };
    const anna = await addFromSighting('linkedin', seen, 'sighting:x', 7);
    expect(anna).toMatchObject({ name: 'Anna Lindqvist', company: 'Norrsken', title: 'Buyer', stage: 'prospect' });
    expect(anna.identifiers).toEqual([{ key: ANNA, source: 'linkedin', addedAt: 7 }]);
    expect(anna.preferredChannel).toBe('linkedin');
  });

  it('twice at once, in two windows, makes one contact', async () => {
    const both = await Promise.all([1, 2].map(() => addFromSighting('gmail', person('Anna', [ANNA]), 'sighting:x')));
    expect(both[0]?.id).toBe(both[1]?.id);
    expect(await db.contacts.count()).toBe(1);
  });

  it('of whom only the name is known links the name on that site: twice is still one contact', async () => {
    const [one, two] = await Promise.all([
      addFromSighting('whatsapp', person('Anna Lindqvist'), 'sighting:x'),
      addFromSighting('whatsapp', person('anna  lindqvist'), 'sighting:y'),
    ]);
    expect(one.id).toBe(two.id);
    expect(await keys(one.id)).toEqual([aliasKey('whatsapp', 'Anna Lindqvist')]);
    const [match] = await matchSighting(sighting([person('Anna Lindqvist')], { site: 'whatsapp' }));
    expect(match).toMatchObject({ certainty: 'recognised', contact: { id: one.id } });
  });

  it('of whom only an inferred number is known keeps it, so that twice is one contact', async () => {
    const seen = person(null, ['?phone:+4681234567']);
    const one = await addFromSighting('whatsapp', seen, 'sighting:x');
    const two = await addFromSighting('whatsapp', seen, 'sighting:x');
    expect(two.id).toBe(one.id);
    expect(one.name).toBe('+4681234567');
  });

  it('moves what was typed, also below what that contact has already', async () => {
    const known = await contact('Anna', [ANNA]);
    await putDraft(draft(contactDraftKey(known.id), 'before'));
    await putDraft(draft('sighting:x', 'typed'));
    await addFromSighting('gmail', person('Anna', [ANNA]), 'sighting:x');
    expect(await drafts()).toEqual({ [contactDraftKey(known.id)]: 'before\ntyped' });
  });

  it('does not double words of which an older version had moved already', async () => {
    const key = `sighting:${ANNA}`;
    await putDraft(draft(key, 'Hel'));
    const anna = await addFromSighting('gmail', person('Anna', [ANNA]), key);
    await putDraft(draft(key, 'Hello'));
    await addFromSighting('gmail', person('Anna', [ANNA]), key);
    expect(await drafts()).toEqual({ [contactDraftKey(anna.id)]: 'Hello' });
  });

  it('never gives somebody declined the words that were typed for another: they are two contacts then', async () => {
    const anna = await contact('Anna Lindqvist', [SHARED]);
    await putDraft(draft(`sighting:${SHARED}`, 'for Bo'));
    const bo = await addFromSighting('gmail', person('Bo Chen', [SHARED]), `sighting:${SHARED}`, 5, [anna]);
    expect(bo.id).not.toBe(anna.id);
    expect(bo.name).toBe('Bo Chen');
    expect(await drafts()).toEqual({ [contactDraftKey(bo.id)]: 'for Bo' });
    const [match] = await matchSighting(sighting([person('Bo Chen', [SHARED])]));
    expect(match).toMatchObject({ certainty: 'guessed', contact: { id: bo.id }, others: [{ id: anna.id }] });
  });

  it('never gives a declined namesake the words either', async () => {
    const anna = await contact('Anna', [aliasKey('whatsapp', 'Anna')]);
    const other = await addFromSighting('whatsapp', person('Anna'), 'sighting:x', 5, [anna]);
    expect(other.id).not.toBe(anna.id);
  });

  it('is whole or not at all: a contact whose draft cannot move is not added', async () => {
    await putDraft(draft('sighting:x', 'typed'));
    const fail = () => {
      throw new Error('disk');
    };
    db.drafts.hook('deleting', fail);
    try {
      await expect(addFromSighting('gmail', person('Anna', [ANNA]), 'sighting:x')).rejects.toThrow('disk');
    } finally {
      db.drafts.hook('deleting').unsubscribe(fail);
    }
    expect(await db.contacts.count()).toBe(0);
    expect(await drafts()).toEqual({ 'sighting:x': 'typed' });
  });
});

describe('saying who it is', () => {
  const seen = { ...person('Anna L.', ['linkedin:anna-l', '?phone:+4681234567'], 'Norrsken'), title: 'Buyer' };

  it('adds each stated identifier once and fills what is empty, nothing that is only inferred', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA], { title: 'Head of buying' });
    await confirmGuess(anna, 'linkedin', seen, 'sighting:x', 5);
    await confirmGuess(anna, 'linkedin', seen, 'sighting:x', 6);
    const after = await getContact(anna.id);
    expect(after).toMatchObject({ name: 'Anna Lindqvist', company: 'Norrsken', title: 'Head of buying' });
    expect(after?.identifiers).toEqual([
      ...identified(ANNA),
      { key: 'linkedin:anna-l', source: 'linkedin', addedAt: 5 },
    ]);
  });

  it('is remembered: the next time that person is recognised', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA]);
    await confirmGuess(anna, 'linkedin', seen, 'sighting:x');
    const [match] = await matchSighting(sighting([person('Anna L.', ['linkedin:anna-l'])]));
    expect(match).toMatchObject({ certainty: 'recognised', contact: { id: anna.id } });
  });

  it('is remembered by the name where the page states nothing else, also when it infers a number', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA]);
    await confirmGuess(anna, 'whatsapp', person('Annie', ['?phone:+4681234567']), 'sighting:x');
    const [match] = await matchSighting(sighting([person('Annie')], { site: 'whatsapp' }));
    expect(match).toMatchObject({ certainty: 'recognised', contact: { id: anna.id } });
  });

  it('can be taken back: exactly what it added goes, and the words return to the person on screen', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA]);
    await putDraft(draft(contactDraftKey(anna.id), 'Anna’s'));
    await putDraft(draft('sighting:linkedin:anna-l', 'the other’s'));
    const undo = await confirmGuess(anna, 'linkedin', seen, 'sighting:linkedin:anna-l');
    expect(await drafts()).toEqual({ [contactDraftKey(anna.id)]: 'Anna’s\nthe other’s' });
    await undo();
    expect(await getContact(anna.id)).toMatchObject({ identifiers: anna.identifiers, company: null, title: null });
    expect(await drafts()).toEqual({
      [contactDraftKey(anna.id)]: 'Anna’s',
      'sighting:linkedin:anna-l': 'the other’s',
    });
  });

  it('taken back keeps what was changed since, and removes the wrong identifiers all the same', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA]);
    const undo = await confirmGuess(anna, 'linkedin', seen, 'sighting:x');
    await updateContact(anna.id, (now) => ({
      company: 'Sundsvall',
      identifiers: [...now.identifiers, ...identified('phone:+46701234567')],
    }));
    await undo();
    expect(await keys(anna.id)).toEqual([ANNA, 'phone:+46701234567']);
    expect(await getContact(anna.id)).toMatchObject({ company: 'Sundsvall', title: null });
    expect(await matchSighting(sighting([person('Anna L.', ['linkedin:anna-l'])]))).toMatchObject([
      { certainty: 'new' },
    ]);
  });

  it('taken back does not put an identifier back that was removed since', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA]);
    const undo = await confirmGuess(anna, 'linkedin', seen, 'sighting:x');
    await updateContact(anna.id, (now) => ({ identifiers: now.identifiers.filter(({ key }) => key !== ANNA) }));
    await undo();
    expect(await keys(anna.id)).toEqual([]);
  });

  it('taken back takes along what was typed after the moved words', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA]);
    await putDraft(draft('sighting:x', 'price'));
    const undo = await confirmGuess(anna, 'linkedin', seen, 'sighting:x');
    await putDraft(draft(contactDraftKey(anna.id), 'price is 40'));
    await undo();
    expect(await drafts()).toEqual({ 'sighting:x': 'price is 40' });
  });

  it('taken back leaves rewritten words where they are rather than lose them', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA]);
    await putDraft(draft('sighting:x', 'price'));
    const undo = await confirmGuess(anna, 'linkedin', seen, 'sighting:x');
    await putDraft(draft(contactDraftKey(anna.id), 'something else'));
    await undo();
    expect(await drafts()).toEqual({ [contactDraftKey(anna.id)]: 'something else' });
  });
});

it('a contact without a name is called by its address', () => {
  expect(nameFromKey('email:anna@norrsken.example')).toBe('anna@norrsken.example');
  expect(nameFromKey('phone:+4681234567')).toBe('+4681234567');
});
