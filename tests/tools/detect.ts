import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './detect/build';
import { loadCases } from './detect/cases';
import { table } from './detect/compare';
import { startDetector } from './detect/detector';
import { runCases } from './detect/run';

const USAGE = `Who does Beside see on a saved page?
  npm run detect -- --url URL FILE.html            one line of JSON
  npm run detect -- --all DIR [--site a,b] [--json FILE]
      runs the pages of DIR/pages.json, or of DIR/<site>/<case>/{page.html, expected.json};
      prints hits and misses, ends with 1 on a miss; --json writes the details`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, all: { type: 'string' }, site: { type: 'string' }, json: { type: 'string' } },
});
const file = positionals[0];

if (!values.all && !(values.url && file)) {
  console.error(USAGE);
  process.exit(2);
}

ensureBuilt();
const detector = await startDetector();
try {
  if (values.all) {
    const outcomes = await runCases(detector, loadCases(values.all, values.site?.split(',')));
    console.log(table(outcomes));
    if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(outcomes, null, 2)}\n`);
    if (outcomes.some((one) => one.outcome === 'miss') || outcomes.length === 0) process.exitCode = 1;
  } else if (values.url && file) {
    console.log(JSON.stringify(await detector.detect(values.url, fs.readFileSync(file, 'utf8'))));
  }
} finally {
  await detector.close();
}
