import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addContact,
  addFromSighting,
  type Contact,
  confirmGuess,
  contactDraftKey,
  type Match,
  matchSighting,
  sightingDraftKey,
} from '../../../lib/contacts';
import type { Sighting } from '../../../lib/core/sighting';
import { db } from '../../../lib/db';
import { DraftSaver, loadDraft } from '../../../lib/drafts';
import { logDraft, prefill, unlog } from '../../../lib/timeline';
import { emptyStore, identified, person, sighting } from '../contacts/support';

/** People who are easily taken for one another. */
const PEOPLE: { seen: Sighting; address: string }[] = [
  { seen: sighting([person('Anna Lind', ['email:anna@example.com'])]), address: 'email:anna@example.com' },
  {
    seen: sighting([person('Anna Lind', ['linkedin:anna-lind', 'email:al@example.com'])], { site: 'linkedin' }),
    address: 'email:al@example.com',
  },
  { seen: sighting([person('Bo')], { site: 'whatsapp', conversation: '1@lid' }), address: 'phone:+41791111111' },
  { seen: sighting([person('Bo')], { site: 'whatsapp', conversation: '2@lid' }), address: 'phone:+41792222222' },
  { seen: sighting([person('Mum')], { site: 'whatsapp', conversation: 'name:Mum' }), address: 'phone:+41793333333' },
  {
    seen: sighting([person('Cy Moor', ['?phone:+41791111111'])], { site: 'whatsapp', conversation: '3@lid' }),
    address: 'phone:+41794444444',
  },
];

const ACTIONS = ['type', 'type', 'type', 'confirm', 'mistake', 'add', 'add by hand', 'log', 'log and undo'] as const;
type Step = [who: number, what: (typeof ACTIONS)[number]];

/** A user who tells the truth, apart from mistakes taken back at once, and the panel's moves around them. */
class User {
  private saver = new DraftSaver((error) => {
    throw error;
  });
  private typed = PEOPLE.map((): string[] => []);
  private contacts = PEOPLE.map(() => new Set<string>());
  private count = 0;

  async take([who, what]: Step): Promise<void> {
    const { seen } = PEOPLE[who] as (typeof PEOPLE)[number];
    const [match] = (await matchSighting(seen)) as [Match];
    const mine = (contact: Contact) => this.contacts[who]?.has(contact.id) ?? false;
    const shown = [match.contact, ...match.others].filter((one) => one !== null);
    if (match.certainty === 'recognised') expect(shown.slice(0, 1).every(mine)).toBe(true);
    const text = async () => (await loadDraft(this.saver, match.draftKey, [match.earlierKey])).text;

    if (what === 'type') {
      const draft = await loadDraft(this.saver, match.draftKey, [match.earlierKey]);
      const word = `w${this.count++}.`;
      this.typed[who]?.push(word);
      this.saver.save({ ...draft, text: draft.text + word });
      return;
    }
    await this.saver.settled();
    if (what === 'add by hand') {
      const added = await addContact({
        name: seen.people[0]?.name ?? '',
        identifiers: identified(PEOPLE[who]?.address ?? ''),
      });
      this.contacts[who]?.add(added.id);
    } else if (what === 'add' && match.certainty !== 'recognised' && !shown.some(mine)) {
      await this.add(who, match);
    } else if (what === 'confirm' || what === 'mistake') {
      const contact = shown.find((one) => mine(one) === (what === 'confirm'));
      if (!contact || match.certainty !== 'guessed') return;
      const undo = await confirmGuess(contact, seen.site, match.person, match.draftKey);
      if (what === 'mistake') await undo();
    } else if (what.startsWith('log') && (await text()).trim() !== '') {
      const draft = await loadDraft(this.saver, match.draftKey, [match.earlierKey]);
      const known = match.certainty === 'recognised' ? match.contact : null;
      if (!known && shown.some(mine)) return;
      const contact = known ?? (await this.add(who, match));
      const entry = await logDraft(contact.id, draft, prefill(draft.kind, 'email', null));
      if (what === 'log and undo') await unlog(entry, draft);
    }
  }

  private async add(who: number, match: Match): Promise<Contact> {
    const declined = [match.contact, ...match.others].filter((one) => one !== null);
    const site = PEOPLE[who]?.seen.site ?? 'gmail';
    const contact = await addFromSighting(site, match.person, match.draftKey, Date.now(), declined);
    this.contacts[who]?.add(contact.id);
    return contact;
  }

  /** What lies where each person's words may lie, against what was typed for them. */
  async check(): Promise<void> {
    await this.saver.settled();
    const drafts = await db.drafts.toArray();
    const entries = await db.interactions.toArray();
    for (const [who, { seen }] of PEOPLE.entries()) {
      const ids = [...(this.contacts[who] ?? [])];
      const own = new Set([...ids.map(contactDraftKey), ...seen.people.map((one) => sightingDraftKey(seen, one))]);
      const texts = [
        ...drafts.filter(({ key }) => own.has(key)).map(({ text }) => text),
        ...entries.filter(({ contactId }) => ids.includes(contactId)).map(({ text }) => text),
      ];
      const words = texts.join('\n').match(/w\d+\./g) ?? [];
      expect(words.sort()).toEqual(this.typed[who]?.slice().sort());
    }
  }
}

it('whatever is seen, typed, confirmed, mistaken, added, logged: each word stays with its person, once', async () => {
  const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(PEOPLE.length - 1), fc.constantFrom(...ACTIONS));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      await emptyStore();
      const user = new User();
      for (const one of steps) await user.take(one);
      await user.check();
    }),
    { numRuns: 150 },
  );
}, 60_000);
