/**
 * Runs in a panel before its own scripts: notes when each heading was painted. A moment counts as painted in the first task after
 * the frame in which the heading was there.
 */

interface Painted {
  name: string;
  /** ms since 1970. */
  at: number;
  /** ms since the navigation to this page. */
  since: number;
}

const painted: Painted[] = [];
const waiting = new Map<string, (one: Painted) => void>();
let shown = '';

function note(name: string): void {
  const since = performance.now();
  const one = { name, since, at: performance.timeOrigin + since };
  painted.push(one);
  waiting.get(name)?.(one);
}

function afterPaint(done: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
}

new MutationObserver(() => {
  const name = document.querySelector('h1')?.textContent ?? '';
  if (name === shown) return;
  shown = name;
  if (name) afterPaint(() => note(name));
}).observe(document, { subtree: true, childList: true, characterData: true });

/** Resolves once this heading has been painted, also when it was before. Rejects after 10 s. */
function whenPainted(name: string): Promise<Painted> {
  const there = painted.find((one) => one.name === name);
  if (there) return Promise.resolve(there);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} was never painted; ${shown} is`)), 10_000);
    waiting.set(name, (one) => {
      clearTimeout(timer);
      resolve(one);
    });
  });
}

interface Typed {
  /** ms from the keystroke until the results stand in the page, laid out. */
  ready: number;
  /** ms from the keystroke until they are painted. */
  painted: number;
}

const typed: Typed[] = [];
let pressed = 0;

addEventListener('keydown', (event) => {
  pressed = event.timeStamp;
});

// The listener is on the window, in the bubbling phase: React's own, on the root below it, has run by then, and so have the
// microtasks in which React draws at once what a keystroke changes.
addEventListener('input', () => {
  const from = pressed;
  document.body.getBoundingClientRect();
  const ready = performance.now() - from;
  afterPaint(() => typed.push({ ready, painted: performance.now() - from }));
});

Object.assign(globalThis, { probe: { whenPainted, typed } });
