import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { prepare } from './build';
import { card } from './measure/card';
import { heap } from './measure/heap';
import { lookup } from './measure/lookup';
import { palette } from './measure/palette';
import { read } from './measure/read';
import { size } from './measure/size';
import { start } from './measure/start';
import { storm } from './measure/storm';
import { type Row, table } from './rows';
import { SIZES, seeded, withDatabase } from './seed';
import { type Stage, startStage } from './stage';

const WITH_PAGE = { read, storm };
const WITH_DATABASE = { lookup, start, card, heap, palette };
const NAMES = ['size', ...Object.keys(WITH_PAGE), ...Object.keys(WITH_DATABASE)];

const USAGE = `How fast is Beside, beside the least that the browser itself needs, measured in the same run?
  npm run bench -- [--only ${NAMES.join(',')}] [--size ${SIZES.map((one) => one.name).join(',')}] [--json FILE]
      --only  these measurements; all without it
      --size  with databases of 1,000, 10,000 and 100,000 contacts (ten times as many interactions); all three without it.
              Each is filled once, the largest in some minutes, and kept in .cache/bench
      --json  writes the rows {name, unit, ours, floor, ratio, limit, ok} to a file
  Ends with 1 when a limit is missed.`;

const { values } = parseArgs({
  options: { only: { type: 'string' }, size: { type: 'string' }, json: { type: 'string' } },
});
const only = values.only?.split(',') ?? NAMES;
const sizes = SIZES.filter((one) => (values.size?.split(',') ?? SIZES.map(({ name }) => name)).includes(one.name));
if (only.some((name) => !NAMES.includes(name)) || sizes.length === 0) {
  console.error(USAGE);
  process.exit(2);
}

const rows: Row[] = [];
let browser = '';
const note = (stage: Stage) => {
  browser = `Chromium ${stage.rig.context.browser()?.version()}`;
};
async function measure(name: string, run: () => Row[] | Promise<Row[]>) {
  if (!only.includes(name)) return;
  const started = Date.now();
  rows.push(...(await run()));
  console.error(`${name}: ${((Date.now() - started) / 1_000).toFixed(1)} s`);
}

prepare();
await measure('size', size);
if (Object.keys(WITH_PAGE).some((name) => only.includes(name))) {
  const stage = await startStage();
  note(stage);
  try {
    for (const [name, run] of Object.entries(WITH_PAGE)) await measure(name, () => run(stage));
  } finally {
    await stage.close();
  }
}
const asked = Object.entries(WITH_DATABASE).filter(([name]) => only.includes(name));
if (asked.length > 0) for (const one of sizes) await seeded(one);
for (const one of asked.length > 0 ? sizes : []) {
  await withDatabase(one, async (stage) => {
    note(stage);
    for (const [name, run] of asked) {
      // The templates are the same whatever the number of contacts.
      if (run === palette && one !== sizes.at(-1)) continue;
      await measure(name, () => run(stage, one));
    }
  });
}

const day = new Date().toISOString().slice(0, 10);
console.log(
  `${[day, `${os.cpus().length} cores`, `${os.platform()} ${os.arch()}`, browser].filter(Boolean).join(', ')}\n`,
);
console.log(table(rows));
if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
if (rows.some((one) => !one.ok)) process.exitCode = 1;
