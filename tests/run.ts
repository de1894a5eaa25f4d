// What `pnpm test` runs: builds what is not built, makes sure of the browsers, then all tests and all browser journeys.
// The last line is the sum of both, and the exit code is not zero when anything failed or nothing was run.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../server/build.mjs';
import { ensureBrowser } from './browser/ensureBrowser.js';
import { ensureOtherBrowsers } from './browser/others/ensureOtherBrowsers.js';
import { type Count, countPlaywright, countVitest, judge, sumOf } from './runner/count.js';

const tests = fileURLToPath(new URL('.', import.meta.url));
const results = join(tests, 'results');
const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

/** A runner of tests: a Node program that writes a JSON report. */
interface Runner {
  readonly program: string;
  readonly args: readonly string[];
  readonly report: string;
  readonly count: (report: string) => Count;
}

const vitest: Runner = {
  program: join(tests, 'node_modules', 'vitest', 'vitest.mjs'),
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'vitest.json')}`],
  report: join(results, 'vitest.json'),
  count: (report) => countVitest(JSON.parse(report)),
};

const playwright: Runner = {
  program: join(tests, 'node_modules', '@playwright', 'test', 'cli.js'),
  args: ['test'],
  report: join(results, 'journeys.json'),
  count: (report) => countPlaywright(JSON.parse(report)),
};

async function run({ program, args, report, count }: Runner, env: NodeJS.ProcessEnv): Promise<Count> {
  await rm(report, { force: true });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: tests, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', resolve);
  });
  return judge(existsSync(report) ? count(await readFile(report, 'utf8')) : nothing, exitCode);
}

async function runAll(): Promise<Count> {
  await mkdir(results, { recursive: true });
  await buildIfNeeded();
  const browser = await ensureBrowser(console.log);
  await ensureOtherBrowsers(console.log);
  const env = { ...process.env, TWO_HATS_BROWSER: browser };
  return sumOf([await run(vitest, env), await run(playwright, env)]);
}

let count: Count;
try {
  count = await runAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  count = { ...nothing, failed: 1 };
}
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;
