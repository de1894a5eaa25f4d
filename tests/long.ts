// What `pnpm test:security` and its like run: the tests of one folder in their long versions, one after the other, so that a figure is
// not another test's doing.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../server/build.mjs';
import { ensureBrowser } from './browser/ensureBrowser.js';

const tests = fileURLToPath(new URL('.', import.meta.url));
const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of tests, and, if you like, some of its tests.');
const files = names.length > 0 ? names.map((name) => `${folder}/${name}`) : [`${folder}/`];

await buildIfNeeded();
const browser = await ensureBrowser(console.log);
const env = { ...process.env, TWO_HATS_LONG: '1', TWO_HATS_BROWSER: browser };
// A guard against a hung test, in milliseconds: the longest one takes a few minutes.
const patience = '1800000';

/** Runs a runner of tests; resolves with its exit code. */
function run(program: readonly string[], args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(tests, 'node_modules', ...program), ...args], { cwd: tests, env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const options = ['--no-file-parallelism', `--testTimeout=${patience}`, `--hookTimeout=${patience}`];
const vitest = await run(['vitest', 'vitest.mjs'], ['run', ...files, ...options]);
// Journeys that are part of it carry its name as a tag. Whoever names tests wants no other.
const playwright = names.length > 0 ? 0 : await run(['@playwright', 'test', 'cli.js'], ['test', '--grep', `@${folder}`, '--workers', '1']);
process.exitCode = vitest || playwright;
