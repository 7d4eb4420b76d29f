import { browser } from './browser';

/**
 * Opens the panel of a window. Must be the first thing done in answer to a click or key: browsers open a side panel
 * only then.
 */
export function openPanel(windowId: number): void {
  if (import.meta.env.FIREFOX) void browser.sidebarAction.open();
  else void chrome.sidePanel.open({ windowId });
}
