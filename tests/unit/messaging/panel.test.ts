import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageFollower } from '../../../lib/messaging/panel';
import { HELLO, parseToPage, WATCH } from '../../../lib/messaging/protocol';
import { browser } from '../../../lib/platform/browser';
import { GMAIL, LINKEDIN, Stage, seeing } from './stage';

let stage: Stage;
let follower: PageFollower;

beforeEach(() => {
  vi.useFakeTimers();
  stage = new Stage();
  follower = new PageFollower();
});
afterEach(() => {
  follower.stop();
  vi.useRealTimers();
});

const turn = () => vi.advanceTimersByTimeAsync(0);
const patience = () => vi.advanceTimersByTimeAsync(700);
const status = () => follower.getState().status;
const shown = () => {
  const state = follower.getState();
  return state.status === 'seen' ? (state.sighting.people[0]?.name ?? null) : null;
};
async function start(off: Parameters<PageFollower['start']>[0] = []): Promise<void> {
  await follower.start(off);
  await turn();
}

describe('the page beside the panel', () => {
  it('is asked through its top frame, and shown as soon as it answers', async () => {
    stage.tab(7, GMAIL, { active: true });
    await start();
    expect(follower.getState()).toEqual({ status: 'waiting', site: 'gmail', tabId: 7 });
    expect(stage.pages.map(({ tabId, frameId, end }) => [tabId, frameId, end.name])).toEqual([[7, 0, WATCH]]);
    stage.see('Anna');
    expect(follower.getState()).toEqual({ status: 'seen', site: 'gmail', tabId: 7, sighting: seeing('Anna') });
    stage.see('Bo');
    expect(shown()).toBe('Bo');
  });

  it.each([
    ['another site', 'https://example.com/'],
    ['an address it may not know', undefined],
    ['a page like ours', 'https://mail.google.com.example/'],
  ])('is left alone on %s', async (_, url) => {
    stage.tab(7, url, { active: true });
    await start();
    expect(follower.getState()).toEqual({ status: 'elsewhere', tabId: 7 });
    expect(stage.pages).toEqual([]);
  });

  it('is left alone on a site that is switched off, until it is switched on, and again after', async () => {
    stage.tab(7, GMAIL, { active: true });
    await start(['gmail']);
    expect(follower.getState()).toEqual({ status: 'off', site: 'gmail' });
    expect(stage.pages).toEqual([]);
    await follower.setSitesOff([]);
    stage.see('Anna');
    expect(shown()).toBe('Anna');
    await follower.setSitesOff(['gmail']);
    expect(follower.getState()).toEqual({ status: 'off', site: 'gmail' });
    expect(stage.openPages()).toEqual([]);
  });

  it('may not speak for another site, nor with what is no message of ours', async () => {
    stage.tab(7, GMAIL, { active: true });
    await start();
    stage.see('Anna');
    stage.see('Mallory', { site: 'linkedin' });
    for (const message of ['x', null, { type: 'sighting', sighting: { people: [] }, ms: 1 }, { type: 'seen' }])
      stage.page.postMessage(message);
    expect(shown()).toBe('Anna');
  });

  it('is told to nobody who has stopped to listen', async () => {
    stage.tab(7, GMAIL, { active: true });
    let told = 0;
    const stop = follower.subscribe(() => told++);
    await start();
    stage.see('Anna');
    const before = told;
    expect(before).toBeGreaterThan(0);
    stop();
    stage.see('Bo');
    expect(told).toBe(before);
  });
});

describe('the previous page’s person is never shown', () => {
  beforeEach(async () => {
    stage.tab(7, GMAIL, { active: true });
    stage.tab(8, LINKEDIN);
    stage.tab(9, 'https://example.com/');
    await start();
    stage.see('Anna');
  });

  it('after another tab came to the front: the old one is not even read any more', async () => {
    stage.activate(8);
    expect(shown()).toBeNull();
    expect(stage.openPages()).toEqual([]);
    await turn();
    expect(follower.getState()).toEqual({ status: 'waiting', site: 'linkedin', tabId: 8 });
    expect(stage.openPages()).toEqual([8]);
    stage.activate(9);
    await turn();
    expect(follower.getState()).toEqual({ status: 'elsewhere', tabId: 9 });
    expect(stage.openPages()).toEqual([]);
  });

  it('when its answer was still on the way', async () => {
    const old = stage.page;
    stage.activate(8);
    await turn();
    old.open = true;
    old.postMessage({ type: 'sighting', sighting: seeing('Anna'), ms: 1 });
    expect(status()).toBe('waiting');
  });

  it('after the tab went to another site, also while its document still answers', async () => {
    const old = stage.page;
    stage.change(7, { url: LINKEDIN, status: 'loading' });
    expect(follower.getState()).toMatchObject({ status: 'waiting', site: 'linkedin' });
    expect(old.open).toBe(false);
    stage.leave(7);
    stage.hello(7);
    stage.see('Bo', { site: 'linkedin' });
    expect(shown()).toBe('Bo');
  });

  it('after the tab went to another page of the same site, or was reloaded', async () => {
    stage.navigate(7, 'https://mail.google.com/mail/u/1/');
    expect(status()).toBe('waiting');
    stage.hello(7);
    expect(status()).toBe('waiting');
    stage.see('Bo');
    expect(shown()).toBe('Bo');
  });

  it('after the tab left for a page that is not ours', async () => {
    stage.navigate(7, 'https://example.com/');
    expect(follower.getState()).toEqual({ status: 'elsewhere', tabId: 7 });
    await patience();
    expect(follower.getState()).toEqual({ status: 'elsewhere', tabId: 7 });
  });

  it('after the tab was replaced by a page loaded in advance', async () => {
    stage.tab(17, LINKEDIN, { active: true });
    stage.replaced.fire(17, 7);
    await turn();
    expect(follower.getState()).toEqual({ status: 'waiting', site: 'linkedin', tabId: 17 });
    expect(stage.openPages()).toEqual([17]);
  });

  it('but a move within the page, another window’s tabs and another tab’s moves change nothing', async () => {
    stage.tab(21, LINKEDIN, { windowId: 2 });
    stage.activate(21, 2);
    stage.change(8, { url: 'https://www.linkedin.com/in/bo', status: 'loading' });
    stage.change(7, { url: `${GMAIL}2` });
    stage.change(7, { title: 'x' });
    stage.hello(8);
    await turn();
    expect(shown()).toBe('Anna');
    expect(stage.openPages()).toEqual([7]);
  });
});

describe('a page that does not answer', () => {
  it('is waited for while it loads, and watched as soon as it says hello', async () => {
    stage.tab(7, GMAIL, { active: true, live: false, status: 'loading' });
    await start();
    for (let times = 0; times < 5; times++) {
      await patience();
      expect(status()).toBe('waiting');
    }
    stage.hello(7);
    stage.see('Anna');
    expect(shown()).toBe('Anna');
    await patience();
    expect(shown()).toBe('Anna');
  });

  it('has to be reloaded once it is complete: it was opened before Beside came', async () => {
    stage.tab(7, GMAIL, { active: true, live: false });
    await start();
    expect(status()).toBe('waiting');
    await patience();
    expect(follower.getState()).toEqual({ status: 'stale', site: 'gmail', tabId: 7 });
    stage.navigate(7, GMAIL);
    expect(status()).toBe('waiting');
    stage.hello(7);
    stage.see('Anna');
    expect(shown()).toBe('Anna');
  });

  it('is forgotten when another tab comes to the front meanwhile', async () => {
    stage.tab(7, GMAIL, { active: true, live: false });
    stage.tab(8, LINKEDIN);
    await start();
    stage.activate(8);
    await turn();
    stage.see('Bo', { site: 'linkedin' });
    await patience();
    expect(shown()).toBe('Bo');
  });

  it('is called stale when Beside was updated under it', async () => {
    stage.tab(7, GMAIL, { active: true });
    await start();
    stage.see('Anna');
    stage.live.delete(7);
    stage.leave(7);
    expect(status()).toBe('waiting');
    await patience();
    expect(status()).toBe('stale');
  });

  it('is nobody’s when its tab is gone', async () => {
    stage.tab(7, GMAIL, { active: true });
    stage.tab(8, LINKEDIN);
    await start();
    stage.tabs.delete(7);
    stage.leave(7);
    await patience();
    expect(shown()).toBeNull();
    stage.activate(404);
    await turn();
    expect(status()).toBe('arriving');
    stage.activate(8);
    await turn();
    expect(status()).toBe('waiting');
  });
});

describe('a greeting', () => {
  beforeEach(async () => {
    stage.tab(7, GMAIL, { active: true });
    await start();
    stage.see('Anna');
  });

  it('counts only from our own content script in the followed tab', async () => {
    const tab = stage.tabs.get(7);
    for (const sender of [{ id: 'another-extension', tab }, { id: browser.runtime.id }, { tab }])
      stage.message.fire(HELLO, sender as never);
    stage.message.fire({ hello: true }, { id: browser.runtime.id, tab });
    expect(shown()).toBe('Anna');
    stage.message.fire(HELLO, { id: browser.runtime.id, tab });
    expect(status()).toBe('waiting');
    expect(stage.openPages()).toEqual([7]);
  });
});

describe('asking the page', () => {
  const MESSAGE = { text: 'Hello', direction: 'in', at: null, link: null, selected: false };
  const asked = () => stage.page.got.at(-1) as { type: string; id: number };

  beforeEach(async () => {
    stage.tab(7, GMAIL, { active: true });
    stage.tab(8, LINKEDIN);
    await start();
    stage.see('Anna');
  });

  it('gives what the page answers', async () => {
    const captured = follower.capture(['email:anna@example.com']);
    expect(asked()).toMatchObject({ type: 'capture', keys: ['email:anna@example.com'] });
    stage.page.postMessage({ type: 'captured', id: asked().id, capture: MESSAGE });
    expect(await captured).toEqual(MESSAGE);
    const inserted = follower.insert('Hi', '<p>Hi</p>');
    expect(asked()).toMatchObject({ type: 'insert', text: 'Hi', html: '<p>Hi</p>' });
    stage.page.postMessage({ type: 'inserted', id: asked().id, result: { outcome: 'inserted', editor: 'quill' } });
    expect(await inserted).toEqual({ outcome: 'inserted', editor: 'quill' });
  });

  it('does not fail on a contact with more names than a page is told', () => {
    const keys = [
      `alias:whatsapp/${'字'.repeat(1_000)}`,
      ...Array.from({ length: 150 }, (_, nth) => `email:${nth}@x.example`),
    ];
    void follower.capture(keys);
    expect(parseToPage(asked())).toMatchObject({ type: 'capture', keys: keys.slice(1, 101) });
  });

  it('keeps answers apart: each question gets its own, however they come', async () => {
    const questions = [follower.capture([]), follower.capture([])];
    const [first, second] = stage.page.got.slice(-2) as { id: number }[];
    stage.page.postMessage({ type: 'captured', id: second?.id, capture: { ...MESSAGE, text: 'second' } });
    stage.page.postMessage({ type: 'captured', id: first?.id, capture: { ...MESSAGE, text: 'first' } });
    stage.page.postMessage({ type: 'captured', id: first?.id, capture: { ...MESSAGE, text: 'again' } });
    stage.page.postMessage({ type: 'captured', id: 999, capture: MESSAGE });
    expect((await Promise.all(questions)).map((one) => one?.text)).toEqual(['first', 'second']);
  });

  const outcome = async () => {
    const both = Promise.all([follower.capture([]), follower.insert('x', null)]);
    return { both, expected: [null, { outcome: 'no-editor', editor: null }] };
  };

  it('ends when the page is silent', async () => {
    const { both, expected } = await outcome();
    await vi.advanceTimersByTimeAsync(4_100);
    expect(await both).toEqual(expected);
  });

  it('ends when the page answers another question than the one that was asked', async () => {
    const { both, expected } = await outcome();
    const [capture, insert] = stage.page.got.slice(-2) as { id: number }[];
    stage.page.postMessage({ type: 'inserted', id: capture?.id, result: { outcome: 'inserted', editor: null } });
    stage.page.postMessage({ type: 'captured', id: insert?.id, capture: MESSAGE });
    await vi.advanceTimersByTimeAsync(4_100);
    expect(await both).toEqual(expected);
  });

  it.each([
    ['leaves', () => stage.leave(7)],
    ['gives way to another tab', () => stage.activate(8)],
    ['is no longer watched', () => follower.stop()],
  ])('ends at once when the page %s', async (_, happen) => {
    const { both, expected } = await outcome();
    happen();
    expect(await both).toEqual(expected);
  });

  it('ends at once when there is nobody to ask, or nobody any more', async () => {
    stage.page.other.open = false;
    expect(await (await outcome()).both).toEqual([null, { outcome: 'no-editor', editor: null }]);
    stage.activate(404);
    await turn();
    expect(await (await outcome()).both).toEqual([null, { outcome: 'no-editor', editor: null }]);
  });
});

it('nothing is read after the panel has gone, and nothing listens', async () => {
  stage.tab(7, GMAIL, { active: true });
  await start();
  stage.see('Anna');
  follower.stop();
  expect(stage.openPages()).toEqual([]);
  for (const one of [stage.activated, stage.updated, stage.replaced, stage.message]) expect(one.count()).toBe(0);
});
