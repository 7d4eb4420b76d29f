import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { addContact, allTemplates, BesideDatabase, db, seedTemplates, storeFault } from '../../../lib/db';
import { emptyStore } from '../contacts/support';
import { failWrites, full, writesWork } from './failing';

beforeEach(async () => {
  writesWork();
  await emptyStore();
});

const reason = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => Promise.reject(new Error('it worked')),
    (error: unknown) => error,
  );

describe('a full disk', () => {
  it('is named as the browser reports it and as the database wraps it', async () => {
    expect(storeFault(full())).toBe('full');
    failWrites(full);
    expect(storeFault(await reason(addContact({ name: 'Anna' })))).toBe('full');
  });

  it('is named when it comes in the middle of many writes', async () => {
    failWrites(full);
    const template = {
      ...{ id: 'a', key: null, language: 'en', title: 'a', body: 'a', subject: null },
      ...{ channels: [], stages: [], tags: [], createdAt: 0, updatedAt: 0 },
    };
    expect(storeFault(await reason(seedTemplates([template])))).toBe('full');
    writesWork();
    expect(await allTemplates()).toEqual([]);
  });

  it('is named however deep it lies', () => {
    const inner = Object.assign(new Error('x'), { name: 'QuotaExceededError' });
    const abort = Object.assign(new Error('x'), { name: 'AbortError', inner });
    const closed = Object.assign(new Error('x'), { name: 'DatabaseClosedError', inner: abort });
    expect(storeFault(abort)).toBe('full');
    expect(storeFault(closed)).toBe('full');
    expect(storeFault(new Error('log failed', { cause: closed }))).toBe('full');
    expect(storeFault({ name: 'BulkError', failures: [abort] })).toBe('full');
  });
});

describe('a store that cannot be opened', () => {
  it('is newer than this version', () => {
    expect(storeFault(new DOMException('x', 'VersionError'))).toBe('newer');
    const inner = new DOMException('x', 'VersionError');
    expect(storeFault(Object.assign(new Error('x'), { name: 'OpenFailedError', inner }))).toBe('newer');
  });

  it('is blocked: by the browser’s settings, by another window, or because there is none', async () => {
    expect(storeFault(new DOMException('x', 'SecurityError'))).toBe('blocked');
    expect(storeFault({ name: 'BlockedError' })).toBe('blocked');
    const none = new Dexie('none', { indexedDB: undefined as never, IDBKeyRange: undefined as never });
    none.version(1).stores({ a: 'id' });
    expect(storeFault(await reason(none.open()))).toBe('blocked');
    const refusing = {
      ...indexedDB,
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const denied = new Dexie('denied', { indexedDB: refusing as never, IDBKeyRange });
    denied.version(1).stores({ a: 'id' });
    expect(storeFault(await reason(denied.open()))).toBe('blocked');
  });

  it('is broken', async () => {
    expect(storeFault(new DOMException('x', 'UnknownError'))).toBe('broken');
    expect(storeFault(new DOMException('x', 'NotReadableError'))).toBe('broken');
    const closed = new BesideDatabase('closed');
    await closed.open();
    closed.close();
    expect(storeFault(await reason(closed.contacts.count()))).toBe('broken');
  });
});

describe('not the store’s fault', () => {
  it.each([
    ['a refused clipboard', new DOMException('x', 'NotAllowedError')],
    ['an aborted request', new DOMException('x', 'AbortError')],
    ['a vanished element', new DOMException('x', 'NotFoundError')],
    ['a mistake in the code', new TypeError('x is not a function')],
    ['an unknown contact', new Error('no contact x')],
    ['a text', 'QuotaExceededError'],
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
  ])('is %s', (_, error) => expect(storeFault(error)).toBeNull());

  it('is a double id: it is told apart from a broken store', async () => {
    await db.drafts.add({ key: 'k' } as never);
    expect(storeFault(await reason(db.drafts.add({ key: 'k' } as never)))).toBeNull();
  });

  it('is an error that wraps itself: the search ends', () => {
    const error: { inner?: unknown } = {};
    error.inner = error;
    expect(storeFault(error)).toBeNull();
  });
});
