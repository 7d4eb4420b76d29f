import type { Runtime, Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sighting } from '../../../lib/core/sighting';
import { nobody } from '../../../lib/core/sighting';
import { HELLO } from '../../../lib/messaging/protocol';

/** A browser event with listeners that can be fired. */
export function event<Args extends unknown[]>() {
  const listeners = new Set<(...args: Args) => unknown>();
  return {
    addListener: (listener: (...args: Args) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...args: Args) => unknown) => void listeners.delete(listener),
    fire: (...args: Args) => {
      for (const listener of [...listeners]) listener(...args);
    },
    count: () => listeners.size,
  };
}

/** One end of a connection. Like the browser's, it throws when written to after its end. */
export class End {
  other!: End;
  open = true;
  readonly got: unknown[] = [];
  readonly onMessage = event<[unknown]>();
  readonly onDisconnect = event<[]>();
  constructor(
    readonly name: string,
    readonly sender?: Runtime.MessageSender,
  ) {}
  postMessage(message: unknown): void {
    if (!this.open) throw new Error('Attempting to use a disconnected port object');
    const copy: unknown = JSON.parse(JSON.stringify(message));
    this.other.got.push(copy);
    this.other.onMessage.fire(copy);
  }
  /** The other side hears of it, this one does not. */
  disconnect(): void {
    if (!this.open) return;
    this.open = false;
    this.other.open = false;
    this.other.onDisconnect.fire();
  }
}

export function connection(name: string, sender?: Runtime.MessageSender): [End, End] {
  const [one, other] = [new End(name), new End(name, sender)];
  one.other = other;
  other.other = one;
  return [one, other];
}

export const asPort = (end: End) => end as unknown as Runtime.Port;

/** What a page of ours says of one person. */
export const seeing = (name: string, more: Partial<Sighting> = {}): Sighting => ({
  ...nobody('gmail', 'thread'),
  kind: 'person',
  people: [{ name, identifiers: [], company: null, title: null }],
  ...more,
});

export const GMAIL = 'https://mail.google.com/mail/u/0/#inbox/1';
export const LINKEDIN = 'https://www.linkedin.com/in/anna';

/** A browser with one window (1) of ours and tabs whose pages answer, or do not. */
export class Stage {
  readonly tabs = new Map<number, Tabs.Tab>();
  /** Tabs in which our content script runs. */
  readonly live = new Set<number>();
  /** The page's ends of all connections, in order. */
  readonly pages: { tabId: number; end: End; frameId: number | undefined }[] = [];
  readonly activated = event<[Tabs.OnActivatedActiveInfoType]>();
  readonly updated = event<[number, Tabs.OnUpdatedChangeInfoType, Tabs.Tab]>();
  readonly replaced = event<[number, number]>();
  readonly message = event<[unknown, Runtime.MessageSender]>();

  constructor() {
    const tab = (id: number) => this.tabs.get(id);
    Object.assign(fakeBrowser.tabs, {
      onActivated: this.activated,
      onUpdated: this.updated,
      onReplaced: this.replaced,
      // What it is when the answer is given: answers and events keep their order.
      get: (id: number) => Promise.resolve().then(() => tab(id) ?? Promise.reject(new Error(`No tab with id: ${id}`))),
      query: async ({ windowId }: { windowId?: number }) =>
        [...this.tabs.values()].filter((one) => one.active && one.windowId === windowId),
      connect: (tabId: number, { name, frameId }: { name: string; frameId?: number }) => {
        const [panel, page] = connection(name);
        if (this.live.has(tabId)) this.pages.push({ tabId, end: page, frameId });
        else queueMicrotask(() => page.disconnect());
        return panel;
      },
    });
    Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: 1 }) });
    Object.assign(fakeBrowser.runtime, { onMessage: this.message });
  }

  /** A tab; `live` when our content script runs in it. */
  tab(id: number, url: string | undefined, more: Partial<Tabs.Tab> & { live?: boolean } = {}): void {
    const { live = true, ...rest } = more;
    const tab = { id, url, active: false, windowId: 1, status: 'complete', ...rest } as Tabs.Tab;
    this.tabs.set(id, tab);
    if (live) this.live.add(id);
    else this.live.delete(id);
  }

  /** Brings a tab to the front. */
  activate(id: number, windowId = 1): void {
    for (const tab of this.tabs.values()) if (tab.windowId === windowId) tab.active = tab.id === id;
    this.activated.fire({ tabId: id, windowId });
  }

  /** The tab moves to another document: the old one goes, the new one is not yet there. */
  navigate(id: number, url: string): void {
    this.live.delete(id);
    this.change(id, { url, status: 'loading' });
    this.leave(id);
  }

  /** The document of a tab goes, and its connections with it. */
  leave(id: number): void {
    for (const page of this.pages) if (page.tabId === id) page.end.disconnect();
  }

  change(id: number, change: Partial<Tabs.Tab>): void {
    const tab = { ...this.tabs.get(id), ...change } as Tabs.Tab;
    this.tabs.set(id, tab);
    this.updated.fire(id, change as Tabs.OnUpdatedChangeInfoType, tab);
  }

  /** The content script of a tab starts. */
  hello(id: number): void {
    this.live.add(id);
    this.message.fire(HELLO, { id: fakeBrowser.runtime.id, tab: this.tabs.get(id) });
  }

  /** The open page end of the newest connection. */
  get page(): End {
    const page = this.pages.at(-1);
    if (!page) throw new Error('no page is connected');
    return page.end;
  }

  readonly openPages = () => this.pages.filter(({ end }) => end.open).map(({ tabId }) => tabId);

  /** The newest page says who is on screen. */
  see(name: string, more: Partial<Sighting> = {}): void {
    this.page.postMessage({ type: 'sighting', sighting: seeing(name, more), ms: 1 });
  }
}
