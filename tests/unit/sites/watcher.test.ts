import { beforeEach, describe, expect, it } from 'vitest';
import { nobody, type Sighting } from '../../../lib/core/sighting';
import type { SiteAdapter } from '../../../lib/sites/adapter';
import { watch } from '../../../lib/sites/watcher';

/** A window with a clock of its own, that knows who listens and who waits. */
class Stage {
  now = 0;
  href = 'https://example.com/#a';
  document = new EventTarget();
  navigation = new EventTarget();
  events = new EventTarget();
  timers = new Map<number, { at: number; run: () => void }>();
  observing = new Set<() => void>();
  private ids = 0;

  get window(): Window & typeof globalThis {
    const stage = this;
    return {
      document: this.document,
      navigation: this.navigation,
      performance: { now: () => this.now },
      location: {
        get href() {
          return stage.href;
        },
      },
      addEventListener: this.events.addEventListener.bind(this.events),
      removeEventListener: this.events.removeEventListener.bind(this.events),
      setTimeout: (run: () => void, wait = 0) => {
        this.timers.set(++this.ids, { at: this.now + Math.max(0, wait), run });
        return this.ids;
      },
      clearTimeout: (id: number) => this.timers.delete(id),
      MutationObserver: class {
        constructor(private tell: () => void) {}
        observe() {
          stage.observing.add(this.tell);
        }
        disconnect() {
          stage.observing.delete(this.tell);
        }
      },
    } as unknown as Window & typeof globalThis;
  }

  mutate(): void {
    for (const tell of [...this.observing]) tell();
  }

  fire(what: 'popstate' | 'hashchange' | 'currententrychange' | 'focusin'): void {
    const target = { currententrychange: this.navigation, focusin: this.document }[what as string] ?? this.events;
    target.dispatchEvent(new Event(what));
  }

  run(ms: number): void {
    for (const end = this.now + ms; ; ) {
      const [id, next] = [...this.timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (id === undefined || !next || next.at > end) {
        this.now = Math.max(this.now, end);
        return;
      }
      this.timers.delete(id);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
  }
}

let stage: Stage;
let person: string;
let key: () => string | null;
let broken: 'read' | 'detect' | null;
let looks: number;
let reports: string[];

const adapter: SiteAdapter = {
  id: 'gmail',
  matches: [],
  detect({ url }) {
    looks += 1;
    if (broken === 'detect') throw new Error('form named querySelector');
    return key() ?? url.hash;
  },
  read({ url }): Sighting {
    looks += 1;
    if (broken === 'read') throw new Error('form named querySelector');
    return { ...nobody('gmail', 'thread'), name: person, link: url.href };
  },
  capture: () => null,
};
const start = () => watch(adapter, stage.window, (sighting) => reports.push(sighting.name ?? sighting.page));

beforeEach(() => {
  stage = new Stage();
  person = 'Anna';
  key = () => null;
  broken = null;
  looks = 0;
  reports = [];
});

describe('watching a page', () => {
  it('says at once who is there', () => {
    start();
    expect(reports).toEqual(['Anna']);
  });

  it('says so again only when it is somebody else, or something else about them', () => {
    start();
    for (let times = 0; times < 20; times++) {
      stage.mutate();
      stage.run(100);
    }
    expect(looks).toBeGreaterThan(10);
    expect(reports).toEqual(['Anna']);
    person = 'Anna L.';
    stage.mutate();
    stage.run(100);
    person = 'Anna';
    stage.mutate();
    stage.run(100);
    expect(reports).toEqual(['Anna', 'Anna L.', 'Anna']);
  });

  it.each(['popstate', 'hashchange', 'currententrychange'] as const)(
    'sees a new person as soon as the page has moved (%s), without any mutation',
    (event) => {
      start();
      stage.run(5);
      person = 'Bo';
      stage.href = 'https://example.com/#b';
      stage.fire(event);
      stage.run(0);
      expect(reports).toEqual(['Anna', 'Bo']);
    },
  );

  it('sees a new person within a twentieth of a second of the first mutation that shows them', () => {
    start();
    for (const name of ['Bo', 'Cy', 'Di', 'Ed']) {
      person = name;
      key = () => name;
      stage.mutate();
      stage.run(50);
      expect(reports.at(-1)).toBe(name);
    }
  });

  it('costs nothing while nothing changes', () => {
    start();
    stage.run(1_000);
    const before = looks;
    stage.run(3_600_000);
    expect(looks).toBe(before);
  });
});

describe('a page that breaks the reading', () => {
  it('is a page that cannot be read, and is read again when it has mended', () => {
    broken = 'read';
    start();
    expect(reports).toEqual(['unreadable']);
    broken = null;
    stage.mutate();
    stage.run(100);
    expect(reports).toEqual(['unreadable', 'Anna']);
  });

  it('never leaves the previous person standing', () => {
    start();
    broken = 'read';
    stage.mutate();
    stage.run(100);
    expect(reports).toEqual(['Anna', 'unreadable']);
  });

  it('is still watched when it is the cheap look that breaks', () => {
    broken = 'detect';
    start();
    expect(reports).toEqual(['Anna']);
    person = 'Bo';
    stage.mutate();
    stage.run(100);
    expect(reports).toEqual(['Anna', 'Bo']);
  });
});

describe('after the end of watching', () => {
  it.each([
    ['at rest', () => {}],
    ['with a look due', () => stage.mutate()],
    ['with a move noticed', () => stage.fire('popstate')],
    [
      'after much work',
      () => {
        for (let times = 0; times < 50; times++) {
          stage.mutate();
          stage.run(7);
        }
      },
    ],
  ])('the page is not looked at again, whatever happens on it (%s)', (_, before) => {
    const stop = start();
    before();
    stop();
    const then = looks;
    person = 'Bo';
    for (const event of ['popstate', 'hashchange', 'currententrychange', 'focusin'] as const) {
      stage.href = `https://example.com/#${event}`;
      stage.fire(event);
      stage.mutate();
      stage.run(10_000);
    }
    expect(looks).toBe(then);
    expect(reports.filter((name) => name === 'Bo')).toEqual([]);
    expect(stage.timers.size).toBe(0);
    expect(stage.observing.size).toBe(0);
  });

  it('another panel’s watching goes on, and begins with who is there', () => {
    const stop = start();
    start();
    expect(reports).toEqual(['Anna', 'Anna']);
    stop();
    person = 'Bo';
    stage.mutate();
    stage.run(100);
    expect(reports).toEqual(['Anna', 'Anna', 'Bo']);
  });
});
