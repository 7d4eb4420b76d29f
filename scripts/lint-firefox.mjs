// `npm run lint:firefox`: Mozilla's own rules on the built Firefox package. An error fails; warnings are listed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { OUT, ROOT, script } from './run.mjs';

script(() => {
  const source = path.join(OUT, 'firefox-mv3');
  if (!fs.existsSync(source)) throw new Error('There is no Firefox package yet: npm run build.');
  const webExt = path.join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const args = [webExt, 'lint', '--source-dir', source, '--no-config-discovery', '--output', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (!stdout.startsWith('{')) throw new Error(`web-ext could not look at the package: ${stderr || stdout}`);
  const { errors, warnings, notices } = JSON.parse(stdout);
  for (const { _type, code, file, line, message } of [...errors, ...warnings, ...notices]) {
    console.log(`${_type} ${code} ${file ?? ''}${line ? `:${line}` : ''} ${message}`);
  }
  console.log(`${errors.length} errors, ${warnings.length} warnings`);
  if (errors.length) throw new Error('Mozilla would not accept this package.');
});
