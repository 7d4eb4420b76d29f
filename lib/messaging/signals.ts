import * as v from 'valibot';
import { browser } from '../platform/browser';

/** What the browser's menus and shortcuts ask of a panel, possibly before it is open. */
const signal = v.variant('kind', [
  v.object({ kind: v.literal('lookup'), text: v.pipe(v.string(), v.maxLength(5_000)) }),
  v.object({ kind: v.literal('replies') }),
]);
export type Signal = v.InferOutput<typeof signal>;

const keyOf = (windowId: number) => `signal:${windowId}`;

/** Leaves a request for the panel of a window. It is held in memory only, and taken once. */
export async function sendSignal(windowId: number, request: Signal): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId)]: request });
}

/** Takes requests for this window's panel, also one left before it opened. Returns a function that stops it. */
export function onSignal(listener: (request: Signal) => void): () => void {
  let key = '';
  const take = (raw: unknown) => {
    const parsed = v.safeParse(signal, raw);
    if (!parsed.success) return;
    void browser.storage.session.remove(key);
    listener(parsed.output);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const left = key ? changes[key]?.newValue : undefined;
    if (area === 'session' && left) take(left);
  };
  browser.storage.onChanged.addListener(changed);
  void browser.windows.getCurrent().then(async (window) => {
    key = keyOf(window.id ?? -1);
    take((await browser.storage.session.get(key))[key]);
  });
  return () => browser.storage.onChanged.removeListener(changed);
}
