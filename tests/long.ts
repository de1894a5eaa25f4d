// What `pnpm test:security` and its like run: the tests of one folder in their long versions, one after the other, so that a figure is
// not another test's doing.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../server/build.mjs';

const tests = fileURLToPath(new URL('.', import.meta.url));
const [folder, ...more] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of tests.');

await buildIfNeeded();
const vitest = join(tests, 'node_modules', 'vitest', 'vitest.mjs');
// A guard against a hung test, in milliseconds: the longest one takes a few minutes.
const patience = '1800000';
const args = ['run', `${folder}/`, '--no-file-parallelism', `--testTimeout=${patience}`, `--hookTimeout=${patience}`, ...more];
const child = spawn(process.execPath, [vitest, ...args], { cwd: tests, env: { ...process.env, TWO_HATS_LONG: '1' }, stdio: 'inherit' });
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
