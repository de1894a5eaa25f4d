// Brings Firefox and WebKit where that is easy: on Debian, as root. Elsewhere their journeys say what is missing, and are skipped.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { installing, missingPackages, otherBrowsers } from './otherBrowsers.js';

const execute = promisify(execFile);
const minute = 60_000;

/** @param say is told in one line what is being installed, and why that did not work */
export async function ensureOtherBrowsers(say: (line: string) => void): Promise<void> {
  const missing = otherBrowsers.flatMap(missingPackages);
  const isRoot = process.getuid?.() === 0;
  if (missing.length === 0 || !isRoot || !existsSync('/etc/debian_version')) return;

  say(`Installing ${missing.join(', ')} …`);
  try {
    for (const command of ['apt-get update', installing(missing)]) {
      const [program = '', ...args] = command.split(' ');
      await execute(program, args, { timeout: 6 * minute, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
  } catch (error) {
    say(`Could not install them: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : error}`);
  }
}
