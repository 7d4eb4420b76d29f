import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onSignal, type Signal, sendSignal } from '../../../lib/messaging/signals';

beforeEach(() => {
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: 1 }) });
});

const LOOKUP: Signal = { kind: 'lookup', text: 'anna@example.com' };
const left = async () => Object.keys(await fakeBrowser.storage.session.get());

it('a request waits for its window’s panel, and is taken once', async () => {
  await sendSignal(1, LOOKUP);
  const heard: Signal[] = [];
  const stop = onSignal((signal) => heard.push(signal));
  await vi.waitFor(() => expect(heard).toEqual([LOOKUP]));
  stop();
  await vi.waitFor(async () => expect(await left()).toEqual([]));
  onSignal((signal) => heard.push(signal))();
  await sendSignal(2, { kind: 'replies' });
  expect(heard).toEqual([LOOKUP]);
});

it('an open panel hears its own window’s requests at once, and none of another window', async () => {
  const heard: Signal[] = [];
  onSignal((signal) => heard.push(signal));
  await vi.waitFor(() => expect(left()).resolves.toEqual([]));
  await new Promise((resolve) => setImmediate(resolve));
  await sendSignal(2, LOOKUP);
  expect(heard).toEqual([]);
  await sendSignal(1, { kind: 'replies' });
  await sendSignal(1, LOOKUP);
  await sendSignal(1, LOOKUP);
  expect(heard).toEqual([{ kind: 'replies' }, LOOKUP, LOOKUP]);
});

it.each([[{ kind: 'lookup', text: 'x'.repeat(5_001) }], [{ kind: 'delete' }], ['replies'], [7]])(
  'what is no request is passed over: %#',
  async (stored) => {
    await fakeBrowser.storage.session.set({ 'signal:1': stored });
    const heard: Signal[] = [];
    onSignal((signal) => heard.push(signal));
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([]);
  },
);
