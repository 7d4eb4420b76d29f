import { sendSignal } from '../../lib/messaging/signals';
import { browser } from '../../lib/platform/browser';
import { openPanel } from '../../lib/platform/side-panel';

const LOOK_UP = 'look-up';

/** "Find in Beside" for a selection or a link on any page. The page itself is not read: the browser hands over the text. */
export function startMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: LOOK_UP,
      title: browser.i18n.getMessage('lookUp'),
      contexts: ['selection', 'link'],
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const text = (info.selectionText ?? info.linkUrl ?? '').trim().slice(0, 5_000);
    if (info.menuItemId !== LOOK_UP || tab?.windowId === undefined || !text) return;
    openPanel(tab.windowId);
    void sendSignal(tab.windowId, { kind: 'lookup', text });
  });
}
