// `npm start`: gets what is missing, builds, and opens a browser with Beside in it. Until the packages are installed only
// Node's own modules can be imported.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBrowser } from './devtools.mjs';
import { OUT, ROOT, script, tool } from './run.mjs';
import { setUp } from './setup.mjs';

/** Your data lives here until you delete it. */
const PROFILE = path.resolve(ROOT, process.env.BESIDE_PROFILE ?? '.cache/profile');
/** Tells whether panel and welcome page came up, and ends. */
const CHECK = Boolean(process.env.CHECK);

const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const headless = CHECK || Boolean(process.env.HEADLESS) || noDisplay;

/** Asks every 100 ms until the answer is there, at most for `limit` ms. */
async function until(ask, limit) {
  for (const end = Date.now() + limit; ; await sleep(100)) {
    const answer = await ask();
    if (answer || Date.now() > end) return answer;
  }
}

script(async () => {
  const file = await setUp();
  console.log('Building Beside.');
  if (!tool('wxt', ['build', '--level', 'error'])) throw new Error('Beside could not be built; the reason is above.');

  fs.mkdirSync(PROFILE, { recursive: true });
  const { send, closed } = startBrowser(file, { profile: PROFILE, headless, url: 'about:blank' });
  const { product } = await send('Browser.getVersion').catch(() => {
    throw new Error(`${file} did not start; if a window of an earlier \`npm start\` is still open, close it first.`);
  });
  const { id } = await send('Extensions.loadUnpacked', { path: path.join(OUT, 'chrome-mv3') }).catch((error) => {
    throw new Error(
      `${product} would not load Beside (${error.message}): update it, or set CHROMIUM_PATH to another one.`,
    );
  });

  const targets = async () => (await send('Target.getTargets', { filter: [{}] })).targetInfos;
  const at = async (type, page) =>
    (await targets()).filter((one) => one.type === type && one.url === `chrome-extension://${id}/${page}`);
  const first = async (type, page) => (await at(type, page))[0];

  // The extension opens its welcome page by itself when it is installed, which to the browser this is.
  if (!(await until(() => first('page', 'welcome.html'), 5_000))) {
    await send('Target.createTarget', { url: `chrome-extension://${id}/welcome.html` });
  }
  const blank = (await targets()).find((one) => one.type === 'page' && one.url === 'about:blank');
  if (blank) await send('Target.closeTarget', { targetId: blank.targetId });
  await send('Target.activateTarget', { targetId: (await first('page', 'welcome.html')).targetId });

  const panel = () => first('page', 'sidepanel.html');
  const tab = await until(() => first('tab', 'welcome.html'), 5_000);
  if (!(await panel())) await send('Extensions.triggerAction', { id, targetId: tab.targetId }).catch(() => {});
  const open = await until(panel, 5_000);

  // Both came, because the browser was slow.
  for (const { targetId } of (await at('page', 'welcome.html')).slice(1))
    await send('Target.closeTarget', { targetId });

  if (CHECK) {
    const pages = (await at('page', 'welcome.html')).length;
    console.log(`browser: ${product}\nwelcome page: ${pages === 1 ? 'up' : `${pages} of them`}`);
    console.log(`side panel: ${open ? 'up' : 'not up'}`);
    if (pages !== 1 || !open) process.exitCode = 1;
    await send('Browser.close').catch(() => {});
    await closed;
    return;
  }
  console.log(`Beside runs in ${product}${open ? '' : '; its button in the toolbar opens the panel'}.`);
  console.log(`What you enter is kept in ${path.relative(process.cwd(), PROFILE) || PROFILE} for the next start.`);
  if (headless) console.log('There is no display, so the browser runs without a window. Ctrl+C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => send('Browser.close').catch(() => {}));
  await closed;
});
