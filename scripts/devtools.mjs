import { spawn } from 'node:child_process';

const FLAGS = [
  '--remote-debugging-pipe',
  // Lets this script load the extension: browsers no longer take it from the command line.
  '--enable-unsafe-extension-debugging',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--disable-quic',
];

/** How long a browser may take over one request, in ms; a first start on a slow disk is the slowest. */
const PATIENCE_MS = 30_000;

/**
 * Starts a browser and speaks the DevTools protocol with it over a pipe; no port is opened.
 * @param {string} file the browser's executable
 * @param {{ profile: string, headless: boolean, url: string }} options
 * @returns {{ send: (method: string, params?: object) => Promise<any>, closed: Promise<void> }} `send` rejects when the
 *   browser refuses, ends or does not answer
 */
export function startBrowser(file, { profile, headless, url }) {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [...FLAGS, `--user-data-dir=${profile}`];
  // Chromium has no sandbox for root.
  if (root) args.push('--no-sandbox');
  if (headless) args.push('--headless=new', '--window-size=1280,800');
  const child = spawn(file, [...args, url], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , input, output] = child.stdio;
  const waiting = new Map();
  let id = 0;
  let rest = '';

  const end = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const closed = end.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('The browser closed.'));
  });
  input.on('error', () => {});
  output.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages) {
      const { id: of, error, result } = JSON.parse(message);
      const asked = waiting.get(of);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    }
  });

  return {
    closed,
    send(method, params = {}) {
      const own = ++id;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`The browser does not answer (${method}).`)), PATIENCE_MS);
        const once = (settle) => (value) => {
          clearTimeout(timer);
          waiting.delete(own);
          settle(value);
        };
        waiting.set(own, { resolve: once(resolve), reject: once(reject) });
        input.write(`${JSON.stringify({ id: own, method, params })}\0`);
      });
    },
  };
}
