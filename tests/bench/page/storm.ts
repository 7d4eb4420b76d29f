/** Changes a second. */
const RATE = 1_000;
const EVERY_MS = 10;

/**
 * Changes the page 1,000 times a second for a while: texts, nodes that come and go, attributes, all in the middle of the page.
 * @param duration ms
 * @returns the changes made and the ms it took, by the page's clock
 */
export function storm(duration: number): Promise<{ changes: number; ms: number }> {
  const middle = document.querySelector('#main, [role="main"], main') ?? document.body;
  const box = middle.appendChild(document.createElement('div'));
  const words = box.appendChild(document.createTextNode(''));
  const line = box.appendChild(document.createElement('p'));
  const started = performance.now();
  let changes = 0;
  const change = () => {
    const kind = changes % 4;
    if (kind === 0) words.data = `typing ${changes}`;
    else if (kind === 1) line.append(Object.assign(document.createElement('span'), { textContent: String(changes) }));
    else if (kind === 2) line.lastChild?.remove();
    else line.setAttribute('aria-selected', String(changes % 8 === 3));
    changes += 1;
  };
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const ms = performance.now() - started;
      while (changes < (Math.min(ms, duration) * RATE) / 1_000) change();
      if (ms < duration) return;
      clearInterval(timer);
      box.remove();
      resolve({ changes, ms });
    }, EVERY_MS);
  });
}
