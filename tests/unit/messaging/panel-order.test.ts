import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PageFollower } from '../../../lib/messaging/panel';
import { GMAIL, LINKEDIN, Stage, seeing } from './stage';

let one = new PageFollower();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  one.stop();
  vi.useRealTimers();
});

it('in any order of events, what is shown is what the page in front said last, and only that page is read', async () => {
  const URLS = [GMAIL, LINKEDIN, 'https://web.whatsapp.com/', 'https://example.com/'];
  const SITES = ['gmail', 'linkedin', 'whatsapp'] as const;
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('see' as const), tab: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('activate' as const), tab: fc.integer({ min: 1, max: 3 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('navigate' as const),
        tab: fc.integer({ min: 1, max: 3 }),
        url: fc.constantFrom(...URLS),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('hello' as const, 'leave' as const),
        tab: fc.integer({ min: 1, max: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('wait' as const, 'long' as const), tab: fc.constant(1) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('off' as const), tab: fc.constant(1), off: fc.subarray([...SITES]) }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const stage = new Stage();
      one.stop();
      one = new PageFollower();
      for (const id of [1, 2, 3]) stage.tab(id, URLS[id - 1], { active: id === 1 });
      await one.start([]);
      let front = 1;
      let off: readonly string[] = [];
      let said: string | null = null;
      for (const [nth, now] of steps.entries()) {
        const before = stage.pages.length;
        if (now.do === 'activate') {
          stage.activate(now.tab);
          front = now.tab;
          said = null;
        } else if (now.do === 'navigate') {
          stage.navigate(now.tab, now.url);
          if (now.tab === front) said = null;
        } else if (now.do === 'leave') {
          stage.leave(now.tab);
          if (now.tab === front) said = null;
        } else if (now.do === 'hello') {
          stage.hello(now.tab);
        } else if (now.do === 'off') {
          off = now.off;
          void one.setSitesOff(now.off);
          said = null;
        } else if (now.do === 'see') {
          const site = SITES[URLS.indexOf(stage.tabs.get(now.tab)?.url ?? '')];
          for (const page of stage.pages.filter(({ tabId, end }) => tabId === now.tab && end.open)) {
            if (!site) continue;
            page.end.postMessage({ type: 'sighting', sighting: seeing(`${nth}`, { site }), ms: 1 });
            if (now.tab === front && !off.includes(site)) said = `${nth}`;
          }
        }
        if (now.do === 'wait') await vi.advanceTimersByTimeAsync(0);
        if (now.do === 'long') await vi.advanceTimersByTimeAsync(700);
        if (stage.pages.length > before && stage.pages.at(-1)?.tabId === front) said = null;
        const state = one.getState();
        if (state.status === 'seen') expect([state.tabId, state.sighting.people[0]?.name]).toEqual([front, said]);
        for (const tabId of stage.openPages()) expect(tabId).toBe(front);
        expect(stage.openPages().length).toBeLessThanOrEqual(1);
      }
      await vi.advanceTimersByTimeAsync(700);
      const state = one.getState();
      const url = stage.tabs.get(front)?.url ?? '';
      const site = SITES[URLS.indexOf(url)];
      if (!site) expect(state.status).toBe('elsewhere');
      else if (off.includes(site)) expect(state.status).toBe('off');
      else expect(['seen', 'waiting', 'stale']).toContain(state.status);
      if (said !== null) expect(state).toMatchObject({ status: 'seen', sighting: { people: [{ name: said }] } });
    }),
    { numRuns: 200 },
  );
}, 60_000);
