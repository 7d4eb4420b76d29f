import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Draft, db, storeFault } from '../../../lib/db';
import { DraftSaver, emptyDraft, getDraft, loadDraft } from '../../../lib/drafts';
import { draft, drafts, emptyStore } from '../contacts/support';
import { failWrites, full, writesWork } from '../db/failing';

beforeEach(async () => {
  writesWork();
  await emptyStore();
});

const collected = () => {
  const errors: unknown[] = [];
  return { errors, saver: new DraftSaver((error) => errors.push(error)) };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('saving what is typed', () => {
  it('keeps the newest version of each person, and nothing of theirs with another', async () => {
    const { saver, errors } = collected();
    for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) saver.save(draft('contact:a', text));
    saver.save(draft('contact:b', 'Other'));
    saver.save(draft('contact:a', 'Hello A'));
    await saver.settled();
    expect(await drafts()).toEqual({ 'contact:a': 'Hello A', 'contact:b': 'Other' });
    expect(saver.unsaved()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('has a version at hand until it is on the disk, so that nobody ever reads an older one', async () => {
    const { saver } = collected();
    saver.save(draft('contact:a', 'old'));
    await saver.settled();
    saver.save(draft('contact:a', 'new'));
    expect(saver.pending('contact:a')?.text).toBe('new');
    expect((await loadDraft(saver, 'contact:a')).text).toBe('new');
    await saver.settled();
    expect(saver.pending('contact:a')).toBeUndefined();
    expect((await loadDraft(saver, 'contact:a')).text).toBe('new');
  });

  it('removes a draft whose text is taken away', async () => {
    const { saver } = collected();
    saver.save(draft('contact:a', 'x'));
    await saver.settled();
    saver.save(draft('contact:a', ''));
    await saver.settled();
    expect(await getDraft('contact:a')).toBeUndefined();
    expect(await loadDraft(saver, 'contact:a')).toEqual(emptyDraft('contact:a'));
  });

  it('tells of a full disk, keeps the words, and writes them with the next keystroke', async () => {
    const { saver, errors } = collected();
    failWrites(full);
    saver.save(draft('contact:a', 'kept'));
    await saver.settled();
    expect(errors.map(storeFault)).toEqual(['full']);
    expect(saver.unsaved().map(({ text }) => text)).toEqual(['kept']);
    expect((await loadDraft(saver, 'contact:a')).text).toBe('kept');
    writesWork();
    saver.save(draft('contact:a', 'kept!'));
    await saver.settled();
    expect(await drafts()).toEqual({ 'contact:a': 'kept!' });
    expect(saver.unsaved()).toEqual([]);
  });

  it('lets one draft that cannot be saved hold up none of the others', async () => {
    const { saver, errors } = collected();
    failWrites((_, __, values) => ((values[0] as Draft | undefined)?.key === 'contact:huge' ? full() : null));
    saver.save(draft('contact:huge', 'x'));
    saver.save(draft('contact:b', 'Other'));
    await saver.settled();
    saver.save(draft('contact:c', 'Third'));
    await saver.settled();
    expect(await drafts()).toEqual({ 'contact:b': 'Other', 'contact:c': 'Third' });
    expect(saver.unsaved().map(({ key }) => key)).toEqual(['contact:huge']);
    expect(errors.length).toBe(2);
  });

  it('tries again when the same words are handed in again, as the panel’s “Try again” does', async () => {
    const { saver } = collected();
    failWrites(full);
    saver.save(draft('contact:a', 'one'));
    saver.save(draft('contact:b', 'two'));
    await saver.settled();
    writesWork();
    for (const one of saver.unsaved()) saver.save(one);
    await saver.settled();
    expect(await drafts()).toEqual({ 'contact:a': 'one', 'contact:b': 'two' });
  });

  it('does not forget a version that comes in the very moment the last one is done', async () => {
    const errors: unknown[] = [];
    const saver: DraftSaver = new DraftSaver(
      (error) => errors.push(error),
      () => {
        for (let depth = 0; depth < 6; depth++) {
          let later = Promise.resolve();
          for (let hop = 0; hop < depth; hop++) later = later.then(() => {});
          void later.then(() => {
            if (left[depth]) saver.save(left[depth] as Draft);
            left[depth] = undefined;
          });
        }
      },
    );
    const left: (Draft | undefined)[] = [0, 1, 2, 3, 4, 5].map((depth) => draft(`contact:${depth}`, 'late'));
    saver.save(draft('contact:first', 'x'));
    while (left.some((one) => one)) await turn();
    await saver.settled();
    expect(saver.unsaved()).toEqual([]);
    expect(Object.keys(await drafts()).length).toBe(7);
  });

  it('loses and mixes nothing in any order of typing, switching, waiting and failing', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ key: fc.constantFrom('contact:a', 'contact:b', 'sighting:c') }) },
      { weight: 2, arbitrary: fc.constantFrom('turn', 'settle') },
      { weight: 1, arbitrary: fc.constantFrom('full', 'works', 'bad b') },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        writesWork();
        await emptyStore();
        const { saver } = collected();
        const newest: Record<string, string> = {};
        for (const [nth, one] of steps.entries()) {
          if (one === 'turn') await turn();
          else if (one === 'settle') await saver.settled();
          else if (one === 'full') failWrites(full);
          else if (one === 'works') writesWork();
          else if (one === 'bad b')
            failWrites((_, __, values) => ((values[0] as Draft | undefined)?.key === 'contact:b' ? full() : null));
          else {
            const { key } = one as { key: string };
            newest[key] = `${key} ${nth}`;
            saver.save(draft(key, newest[key]));
            expect((await loadDraft(saver, key)).text).toBe(newest[key]);
          }
        }
        await saver.settled();
        for (const { key, text } of saver.unsaved()) expect(text).toBe(newest[key]);
        for (const [key, text] of Object.entries(newest)) expect((await loadDraft(saver, key)).text).toBe(text);
        writesWork();
        for (const one of saver.unsaved()) saver.save(one);
        await saver.settled();
        expect(await drafts()).toEqual(newest);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('words typed before it was known who it is', () => {
  it('come along when the person turns out to be a contact, saved yet or not', async () => {
    const { saver } = collected();
    saver.save(draft('sighting:x', 'typed'));
    expect(await loadDraft(saver, 'contact:a', ['sighting:x'])).toMatchObject({ key: 'contact:a', text: 'typed' });
    expect(await drafts()).toEqual({ 'contact:a': 'typed' });
  });

  it('come below what was typed for the contact already', async () => {
    const { saver } = collected();
    saver.save(draft('contact:a', 'first'));
    saver.save(draft('sighting:x', 'second'));
    expect((await loadDraft(saver, 'contact:a', ['sighting:x'])).text).toBe('first\nsecond');
    expect((await loadDraft(saver, 'contact:a', ['sighting:x'])).text).toBe('first\nsecond');
    expect(await db.drafts.count()).toBe(1);
  });

  it('stay where they are while it is the same key', async () => {
    const { saver } = collected();
    saver.save(draft('sighting:x', 'typed'));
    expect((await loadDraft(saver, 'sighting:x', ['sighting:x'])).text).toBe('typed');
    expect((await loadDraft(saver, 'sighting:x')).text).toBe('typed');
    await saver.settled();
    expect(await drafts()).toEqual({ 'sighting:x': 'typed' });
  });
});
