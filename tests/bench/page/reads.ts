import type { SiteAdapter } from '../../../lib/sites/adapter';
import { gmail } from '../../../lib/sites/gmail';
import { linkedin } from '../../../lib/sites/linkedin';
import { whatsapp } from '../../../lib/sites/whatsapp';

const ADAPTERS: Record<string, SiteAdapter> = { gmail, linkedin, whatsapp };
/** Calls are timed together until this many ms are full: the page's clock steps by 0.1 ms. */
const TOGETHER_MS = 4;

/** The floor: every element of the page visited once, nothing asked of it. */
function walk(): number {
  let count = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) count += 1;
  return count;
}

/**
 * Times an adapter's `read` on this page, each call after a small change of the page so that nothing is remembered, and the floor
 * beside it in turns. Times in ms a call, and the kind of what was read.
 */
export function reads(site: string, rounds: number): { kind: string; ours: number[]; floor: number[] } {
  const adapter = ADAPTERS[site];
  if (!adapter) throw new Error(`no adapter ${site}`);
  const page = { document, url: new URL(location.href) };
  const mark = document.body.appendChild(document.createElement('div'));
  const time = (call: () => unknown) => {
    const started = performance.now();
    for (let calls = 1; ; calls++) {
      mark.textContent = String(calls);
      call();
      const ms = performance.now() - started;
      if (ms >= TOGETHER_MS) return ms / calls;
    }
  };
  const times = { kind: adapter.read(page).kind, ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(time(() => adapter.read(page)));
    times.floor.push(time(walk));
  }
  mark.remove();
  return times;
}
