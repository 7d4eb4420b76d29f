import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where `wxt build` puts the packages; `BESIDE_OUT` moves it. */
export const OUT = path.resolve(ROOT, process.env.BESIDE_OUT ?? '.output');

/**
 * Runs a command in the project's folder, its output on this terminal.
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
export function run(command, args) {
  // Windows starts .cmd files only through a shell.
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: command.endsWith('.cmd') });
  return status === 0;
}

/**
 * Runs the command-line tool of an installed package.
 * @param {string} name of the package
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
export function tool(name, args) {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin[name.split('/').pop()] ?? Object.values(bin)[0]);
  return run(process.execPath, [path.join(folder, file), ...args]);
}

/**
 * Runs npm: the one that started this script, where there is one.
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
export function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && path.basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/**
 * Runs a script's main function. What it throws is told in one line, and the script ends with 1.
 * @param {() => unknown} main
 */
export async function script(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
