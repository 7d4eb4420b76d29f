import type { Capture } from '../core/sighting';
import { paragraphs } from '../core/text';
import { acceptPanels } from '../messaging/page';
import type { InsertResult } from '../messaging/protocol';
import type { SiteAdapter } from './adapter';
import { safely } from './safely';
import { watch } from './watcher';

/** Puts text into the page's open draft; the html twin is used where the editor keeps formatting. */
export type Insert = (text: string, html: string | null) => Promise<InsertResult>;

/** What the user selected on the page, else what the adapter calls the open message. */
function capture(adapter: SiteAdapter, keys: readonly string[]): Capture | null {
  const page = { document, url: new URL(location.href) };
  const open = safely(() => adapter.capture(page, keys)) ?? null;
  const selected = paragraphs(document.getSelection()?.toString());
  if (selected)
    return {
      text: selected,
      // Whose words are selected is known only where they are part of the open message.
      direction: open?.text.includes(selected) ? open.direction : null,
      at: null,
      link: safely(() => adapter.read(page).link) ?? null,
      selected: true,
    };
  return open && { ...open, selected: false };
}

const REFUSED: InsertResult = { outcome: 'refused', editor: null };

/** The conversation that is open now: a request may have been made for the one before. */
function conversationOf(adapter: SiteAdapter): string | null {
  const page = { document, url: new URL(location.href) };
  return safely(() => adapter.read(page).conversation) ?? null;
}

/** Wires one site's adapter to the panels that watch this page. Without a panel the page is never read. */
export function attach(adapter: SiteAdapter, insert: Insert): void {
  acceptPanels((panel) => {
    const stop = watch(adapter, window, (sighting, ms) => panel.send({ type: 'sighting', sighting, ms }));
    panel.onClose(stop);
    panel.onMessage((message) => {
      const moved = message.conversation !== undefined && message.conversation !== conversationOf(adapter);
      if (message.type === 'capture') {
        panel.send({ type: 'captured', id: message.id, capture: moved ? null : capture(adapter, message.keys) });
      } else {
        void (moved ? Promise.resolve(REFUSED) : insert(message.text, message.html))
          .catch(() => REFUSED)
          .then((result) => panel.send({ type: 'inserted', id: message.id, result }));
      }
    });
  });
}
