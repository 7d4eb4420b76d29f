import { FLOOR } from './floor-content';

/** The least a panel can be: one heading, written at once, or whenever a page says a name. */

const heading = document.body.appendChild(document.createElement('h1'));
heading.textContent = 'Floor';

/** Listens to the page in a tab, as the product does. */
function listen(tabId: number): void {
  chrome.tabs.connect(tabId, { name: FLOOR, frameId: 0 }).onMessage.addListener((name) => {
    heading.textContent = name;
  });
}

Object.assign(globalThis, { floor: { listen } });
