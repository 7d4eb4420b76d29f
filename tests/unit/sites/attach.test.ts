// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nobody } from '../../../lib/core/sighting';
import { WATCH } from '../../../lib/messaging/protocol';
import type { SiteAdapter } from '../../../lib/sites/adapter';
import { attach } from '../../../lib/sites/attach';
import { asPort, connection, type End, event } from '../messaging/stage';

let connect: ReturnType<typeof event<[ReturnType<typeof asPort>]>>;
let looks: number;
let panels: End[];
const insert = vi.fn();

const adapter: SiteAdapter = {
  id: 'gmail',
  matches: [],
  detect: ({ document }) => {
    looks += 1;
    return document.title;
  },
  read: ({ document }) => {
    looks += 1;
    return {
      ...nobody('gmail', 'thread'),
      name: document.body.dataset.who ?? null,
      link: 'https://mail.google.com/#1',
    };
  },
  capture: ({ document }) => {
    looks += 1;
    const text = document.querySelector('p')?.textContent;
    return text ? { text, direction: 'in', at: null, link: 'https://mail.google.com/#1' } : null;
  },
};

beforeEach(() => {
  connect = event();
  looks = 0;
  panels = [];
  insert.mockReset();
  Object.assign(fakeBrowser.runtime, { onConnect: connect, sendMessage: async () => undefined });
  document.body.innerHTML = '<p>Hello</p>';
  document.body.dataset.who = 'Anna';
  attach(adapter, insert);
});
afterEach(() => {
  for (const panel of panels) panel.disconnect();
});

function open(sender: object = { id: fakeBrowser.runtime.id }): End {
  const [panel, page] = connection(WATCH, sender as never);
  panels.push(panel);
  connect.fire(asPort(page));
  return panel;
}
const said = (panel: End, type: string) => panel.got.filter((one) => (one as { type: string }).type === type);
const change = (who: string) => {
  document.body.dataset.who = who;
  document.body.append(document.createElement('i'));
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('a page of a site', () => {
  it('is never looked at while no panel is open, nor for anybody but our panel', async () => {
    open({ id: 'another-extension' });
    open({ id: fakeBrowser.runtime.id, url: 'https://mail.google.com/' });
    change('Bo');
    await settle();
    expect(looks).toBe(0);
    for (const panel of panels) expect(panel.got).toEqual([]);
  });

  it('is read for a panel at once and while it stays open', async () => {
    const panel = open();
    expect(said(panel, 'sighting')).toMatchObject([{ sighting: { name: 'Anna' }, ms: expect.any(Number) }]);
    change('Bo');
    await vi.waitFor(() => expect(said(panel, 'sighting').at(-1)).toMatchObject({ sighting: { name: 'Bo' } }));
    panel.disconnect();
    const before = looks;
    change('Cy');
    await settle();
    expect(looks).toBe(before);
  });

  it('has nothing added to it', () => {
    const before = document.documentElement.outerHTML;
    open().postMessage({ type: 'capture', id: 1, keys: [] });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('a request of the panel', () => {
  it('for text gives what is selected, else the open message', () => {
    const panel = open();
    panel.postMessage({ type: 'capture', id: 1, keys: [] });
    expect(said(panel, 'captured')).toMatchObject([{ id: 1, capture: { text: 'Hello', direction: 'in' } }]);
    document.body.insertAdjacentHTML('beforeend', '<b>and \u202e good day</b>');
    const b = document.querySelector('b');
    if (b) document.getSelection()?.selectAllChildren(b);
    panel.postMessage({ type: 'capture', id: 2, keys: [] });
    expect(said(panel, 'captured').at(-1)).toMatchObject({ id: 2, capture: { text: 'and good day', at: null } });
    document.getSelection()?.removeAllRanges();
    document.querySelector('p')?.remove();
    panel.postMessage({ type: 'capture', id: 3, keys: [] });
    expect(said(panel, 'captured').at(-1)).toEqual({ type: 'captured', id: 3, capture: null });
  });

  it('to put text in is answered with how it went, also when that broke', async () => {
    const panel = open();
    insert.mockResolvedValueOnce({ outcome: 'inserted', editor: 'quill' });
    panel.postMessage({ type: 'insert', id: 4, text: 'Hi', html: null });
    insert.mockRejectedValueOnce(new Error('hostile page'));
    panel.postMessage({ type: 'insert', id: 5, text: 'Hi', html: '<p>Hi</p>' });
    await vi.waitFor(() =>
      expect(said(panel, 'inserted')).toEqual([
        { type: 'inserted', id: 4, result: { outcome: 'inserted', editor: 'quill' } },
        { type: 'inserted', id: 5, result: { outcome: 'refused', editor: null } },
      ]),
    );
    expect(insert.mock.calls).toEqual([
      ['Hi', null],
      ['Hi', '<p>Hi</p>'],
    ]);
  });

  it('of no known sort does nothing', () => {
    const panel = open();
    const before = panel.got.length;
    for (const message of [{ type: 'send', id: 1 }, { type: 'insert', id: 1 }, 'x']) panel.postMessage(message);
    expect(panel.got).toHaveLength(before);
    expect(insert).not.toHaveBeenCalled();
  });
});
