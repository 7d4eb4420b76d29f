// `npm run lint:firefox`: Mozilla's own rules on the built Firefox package. An error fails; warnings are listed.
import fs from 'node:fs';
import path from 'node:path';
import { OUT, script } from './run.mjs';

script(async () => {
  const sourceDir = path.join(OUT, 'firefox-mv3');
  if (!fs.existsSync(sourceDir)) throw new Error('There is no Firefox package yet: npm run build.');
  const { cmd } = (await import('web-ext')).default;
  const { errors, warnings } = await cmd.lint({ sourceDir, output: 'none' }, { shouldExitProgram: false });
  for (const { _type, code, file, line, message } of [...errors, ...warnings]) {
    console.log(`${_type} ${code} ${file ?? ''}${line ? `:${line}` : ''} ${message}`);
  }
  console.log(`${errors.length} errors, ${warnings.length} warnings`);
  if (errors.length) throw new Error('Mozilla would not accept this package.');
});
