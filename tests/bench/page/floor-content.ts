/** The least a content script can do to follow a page: say the name of the open conversation whenever it has changed. */

export const FLOOR = 'bench:floor';

export function startFloor(): void {
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== FLOOR) return;
    let said = '';
    const say = () => {
      const name = document.querySelector('#conversation [name], #conversation h1, #conversation header span[title]');
      const text = name?.getAttribute('name') ?? name?.textContent ?? '';
      if (text && text !== said) port.postMessage(text);
      said = text;
    };
    const observer = new MutationObserver(say);
    observer.observe(document, { subtree: true, childList: true });
    port.onDisconnect.addListener(() => observer.disconnect());
  });
}
