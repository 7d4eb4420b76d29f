import type { Runtime, Tabs } from 'webextension-polyfill';
import type { Capture, Sighting, SiteId } from '../core/sighting';
import { type SiteInfo, siteOf } from '../core/sites';
import { browser } from '../platform/browser';
import { HELLO, type InsertResult, KEY_LENGTH, parseFromPage, type ToPage, WATCH } from './protocol';

/** What the panel knows of the page beside it. A new page always begins without a sighting. */
export type PageState =
  /** Another tab has just come to the front. */
  | { status: 'arriving' }
  /** Not a page that Beside reads. */
  | { status: 'elsewhere'; tabId: number }
  /** A page of a site that the user switched off. */
  | { status: 'off'; site: SiteId }
  /** A page of ours that has not answered yet. */
  | { status: 'waiting'; site: SiteId; tabId: number }
  /** The page was opened before Beside was installed or updated: it has to be reloaded once. */
  | { status: 'stale'; site: SiteId; tabId: number }
  | { status: 'seen'; site: SiteId; tabId: number; sighting: Sighting };

/** How long a fully loaded page may stay silent before it is called stale, in ms. */
const PATIENCE_MS = 600;
/** How long a page may take over a request, in ms. */
const REQUEST_MS = 4_000;

/**
 * Follows the active tab of this panel's window. The page is read exactly as long as the connection to it is open: it
 * is closed when another tab comes to the front, when the site is switched off and when the panel closes.
 */
export class PageFollower {
  private state: PageState = { status: 'arriving' };
  private listeners = new Set<() => void>();
  private port: Runtime.Port | null = null;
  private tabId: number | null = null;
  private windowId: number | null = null;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private requests = new Map<string, (answer: unknown) => void>();
  private nextId = 1;
  private off: readonly SiteId[] = [];
  private stops: (() => void)[] = [];

  readonly getState = (): PageState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Starts to follow; `sitesOff` are never read. */
  async start(sitesOff: readonly SiteId[]): Promise<void> {
    this.off = sitesOff;
    this.windowId = (await browser.windows.getCurrent()).id ?? null;
    const activated = ({ tabId, windowId }: Tabs.OnActivatedActiveInfoType) => {
      if (windowId === this.windowId) void this.follow(tabId);
    };
    const updated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
      if (tabId === this.tabId && (change.status || change.url)) this.arrive(tab);
    };
    const replaced = (added: number, removed: number) => {
      if (removed === this.tabId) void this.follow(added);
    };
    const hello = (message: unknown, sender: Runtime.MessageSender): undefined => {
      if (message !== HELLO || sender.id !== browser.runtime.id || sender.tab?.id !== this.tabId || !sender.tab) return;
      this.disconnect();
      this.arrive(sender.tab);
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onReplaced.addListener(replaced);
    browser.runtime.onMessage.addListener(hello);
    this.stops = [
      () => browser.tabs.onActivated.removeListener(activated),
      () => browser.tabs.onUpdated.removeListener(updated),
      () => browser.tabs.onReplaced.removeListener(replaced),
      () => browser.runtime.onMessage.removeListener(hello),
    ];
    const [tab] = await browser.tabs.query({ active: true, windowId: this.windowId ?? undefined });
    if (tab?.id !== undefined) await this.follow(tab.id);
  }

  /** Stops following and reading. */
  stop(): void {
    for (const stop of this.stops) stop();
    this.disconnect();
  }

  /** Applies the site switches at once. */
  async setSitesOff(sitesOff: readonly SiteId[]): Promise<void> {
    this.off = sitesOff;
    this.disconnect();
    if (this.tabId !== null) await this.follow(this.tabId);
  }

  /** The conversation that the user sees a card for. */
  private meant(): { conversation?: string | null } {
    return this.state.status === 'seen' ? { conversation: this.state.sighting.conversation } : {};
  }

  /** Asks the page for the selection, or else the open message of the person with these identifiers. */
  async capture(keys: readonly string[]): Promise<Capture | null> {
    const wanted = keys.filter((key) => key.length <= KEY_LENGTH).slice(0, 100);
    const answer = await this.request('captured', (id) => ({ type: 'capture', id, keys: wanted, ...this.meant() }));
    return (answer as Capture | null | undefined) ?? null;
  }

  /** Asks the page to put text into its open draft. */
  async insert(text: string, html: string | null): Promise<InsertResult> {
    const answer = await this.request('inserted', (id) => ({ type: 'insert', id, text, html, ...this.meant() }));
    return (answer as InsertResult | undefined) ?? { outcome: 'no-editor', editor: null };
  }

  /** Undefined when the page gives no answer, or none of the kind that was asked for. */
  private request(kind: 'captured' | 'inserted', make: (id: number) => ToPage): Promise<unknown> {
    const port = this.port;
    if (!port) return Promise.resolve(undefined);
    const id = this.nextId++;
    const key = `${kind} ${id}`;
    return new Promise((resolve) => {
      const done = (answer: unknown) => {
        clearTimeout(timer);
        this.requests.delete(key);
        resolve(answer);
      };
      const timer = setTimeout(done, REQUEST_MS);
      this.requests.set(key, done);
      try {
        port.postMessage(make(id));
      } catch {
        // The page has gone; the browser has not said so yet.
        done(undefined);
      }
    });
  }

  private set(state: PageState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private async follow(tabId: number): Promise<void> {
    this.disconnect();
    this.tabId = tabId;
    this.set({ status: 'arriving' });
    try {
      const tab = await browser.tabs.get(tabId);
      if (this.tabId === tabId) this.arrive(tab);
    } catch {
      // The tab closed meanwhile; the one that comes to the front is announced by itself.
    }
  }

  /** A page has come up in the followed tab, or has moved on. */
  private arrive(tab: Tabs.Tab): void {
    const site = siteOf(tab.url, browser.runtime.getURL(''));
    if (!site) {
      this.disconnect();
      if (this.state.status !== 'elsewhere') this.set({ status: 'elsewhere', tabId: tab.id as number });
    } else if (this.off.includes(site.id)) {
      this.disconnect();
      this.set({ status: 'off', site: site.id });
    } else {
      // While the next page loads, the one before may still answer.
      if ('site' in this.state && this.state.site !== site.id) this.disconnect();
      if (!this.port) this.connect(tab, site);
    }
  }

  private connect(tab: Tabs.Tab, site: SiteInfo): void {
    const tabId = tab.id as number;
    const port = browser.tabs.connect(tabId, { name: WATCH, frameId: 0 });
    this.port = port;
    this.set({ status: 'waiting', site: site.id, tabId });
    port.onMessage.addListener((raw: unknown) => {
      const message = parseFromPage(raw);
      if (!message || this.port !== port) return;
      if (message.type === 'sighting') {
        if (message.sighting.site === site.id)
          this.set({ status: 'seen', site: site.id, tabId, sighting: message.sighting });
      } else {
        this.requests.get(`${message.type} ${message.id}`)?.(
          message.type === 'captured' ? message.capture : message.result,
        );
      }
    });
    port.onDisconnect.addListener(() => {
      // Reading it keeps Chrome from reporting the refusal as an unhandled error.
      void browser.runtime.lastError;
      if (this.port !== port) return;
      this.disconnect();
      this.set({ status: 'waiting', site: site.id, tabId });
      this.patience = setTimeout(() => void this.giveUp(tabId), PATIENCE_MS);
    });
  }

  /** The page did not answer: it is still loading (it will say hello), or it is stale. */
  private async giveUp(tabId: number): Promise<void> {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab || this.tabId !== tabId || this.port) return;
    const site = siteOf(tab.url, browser.runtime.getURL(''));
    if (!site) this.set({ status: 'elsewhere', tabId });
    else if (tab.status === 'complete') this.set({ status: 'stale', site: site.id, tabId });
    else this.patience = setTimeout(() => void this.giveUp(tabId), PATIENCE_MS);
  }

  private disconnect(): void {
    clearTimeout(this.patience);
    const port = this.port;
    this.port = null;
    port?.disconnect();
    for (const done of [...this.requests.values()]) done(undefined);
  }
}
