import { browser } from '../platform/browser';
import { type FromPage, HELLO, parseToPage, type ToPage, WATCH } from './protocol';

/** One panel that watches this page, seen from the page. */
export interface PanelLink {
  send(message: FromPage): void;
  onMessage(listener: (message: ToPage) => void): void;
  onClose(listener: () => void): void;
}

/**
 * Waits for panels. `onOpen` runs for each panel of this extension that starts to watch the page; nothing runs before.
 * Connections from web pages, other extensions or other content scripts are dropped.
 */
export function acceptPanels(onOpen: (panel: PanelLink) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const sender = port.sender;
    if (port.name !== WATCH || sender?.id !== browser.runtime.id) return;
    if (sender.url !== undefined && !sender.url.startsWith(browser.runtime.getURL(''))) return;
    onOpen({
      send(message) {
        try {
          port.postMessage(message);
        } catch {
          // The panel closed between the read and the report: nobody is left to tell.
        }
      },
      onMessage(listener) {
        port.onMessage.addListener((raw: unknown) => {
          const message = parseToPage(raw);
          if (message) listener(message);
        });
      },
      onClose(listener) {
        port.onDisconnect.addListener(listener);
      },
    });
  });
  const hello = () => browser.runtime.sendMessage(HELLO).catch(() => {});
  void hello();
  // Pages that come back from the back/forward cache lost their ports.
  addEventListener('pageshow', (event) => event.persisted && void hello());
}
