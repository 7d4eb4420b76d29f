// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptPanels, type PanelLink } from '../../../lib/messaging/page';
import { HELLO, type ToPage, WATCH } from '../../../lib/messaging/protocol';
import { asPort, connection, type End, event, seeing } from './stage';

const OWN = 'chrome-extension://test-extension-id/';
let globals: EventTarget;
let connect: ReturnType<typeof event<[ReturnType<typeof asPort>]>>;
let greetings: unknown[];
let panels: PanelLink[];

beforeEach(() => {
  globals = new EventTarget();
  vi.stubGlobal('addEventListener', globals.addEventListener.bind(globals));
  connect = event();
  greetings = [];
  panels = [];
  Object.assign(fakeBrowser.runtime, {
    onConnect: connect,
    sendMessage: async (message: unknown) => {
      greetings.push(message);
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  });
  acceptPanels((panel) => panels.push(panel));
});

/** Somebody connects; the other side's end. */
function knock(name: string, sender?: object): End {
  const [outside, inside] = connection(name, sender as never);
  connect.fire(asPort(inside));
  return outside;
}

afterEach(() => vi.unstubAllGlobals());

describe('a page', () => {
  it('says that it is there, and nothing about itself, even when nobody hears it', async () => {
    await vi.waitFor(() => expect(greetings).toEqual([HELLO]));
    expect(panels).toEqual([]);
  });

  it('says so again when it comes back from the browser’s cache, and only then', () => {
    const shown = (persisted: boolean) => globals.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    shown(false);
    expect(greetings).toHaveLength(1);
    shown(true);
    expect(greetings).toHaveLength(2);
  });

  it.each([
    ['our panel', { id: 'test-extension-id', url: `${OWN}sidepanel.html` }],
    ['our panel, where the browser keeps its address', { id: 'test-extension-id' }],
  ])('lets %s in', (_, sender) => {
    knock(WATCH, sender);
    expect(panels).toHaveLength(1);
  });

  it.each([
    ['another extension', WATCH, { id: 'another', url: 'chrome-extension://another/x.html' }],
    ['another extension that hides its address', WATCH, { id: 'another' }],
    ['a web page', WATCH, { url: 'https://mail.google.com/' }],
    ['a web page with our id', WATCH, { id: 'test-extension-id', url: 'https://mail.google.com/' }],
    [
      'an address that begins like ours',
      WATCH,
      { id: 'test-extension-id', url: 'chrome-extension://test-extension-id.x/' },
    ],
    ['nobody', WATCH, undefined],
    ['our panel for something else', 'other', { id: 'test-extension-id', url: `${OWN}sidepanel.html` }],
  ])('keeps %s out', (_, name, sender) => {
    const outside = knock(name, sender);
    outside.postMessage({ type: 'capture', id: 1, keys: [] });
    expect(panels).toEqual([]);
    expect(outside.got).toEqual([]);
  });
});

describe('a panel that was let in', () => {
  let outside: End;
  let panel: PanelLink;
  beforeEach(() => {
    outside = knock(WATCH, { id: 'test-extension-id' });
    panel = panels[0] as PanelLink;
  });

  it('is heard when it speaks our language', () => {
    const heard: ToPage[] = [];
    panel.onMessage((message) => heard.push(message));
    for (const message of ['x', null, { type: 'send', id: 1 }, { type: 'capture', id: 'x' }])
      outside.postMessage(message);
    expect(heard).toEqual([]);
    outside.postMessage({ type: 'capture', id: 1, keys: [] });
    expect(heard).toEqual([{ type: 'capture', id: 1, keys: [] }]);
  });

  it('is told who is on screen, and its end is heard of', () => {
    const closed = vi.fn();
    panel.onClose(closed);
    panel.send({ type: 'sighting', sighting: seeing('Anna'), ms: 1 });
    expect(outside.got).toEqual([{ type: 'sighting', sighting: seeing('Anna'), ms: 1 }]);
    outside.disconnect();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('may be gone when it is told: the page goes on', () => {
    outside.disconnect();
    expect(() => panel.send({ type: 'captured', id: 1, capture: null })).not.toThrow();
  });
});
