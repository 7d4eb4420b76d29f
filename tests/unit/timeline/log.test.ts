import { beforeEach, describe, expect, it } from 'vitest';
import { contactDraftKey } from '../../../lib/contacts';
import type { OpenMessage } from '../../../lib/core/sighting';
import { db, putDraft, storeFault } from '../../../lib/db';
import {
  type Interaction,
  interactionsOf,
  logCapture,
  logDraft,
  prefill,
  unlog,
  updateInteraction,
} from '../../../lib/timeline';
import { draft, drafts, emptyStore } from '../contacts/support';
import { failWrites, full, writesWork } from '../db/failing';

beforeEach(async () => {
  writesWork();
  await emptyStore();
});

const KEY = contactDraftKey('a');
const note = prefill('note', 'email', null);
const texts = async () => (await interactionsOf('a', 500)).map(({ text }) => text);

describe('logging what was typed', () => {
  it('moves it to the timeline, with what was corrected by hand', async () => {
    const typed = {
      ...draft(KEY, '  called \n'),
      kind: 'call',
      initiative: 'reactive',
      link: 'https://x.example/',
    } as const;
    await putDraft(typed);
    const entry = await logDraft('a', typed, prefill('call', 'email', null), 5_000);
    expect(entry).toMatchObject({
      ...{ contactId: 'a', at: 5_000, kind: 'call', channel: 'phone', initiative: 'reactive', pace: 'real-time' },
      ...{ text: 'called', link: 'https://x.example/' },
    });
    expect(await interactionsOf('a', 9)).toEqual([entry]);
    expect(await drafts()).toEqual({});
  });

  it.each([
    ['timeline', 'interactions', 'add'],
    ['draft', 'drafts', 'delete'],
  ])('leaves everything as it was when the %s cannot be written: neither lost nor doubled', async (_, table, type) => {
    const typed = draft(KEY, 'typed');
    await putDraft(typed);
    failWrites((name, kind) => (name === table && kind === type ? full() : null));
    const error = await logDraft('a', typed, note).catch((one: unknown) => one);
    expect(storeFault(error)).toBe('full');
    expect(await texts()).toEqual([]);
    expect(await drafts()).toEqual({ [KEY]: 'typed' });
    writesWork();
    await logDraft('a', typed, note);
    expect(await texts()).toEqual(['typed']);
    expect(await drafts()).toEqual({});
  });

  it('leaves what else lies in that draft: words for the same contact from another window', async () => {
    await putDraft(draft(KEY, 'theirs\nmine'));
    await logDraft('a', draft(KEY, 'mine'), note);
    expect(await drafts()).toEqual({ [KEY]: 'theirs' });
    await putDraft(draft(KEY, 'mine\ntheirs'));
    await logDraft('a', draft(KEY, 'mine'), note);
    expect(await drafts()).toEqual({ [KEY]: 'theirs' });
    await putDraft(draft(KEY, 'something else'));
    await logDraft('a', draft(KEY, 'mine'), note);
    expect(await drafts()).toEqual({ [KEY]: 'something else' });
  });

  it('leaves no older version of the same words behind', async () => {
    await putDraft(draft(KEY, 'the whole sto'));
    await logDraft('a', draft(KEY, 'the whole story'), note);
    expect(await drafts()).toEqual({});
  });

  it('does not touch another contact’s draft', async () => {
    await putDraft(draft(contactDraftKey('b'), 'mine'));
    await logDraft('a', draft(KEY, 'mine'), note);
    expect(await drafts()).toEqual({ [contactDraftKey('b')]: 'mine' });
  });
});

describe('taking a log entry back', () => {
  const logged = async (text: string) => {
    const typed = { ...draft(KEY, text), kind: 'call' } as const;
    await putDraft(typed);
    return { typed, entry: await logDraft('a', typed, note) };
  };

  it('makes it the draft again, as it was typed', async () => {
    const { typed, entry } = await logged('  called ');
    await unlog(entry, typed);
    expect(await texts()).toEqual([]);
    const [again] = await db.drafts.toArray();
    expect(again).toEqual({ ...typed, updatedAt: again?.updatedAt });
    // Newer than anything on screen, so that it is shown.
    expect(again?.updatedAt).toBeGreaterThan(typed.updatedAt);
  });

  it('puts it above what was typed since', async () => {
    const { typed, entry } = await logged('first');
    await putDraft(draft(KEY, 'second'));
    await unlog(entry, typed);
    expect(await drafts()).toEqual({ [KEY]: 'first\nsecond' });
  });

  it('twice does it once', async () => {
    const { typed, entry } = await logged('first');
    await unlog(entry, typed);
    await unlog(entry, typed);
    expect(await drafts()).toEqual({ [KEY]: 'first' });
  });

  it('that fails leaves the entry where it is', async () => {
    const { typed, entry } = await logged('first');
    failWrites((table, type) => (table === 'drafts' && type === 'put' ? full() : null));
    await expect(unlog(entry, typed)).rejects.toThrow();
    expect(await texts()).toEqual(['first']);
    expect(await drafts()).toEqual({});
  });
});

describe('logging the open message', () => {
  const NOW = Date.parse('2026-11-21T12:00:00Z');
  const message = (more: Partial<OpenMessage> = {}): OpenMessage => ({
    ...{ text: 'Thanks!', direction: 'in', at: null, link: 'https://web.whatsapp.com/send?phone=1' },
    ...more,
  });
  const log = (one: OpenMessage, now = NOW) => logCapture('a', 'whatsapp', one, now);

  it('keeps words, direction, link, and the time that the page states', async () => {
    const entry = (await log(message({ at: '2026-11-20T09:00:00+01:00' }))) as Interaction;
    expect(entry).toMatchObject({
      ...{ contactId: 'a', kind: 'message', channel: 'whatsapp', direction: 'in', initiative: 'reactive' },
      ...{ text: 'Thanks!', link: message().link, at: Date.parse('2026-11-20T08:00:00Z'), createdAt: NOW },
    });
  });

  it.each([
    ['none', null],
    ['the future', '2026-11-21T12:00:01Z'],
    ['another century', '2126-11-21T12:00:00Z'],
    ['a zero', '1970-01-01T00:00:00Z'],
    ['nearly a zero', '1970-01-01T00:00:01.700Z'],
    ['before there was mail', '0001-01-01T00:00:00Z'],
    ['no date', 'yesterday'],
  ])('is dated now where the page states %s', async (_, at) => {
    expect((await log(message({ at })))?.at).toBe(NOW);
  });

  it('twice is one entry, also when the page says the time only once, or another window logs it', async () => {
    await log(message({ at: '2026-11-20T09:00:00Z' }));
    expect(await log(message({ at: '2026-11-20T09:00:00Z' }))).toBeNull();
    expect(await log(message())).toBeNull();
    expect(await Promise.all([log(message({ text: 'x' })), log(message({ text: 'x' }))])).toContain(null);
    expect(await log(message({ text: 'x', at: '2026-11-20T09:00:00Z' }))).toBeNull();
    expect(await texts()).toHaveLength(2);
  });

  it('is one entry however much came after it', async () => {
    await log(message({ at: '2020-01-01T00:00:00Z' }));
    for (let nth = 0; nth < 210; nth++) await log(message({ text: `${nth}` }), NOW + nth);
    expect(await log(message({ at: '2020-01-01T00:00:00Z' }))).toBeNull();
  }, 30_000);

  it('of the same words at another time, place or person is another entry', async () => {
    await log(message({ at: '2026-11-20T09:00:00Z' }));
    expect(await log(message({ at: '2026-11-21T09:00:00Z' }))).not.toBeNull();
    expect(await log(message({ at: '2026-11-20T09:00:00Z', link: null }))).not.toBeNull();
    expect(await logCapture('b', 'whatsapp', message({ at: '2026-11-20T09:00:00Z' }), NOW)).not.toBeNull();
    expect(await texts()).toHaveLength(3);
  });

  it('is not held up by a note of the same words, nor by an entry that was corrected since', async () => {
    await logDraft('a', { ...draft(KEY, 'Thanks!'), link: message().link }, note, NOW - 1);
    const entry = (await log(message())) as Interaction;
    expect(entry).not.toBeNull();
    await updateInteraction(entry.id, { text: 'Thanks a lot!' });
    expect(await log(message())).not.toBeNull();
  });
});
