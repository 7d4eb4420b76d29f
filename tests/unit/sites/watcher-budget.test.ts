import { expect, it } from 'vitest';
import { nobody } from '../../../lib/core/sighting';
import type { SiteAdapter } from '../../../lib/sites/adapter';
import { watch } from '../../../lib/sites/watcher';

/** A page with a clock of its own, on which a look at the page takes as long as it is told to. */
function page(detectMs: number, readMs: number) {
  let now = 0;
  let person = 'Ana';
  let detail = 0;
  let spent = 0;
  let observed = false;
  let timer: { at: number; run: () => void } | null = null;
  let told: () => void = () => {};
  const work = (ms: number) => {
    now += ms;
    spent += ms;
  };
  const win = {
    document: { addEventListener() {}, removeEventListener() {} },
    location: { href: 'https://example.com/' },
    performance: { now: () => now },
    setTimeout: (run: () => void, ms: number) => {
      timer = { at: now + ms, run };
      return 1;
    },
    clearTimeout: () => {
      timer = null;
    },
    addEventListener() {},
    removeEventListener() {},
    MutationObserver: class {
      constructor(tell: () => void) {
        told = tell;
      }
      observe() {
        observed = true;
      }
      disconnect() {
        observed = false;
      }
    },
  };
  const adapter: SiteAdapter = {
    id: 'sample',
    matches: [],
    detect() {
      work(detectMs);
      return person;
    },
    read() {
      work(readMs);
      return nobody('sample', `${person} ${detail}`);
    },
    capture: () => null,
  };
  const seen: { page: string; at: number }[] = [];
  const run = (ms: number, change: () => void) => {
    for (const until = now + ms; now < until; now += 1) {
      change();
      if (timer && timer.at <= now) {
        const due = timer;
        timer = null;
        due.run();
      }
    }
  };
  const changed = () => {
    detail += 1;
    if (observed) told();
  };
  watch(adapter, win as unknown as Window & typeof globalThis, (sighting) =>
    seen.push({ page: sighting.page, at: now }),
  );
  return {
    seen,
    now: () => now,
    spent: () => spent,
    /** Changes something every ms. */
    storm: (ms: number) => run(ms, changed),
    quiet: (ms: number) => run(ms, () => {}),
    changeOnce: changed,
    arrive(name: string) {
      person = name;
      changed();
    },
    detail: () => detail,
  };
}

it.each([
  ['a quick adapter', 0.05, 0.5],
  ['the slowest adapter there may be', 0.2, 5],
])('%s takes less than one per cent of the time of a page that changes all the time', (_, detectMs, readMs) => {
  const busy = page(detectMs, readMs);
  busy.storm(5_000);
  const before = busy.spent();
  busy.storm(60_000);
  expect((busy.spent() - before) / 60_000).toBeLessThan(0.01);
});

it.each([0, 137, 411, 733, 1_009])(
  'sees somebody else at once, however busy the page has been (%i ms on)',
  (further) => {
    const busy = page(0.1, 5);
    busy.storm(20_000 + further);
    busy.arrive('Bernd');
    const arrived = busy.now();
    busy.storm(500);
    const first = busy.seen.find((one) => one.page.startsWith('Bernd'));
    expect(first && first.at - arrived).toBeLessThan(60);
  },
);

it('reads the last change too, when the page falls silent before there is time for it', () => {
  const busy = page(0.1, 5);
  busy.storm(20_000);
  busy.changeOnce();
  busy.quiet(10_000);
  expect(busy.seen.at(-1)?.page).toBe(`Ana ${busy.detail()}`);
});

it('leaves a page alone on which nothing changes', () => {
  const calm = page(0.1, 1);
  calm.quiet(1_000);
  const before = calm.spent();
  calm.quiet(60_000);
  expect(calm.spent()).toBe(before);
});
