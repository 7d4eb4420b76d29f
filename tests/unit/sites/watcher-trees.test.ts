// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { nobody, type Sighting } from '../../../lib/core/sighting';
import type { SiteAdapter } from '../../../lib/sites/adapter';
import { watch } from '../../../lib/sites/watcher';

/** Reads one text out of a shadow tree, and where the caret is. */
const adapter: SiteAdapter = {
  id: 'sample',
  matches: [],
  detect: () => 'page',
  read: ({ document }) =>
    nobody('sample', `${document.getElementById('host')?.shadowRoot?.textContent} ${document.activeElement?.id}`),
  roots: (page) => [page.getElementById('host')?.shadowRoot].filter((root) => !!root),
  capture: () => null,
};

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function follow() {
  const seen: string[] = [];
  stop = watch(adapter, window as Window & typeof globalThis, (sighting: Sighting) => seen.push(sighting.page));
  return () => seen.at(-1);
}

it('sees what changes inside a shadow tree of the page', async () => {
  document.body.innerHTML = '<div id="host"></div>';
  const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no shadow root');
  root.innerHTML = '<p>Ana</p>';
  const latest = follow();
  expect(latest()).toContain('Ana');
  root.innerHTML = '<p>Bernd</p>';
  await vi.waitFor(() => expect(latest()).toContain('Bernd'), { timeout: 10_000 });
});

it('looks again when the caret moves to another draft', async () => {
  document.body.innerHTML = '<input id="first"><input id="second">';
  const latest = follow();
  document.getElementById('first')?.focus();
  await vi.waitFor(() => expect(latest()).toContain('first'), { timeout: 10_000 });
  document.getElementById('second')?.focus();
  await vi.waitFor(() => expect(latest()).toContain('second'), { timeout: 10_000 });
});
