import { beforeEach, describe, expect, it } from 'vitest';
import { binContact, contactDraftKey, matchSighting, updateContact } from '../../../lib/contacts';
import { aliasKey } from '../../../lib/core/identifiers';
import type { Sighting } from '../../../lib/core/sighting';
import { contact, emptyStore, identified, person, sighting } from './support';

beforeEach(emptyStore);

const ANNA = 'email:anna@norrsken.example';
const SHARED = 'email:info@norrsken.example';
const only = async (one: Sighting) => {
  const [match] = await matchSighting(one);
  if (!match) throw new Error('nobody');
  return match;
};

describe('recognised', () => {
  it('is who owns an identifier that the page states', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA, 'linkedin:anna-l']);
    const match = await only(sighting([person('A. L.', ['phone:+4681234567', ANNA])]));
    expect(match).toMatchObject({ certainty: 'recognised', contact: { id: anna.id }, others: [] });
    expect(match.reason).toEqual({ kind: 'identifier', key: ANNA });
    expect(match.draftKey).toBe(contactDraftKey(anna.id));
  });

  it('is never who is only likely, only has the name, or only the name and the company', async () => {
    await contact('Anna Lindqvist', [ANNA], { company: 'Norrsken' });
    for (const one of [
      person('Anna Lindqvist', [`?${ANNA}`]),
      person('Anna Lindqvist', ['email:other@example.com']),
      person('Anna Lindqvist', [], 'Norrsken'),
      person('Anna Lindqvist'),
    ]) {
      const match = await only(sighting([one]));
      expect(match.certainty).toBe('guessed');
      expect(match.draftKey).toMatch(/^sighting:/);
    }
  });

  it('is one whose shared address and own number are both on the page: the number decides', async () => {
    const anna = await contact('Anna Lindqvist', [SHARED, 'phone:+4681234567'], {}, 1);
    await contact('Bo Chen', []).then((bo) => updateContact(bo.id, () => ({ identifiers: identified(SHARED) }), 9));
    const match = await only(sighting([person('Bo Chen', [SHARED, 'phone:+4681234567'])]));
    expect(match).toMatchObject({ certainty: 'recognised', contact: { id: anna.id } });
    expect(match.reason).toEqual({ kind: 'identifier', key: 'phone:+4681234567' });
  });

  it('is nobody who lies in the bin, by identifier or by name, until taken out again', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA]);
    const undo = await binContact(anna.id);
    const binned = await only(sighting([person('Anna Lindqvist', [ANNA])]));
    expect(binned).toMatchObject({ certainty: 'new', contact: null, others: [] });
    await undo();
    expect(await only(sighting([person('Anna Lindqvist', [ANNA])]))).toMatchObject({ certainty: 'recognised' });
  });
});

describe('guessed', () => {
  const share = async () => {
    const anna = await contact('Anna Lindqvist', [SHARED], {}, 1);
    const bo = await contact('Bo Chen', [], {}, 2);
    await updateContact(bo.id, () => ({ identifiers: identified(SHARED) }), 3);
    return { anna, bo };
  };

  it('with both of them is an address of two, the one of the name on screen first, else the one changed last', async () => {
    const { anna, bo } = await share();
    const named = await only(sighting([person('anna  LINDQVIST', [SHARED])]));
    expect(named).toMatchObject({ certainty: 'guessed', contact: { id: anna.id }, others: [{ id: bo.id }] });
    const unnamed = await only(sighting([person(null, [SHARED])]));
    expect(unnamed).toMatchObject({ certainty: 'guessed', contact: { id: bo.id }, others: [{ id: anna.id }] });
    expect(unnamed.reason).toMatchObject({ key: SHARED });
    expect(unnamed.draftKey).toBe(`sighting:${SHARED}`);
  });

  it('is a person whose two identifiers belong to two contacts', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA], {}, 1);
    const double = await contact('A. Lindqvist', ['phone:+4681234567'], {}, 2);
    const match = await only(sighting([person('Anna Lindqvist', [ANNA, 'phone:+4681234567'])]));
    expect(match).toMatchObject({ certainty: 'guessed', contact: { id: anna.id }, others: [{ id: double.id }] });
  });

  it('is who has an identifier that the page lets infer', async () => {
    const anna = await contact('Anna Lindqvist', [ANNA]);
    const match = await only(sighting([person(null, [`?${ANNA}`])]));
    expect(match).toMatchObject({ certainty: 'guessed', contact: { id: anna.id } });
    expect(match.reason).toEqual({ kind: 'likely-identifier', key: ANNA });
  });

  it('with all of them are namesakes, the one changed last first', async () => {
    const one = await contact('José García', ['email:j1@example.com'], {}, 1);
    const two = await contact('Jose Garcia', ['email:j2@example.com'], {}, 2);
    const match = await only(sighting([person('JOSE\u0301  garcia', ['email:j3@example.com'])]));
    expect(match).toMatchObject({ certainty: 'guessed', contact: { id: two.id }, others: [{ id: one.id }] });
    expect(match.reason).toEqual({ kind: 'name' });
  });

  it('is the colleague among many namesakes, however old', async () => {
    const colleague = await contact('李伟', ['email:liwei@lan.example'], { company: 'Blue Lantern' }, 5);
    for (let nth = 0; nth < 20; nth++) await contact('李伟', [`email:liwei${nth}@example.com`], {}, 10 + nth);
    const match = await only(sighting([person('李伟', ['email:new@example.com'], 'BLUE  lantern')]));
    expect(match).toMatchObject({ certainty: 'guessed', contact: { id: colleague.id }, others: [] });
    expect(match.reason).toEqual({ kind: 'name-and-company' });
  });

  it('is the colleague also when another of many namesakes was added before', async () => {
    for (let nth = 0; nth < 20; nth++) await contact('李伟', [`email:liwei${nth}@example.com`], {}, nth);
    const colleague = await contact('李伟', ['email:liwei@lan.example'], { company: 'Blue Lantern' }, 50);
    expect(await only(sighting([person('李伟', ['email:new@example.com'], 'Blue Lantern')]))).toMatchObject({
      contact: { id: colleague.id },
    });
  });

  it('is nobody by one bare first name beside another address, and a question where names are all there is', async () => {
    const anna = await contact('Anna', ['email:anna@example.com'], { company: '' });
    expect(await only(sighting([person('Anna', ['email:anna@other.example'])]))).toMatchObject({ certainty: 'new' });
    expect(await only(sighting([person('Anna', ['email:anna@other.example'], '')]))).toMatchObject({
      certainty: 'new',
    });
    expect(await only(sighting([person('Anna')], { site: 'whatsapp' }))).toMatchObject({
      certainty: 'guessed',
      contact: { id: anna.id },
    });
  });
});

describe('a name that the user has linked', () => {
  const chat = (name: string, more: Partial<Sighting> = {}) =>
    sighting([person(name)], { site: 'whatsapp', page: 'chat', conversation: `name:${name}`, ...more });
  const linked = () => contact('Anna Lindqvist', [ANNA, aliasKey('whatsapp', 'Mum 🌸')]);

  it('is recognised in a private chat of that site: nothing else is ever shown there', async () => {
    const anna = await linked();
    const match = await only(chat(' mum  🌸'));
    expect(match).toMatchObject({ certainty: 'recognised', contact: { id: anna.id }, reason: { kind: 'alias' } });
    expect(match.draftKey).toBe(contactDraftKey(anna.id));
  });

  it('is a guess in a group, where anybody can bear it', async () => {
    const anna = await linked();
    const match = await only(chat('Mum 🌸', { kind: 'group' }));
    expect(match).toMatchObject({ certainty: 'guessed', contact: { id: anna.id }, reason: { kind: 'alias' } });
  });

  it('is a guess in a chat that the page tells apart by more than the name', async () => {
    await linked();
    expect(await only(chat('Mum 🌸', { conversation: '123@lid' }))).toMatchObject({ certainty: 'guessed' });
  });

  it('is a guess when another contact bears it, or has it linked too', async () => {
    const anna = await contact('Anna Lind', [aliasKey('whatsapp', 'Anna Lind')], {}, 1);
    const namesake = await contact('ANNA LIND', [ANNA], {}, 2);
    expect(await only(chat('Anna Lind'))).toMatchObject({
      certainty: 'guessed',
      contact: { id: anna.id },
      others: [{ id: namesake.id }],
    });
    await updateContact(namesake.id, () => ({ identifiers: identified(aliasKey('whatsapp', 'Anna Lind')) }), 3);
    expect(await only(chat('Anna Lind'))).toMatchObject({ certainty: 'guessed', contact: { id: namesake.id } });
  });

  it('is a guess beside a number that nobody owns, and nothing on another site', async () => {
    const anna = await linked();
    const withNumber = sighting([person('Mum 🌸', ['phone:+4681234567'])], { site: 'whatsapp' });
    expect(await only(withNumber)).toMatchObject({ certainty: 'guessed', contact: { id: anna.id } });
    expect(await only({ ...chat('Mum 🌸'), site: 'linkedin' })).toMatchObject({ certainty: 'new' });
  });

  it('comes before what the page only lets infer', async () => {
    const anna = await linked();
    await contact('Bo Chen', ['phone:+4681234567']);
    const match = await only(sighting([person('Mum 🌸', ['?phone:+4681234567'])], { site: 'whatsapp' }));
    expect(match.contact?.id).toBe(anna.id);
  });
});

describe('several people', () => {
  it('keep the order of the page, one match each, also the same person twice', async () => {
    const bo = await contact('Bo Chen', ['email:bo@example.com']);
    const people = [
      person('Zoë Unknown', ['email:zoe@example.com']),
      person('Bo Chen', ['email:bo@example.com']),
      person('Anna Lindqvist', [`?${ANNA}`]),
      person('Bo', ['email:bo@example.com']),
    ];
    await contact('Anna Lindqvist', [ANNA]);
    const matches = await matchSighting(sighting(people));
    expect(matches.map((match) => match.person)).toEqual(people);
    expect(matches.map((match) => match.certainty)).toEqual(['new', 'recognised', 'guessed', 'recognised']);
    expect(matches[3]?.contact?.id).toBe(bo.id);
  });

  it('of nobody are none', async () => expect(await matchSighting(sighting([]))).toEqual([]));
});

describe('the key of a draft', () => {
  const keyOf = async (one: Sighting) => (await only(one)).draftKey;

  it('is the same person’s on every page that states the same identifier', async () => {
    const thread = await keyOf(sighting([person('Anna Lindqvist', [ANNA])]));
    const compose = await keyOf(sighting([person(null, [ANNA])], { page: 'compose', conversation: 'other' }));
    expect(compose).toBe(thread);
  });

  it('does not change when an inferred number comes and goes', async () => {
    const chat = { site: 'whatsapp', conversation: 'name:Anna' } as const;
    const closed = await keyOf(sighting([person('Anna')], chat));
    expect(await keyOf(sighting([person('Anna', ['?phone:+4681234567'])], chat))).toBe(closed);
  });

  it('differs between people of one name in different chats, and between sites', async () => {
    const keys = await Promise.all(
      [
        sighting([person('Anna')], { site: 'whatsapp', conversation: '1@lid' }),
        sighting([person('Anna')], { site: 'whatsapp', conversation: '2@lid' }),
        sighting([person('Anna')], { site: 'linkedin', conversation: '1@lid' }),
        sighting([person('b/c')], { site: 'linkedin', conversation: 'a' }),
        sighting([person('c')], { site: 'linkedin', conversation: 'a/b' }),
        sighting([person(null)], { site: 'linkedin', conversation: 'a/c' }),
        sighting([person(null, ['?email:x@example.com'])], { site: 'linkedin', conversation: 'a/c' }),
        sighting([person('email:x@example.com')], { site: 'linkedin', conversation: null }),
        sighting([person(null, ['email:x@example.com'])], { site: 'linkedin', conversation: null }),
      ].map(keyOf),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
