// Makes sure that there is a browser for the journeys: found, or installed by the means at hand. It never gives up quietly.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArgs } from './browserArgs.js';
import { browsersHere, namedBrowser } from './findBrowser.js';

const execute = promisify(execFile);
const minute = 60_000;

/** One way of getting a browser; the commands run one after the other. */
interface Means {
  readonly name: string;
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
}

/**
 * The path of a browser that starts.
 *
 * @param say is told in one line what is being installed
 * @throws Error with one line on what to do, when there is none and none can be installed
 */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const found = await firstThatStarts(browsersHere());
  if (found) return found;

  const named = namedBrowser();
  if (named) throw new Error(`${named.variable}=${named.path} is not a browser that starts. Correct it, or unset it to let one be found.`);

  const failures: string[] = [];
  for (const { name, commands } of meansHere()) {
    say(`No browser found, installing one with ${name} …`);
    try {
      for (const [program, ...args] of commands) await execute(program, args, { timeout: 6 * minute, env: installerEnvironment() });
    } catch (error) {
      failures.push(`${name}: ${firstLine(error)}`);
      continue;
    }
    const installed = await firstThatStarts(browsersHere());
    if (installed) return installed;
    failures.push(`${name}: what it installed does not start`);
  }
  throw new Error(
    `The journeys need Chrome or Chromium: install one, or set TWO_HATS_BROWSER to its path. (Tried to install it; ${failures.join('; ')}.)`,
  );
}

function meansHere(): Means[] {
  const isRoot = process.getuid?.() === 0;
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const means: Means[] = [
    { name: "Playwright's installer", commands: [[process.execPath, playwright, 'install', '--no-shell', 'chromium']] },
  ];
  if (isRoot && process.platform === 'linux') {
    // Not every Debian and none of its relatives has the smaller one.
    for (const browser of ['chromium-headless-shell', 'chromium']) {
      means.push({
        name: `Debian's package ${browser}`,
        commands: [
          ['apt-get', 'update', '-q'],
          ['apt-get', 'install', '-q', '-y', '--no-install-recommends', browser, 'fonts-dejavu-core', 'fonts-noto-color-emoji'],
        ],
      });
    }
  }
  return means;
}

/** Nobody answers questions, and an address that does not answer is given up soon. */
function installerEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
}

/** A file may be there and yet not be a browser that runs (a stub that asks for a snap, missing libraries): only a start tells. */
async function firstThatStarts(paths: readonly string[]): Promise<string | null> {
  for (const executablePath of new Set(paths)) {
    try {
      const browser = await chromium.launch({ executablePath, args: browserArgs(), timeout: minute });
      await browser.close();
      return executablePath;
    } catch {
      // The next one may start.
    }
  }
  return null;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error && error.stderr ? String(error.stderr) : String(error);
  return text.trim().split('\n')[0] ?? 'failed';
}
