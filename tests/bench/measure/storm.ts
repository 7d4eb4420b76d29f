import type { Page } from '@playwright/test';
import { WATCH } from '../../../lib/messaging/protocol';
import { median, type Row, row } from '../rows';
import { SITE_CODE, type Stage } from '../stage';
import { ownPages } from './pages';

const STORM_MS = 4_000;
/** Storms with and without watching, in turns. */
const ROUNDS = 3;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time on the processor, without what other processes took of it. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** Time that events on one thread took on the processor, in µs; events within events count once. */
function spent(events: TraceEvent[]): number {
  let sum = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const event of events.sort((a, b) => a.ts - b.ts)) {
    if (event.ts < until) continue;
    sum += event.tdur ?? event.dur ?? 0;
    until = event.ts + (event.dur ?? 0);
  }
  return sum;
}

interface Load {
  /** Share of the main thread's time, in %, that went to functions of the product's content script. */
  script: number;
  /** Share of the main thread's time, in %, that went to anything. */
  busy: number;
}

async function traced(stage: Stage, page: Page): Promise<Load> {
  const browser = stage.rig.context.browser();
  if (!browser) throw new Error('no browser to trace');
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'],
  });
  const { changes, ms } = (await page.evaluate(`bench.storm(${STORM_MS})`)) as { changes: number; ms: number };
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  if (changes / ms < 0.8) throw new Error(`the storm was only ${changes} changes in ${ms} ms`);

  const calls = traceEvents.filter((event) => event.ph === 'X' && event.name === 'FunctionCall');
  const ofPage = calls.filter((event) => event.args?.data?.url === SITE_CODE);
  const main = ofPage[0];
  if (!main) throw new Error('the page does not show in the trace');
  const from = Math.min(...ofPage.map((event) => event.ts));
  const to = Math.max(...ofPage.map((event) => event.ts));
  const during = (event: TraceEvent) =>
    event.pid === main.pid && event.tid === main.tid && event.ph === 'X' && event.ts >= from && event.ts <= to;
  const share = (events: TraceEvent[]) => (100 * spent(events)) / (to - from);
  const script = `chrome-extension://${stage.rig.id}/content-scripts/`;
  return {
    script: share(calls.filter((event) => during(event) && event.args?.data?.url?.startsWith(script))),
    busy: share(traceEvents.filter((event) => during(event) && event.name === 'RunTask')),
  };
}

/** Watches the tab as a panel does, from the worker; `unwatch` ends it. */
async function watch(stage: Stage): Promise<void> {
  const worker = await stage.rig.worker();
  await worker.evaluate(
    ([id, name]) => {
      const port = chrome.tabs.connect(id, { name, frameId: 0 });
      Object.assign(globalThis, { benchPort: port });
      return new Promise<void>((resolve) => port.onMessage.addListener(() => resolve()));
    },
    [stage.tabId, WATCH] as const,
  );
}

async function unwatch(stage: Stage): Promise<void> {
  const worker = await stage.rig.worker();
  await worker.evaluate(() => (globalThis as unknown as { benchPort: chrome.runtime.Port }).benchPort.disconnect());
}

/** What watching costs a page that changes 1,000 times a second; the floor is the same storm while nobody watches. */
export async function storm(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const page of ownPages()) {
    await stage.open(page.url, page.html);
    const watched: Load[] = [];
    const alone: Load[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      alone.push(await traced(stage, stage.tab));
      await watch(stage);
      watched.push(await traced(stage, stage.tab));
      await unwatch(stage);
    }
    const of = (loads: Load[], part: keyof Load) => median(loads.map((load) => load[part]));
    const name = `storm on ${page.site}`;
    rows.push(
      row(`${name}, content script`, '% of main thread', of(watched, 'script'), {
        floor: of(alone, 'script'),
        limit: 1,
      }),
      row(`${name}, everything`, '% of main thread', of(watched, 'busy'), { floor: of(alone, 'busy') }),
    );
  }
  return rows;
}
