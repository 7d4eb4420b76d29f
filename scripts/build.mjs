// `npm run build`: the packages for Chrome and Edge (chrome-mv3) and for Firefox (firefox-mv3).
import path from 'node:path';
import { OUT, ROOT, script, tool } from './run.mjs';
import { setUp } from './setup.mjs';

script(async () => {
  await setUp({ browser: false });
  for (const browser of ['chrome', 'firefox']) {
    if (!tool('wxt', ['build', '-b', browser, '--mv3'])) throw new Error(`Beside could not be built for ${browser}.`);
  }
  console.log(`\nChrome and Edge: ${path.relative(ROOT, path.join(OUT, 'chrome-mv3'))}`);
  console.log(`Firefox: ${path.relative(ROOT, path.join(OUT, 'firefox-mv3'))}`);
});
