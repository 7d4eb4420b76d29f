import type { Tabs } from 'webextension-polyfill';
import { sendSignal } from '../../lib/messaging/signals';
import { browser } from '../../lib/platform/browser';
import { openPanel } from '../../lib/platform/side-panel';

/** The toolbar button and the shortcuts open the panel; the first install opens the welcome page. */
export function startPanelDoors(): void {
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(() => void browser.sidebarAction.toggle());
  else void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });

  browser.commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    if (command !== 'open-replies' || tab?.windowId === undefined) return;
    openPanel(tab.windowId);
    void sendSignal(tab.windowId, { kind: 'replies' });
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
