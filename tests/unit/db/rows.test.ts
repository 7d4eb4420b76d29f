import { beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../lib/core/crm';
import {
  addInteraction,
  addTask,
  allTemplates,
  allTemplateUses,
  channelsOf,
  countTemplateUse,
  type Interaction,
  interactionsOf,
  lastContactOf,
  openTasksOf,
  putTemplate,
  removeInteraction,
  removeTask,
  removeTemplate,
  restoreInteraction,
  restoreTask,
  type StoredTemplate,
  seedTemplates,
  setTaskDone,
  updateInteraction,
  updateTask,
} from '../../../lib/db';
import { emptyStore } from '../contacts/support';

beforeEach(emptyStore);

const entry = (more: Partial<Interaction> = {}) =>
  addInteraction({
    ...{ contactId: 'a', at: 1_000, kind: 'message', channel: 'email', direction: 'in' },
    ...{ initiative: 'reactive', pace: 'delayed', text: 'x', link: null },
    ...more,
  });
const texts = (rows: Interaction[]) => rows.map(({ text }) => text);

describe('the timeline of one contact', () => {
  it('is theirs alone, newest first, by channel, in portions', async () => {
    for (let nth = 0; nth < 6; nth++)
      await entry({ at: 1_000 + nth, text: `${nth}`, channel: nth % 2 ? 'phone' : 'email' });
    await entry({ contactId: 'b', at: 9_000, text: 'other' });
    expect(texts(await interactionsOf('a', 4))).toEqual(['5', '4', '3', '2']);
    expect(texts(await interactionsOf('a', 10, 'phone'))).toEqual(['5', '3', '1']);
    expect(await interactionsOf('nobody', 10)).toEqual([]);
    expect(await channelsOf('a', CHANNELS)).toEqual(['email', 'phone']);
  });

  it('keeps the order of logging within one moment', async () => {
    for (const text of ['1', '2', '3']) await entry({ text });
    expect(texts(await interactionsOf('a', 10))).toEqual(['3', '2', '1']);
  });

  it('gives back what was removed or corrected, exactly', async () => {
    const one = await entry();
    expect(await updateInteraction(one.id, { text: 'y', at: 5 })).toEqual(one);
    expect(texts(await interactionsOf('a', 10))).toEqual(['y']);
    const removed = (await removeInteraction(one.id)) as Interaction;
    expect(removed).toEqual({ ...one, text: 'y', at: 5 });
    expect(await interactionsOf('a', 10)).toEqual([]);
    await restoreInteraction(removed);
    expect(await interactionsOf('a', 10)).toEqual([removed]);
    expect(await removeInteraction('nobody')).toBeUndefined();
    expect(await updateInteraction('nobody', { text: 'y' })).toBeUndefined();
  });

  it('has a last contact that is no note and not in the future', async () => {
    await entry({ at: 1, text: 'old' });
    await entry({ at: 2, text: 'last', kind: 'call' });
    await entry({ at: 3, text: 'note', kind: 'note' });
    await entry({ at: Date.now() + 86_400_000, text: 'planned', kind: 'meeting' });
    expect((await lastContactOf('a'))?.text).toBe('last');
    expect(await lastContactOf('b')).toBeUndefined();
  });
});

describe('follow-ups', () => {
  it('are open until done, the next one first, also one that was due in 1970', async () => {
    const late = await addTask('a', 'late', 500);
    const zero = await addTask('a', 'zero', 0);
    await addTask('b', 'other', 1);
    await setTaskDone((await addTask('a', 'done', 100)).id, 7);
    expect((await openTasksOf('a')).map(({ text }) => text)).toEqual(['zero', 'late']);
    await updateTask(zero.id, { dueAt: 900 });
    expect((await openTasksOf('a')).map(({ text }) => text)).toEqual(['late', 'zero']);
    const removed = await removeTask(late.id);
    await setTaskDone(zero.id, 8);
    expect(await openTasksOf('a')).toEqual([]);
    if (removed) await restoreTask(removed);
    await setTaskDone(zero.id, 0);
    expect((await openTasksOf('a')).map(({ text }) => text)).toEqual(['late', 'zero']);
  });
});

describe('canned replies', () => {
  const template = (id: string): StoredTemplate => ({
    ...{ id, key: null, language: 'en', title: id, body: id, subject: null },
    ...{ channels: [], stages: [], tags: [], createdAt: 0, updatedAt: 0 },
  });

  it('are planted once: what the user removed does not grow again', async () => {
    await Promise.all([seedTemplates([template('a'), template('b')]), seedTemplates([template('a'), template('b')])]);
    const removed = await removeTemplate('a');
    await seedTemplates([template('a'), template('b')]);
    expect((await allTemplates()).map(({ id }) => id)).toEqual(['b']);
    if (removed) await putTemplate(removed);
    expect((await allTemplates()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('count each use, several at once too', async () => {
    await Promise.all(['email', 'email', 'whatsapp'].map((channel) => countTemplateUse('a', channel, 'prospect')));
    expect(await allTemplateUses()).toEqual([
      { templateId: 'a', total: 3, byChannel: { email: 2, whatsapp: 1 }, byStage: { prospect: 3 } },
    ]);
  });
});
