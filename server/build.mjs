// Builds what is not built, or no longer built from the sources as they are now. Plain JavaScript, because it runs before anything is built.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const common = ['tsconfig.base.json', 'pnpm-lock.yaml', 'shared/package.json', 'shared/tsconfig.json', 'shared/src'];
const stampName = '.built-from';
/** Catalogues of English, which every build reads from the code anew: results among the sources. */
const madeByBuild = /[\\/]catalogues[\\/]en(-XA)?[\\/]/;

/**
 * What can be built, in this order: the client needs the compiled rules.
 * `sources` are files and folders that the result depends on, `outputs` folders that it is written to, `entry` the file that must be there.
 */
const parts = [
  {
    name: 'server',
    sources: [...common, 'server/package.json', 'server/tsconfig.json', 'server/src'],
    outputs: ['server/dist', 'shared/dist'],
    entry: 'server/dist/main.js',
    cwd: '.',
    // Without the entry an earlier build information file must not make the compiler think that all is well.
    commands: (isFirst) => [['node_modules/typescript/bin/tsc', '-b', 'server', ...(isFirst ? ['--force'] : [])]],
  },
  {
    name: 'client',
    sources: [
      ...common,
      'client/package.json',
      'client/vite.config.ts',
      'client/explorer.config.ts',
      'client/anyBase.ts',
      'client/chunks.ts',
      'client/knownOperations.ts',
      'client/lingui.config.ts',
      'client/macros.ts',
      'client/browserFloor.ts',
      'client/index.html',
      'client/public',
      'client/src',
      'tests/example/workshop.ts',
    ],
    outputs: ['client/dist'],
    // The explorer of the API is a build of its own, and the last.
    entry: 'client/dist/explorer/index.html',
    cwd: 'client',
    commands: () => [
      ['node_modules/vite/bin/vite.js', 'build'],
      ['node_modules/vite/bin/vite.js', 'build', '--config', 'explorer.config.ts'],
    ],
  },
];

/**
 * Builds the server and the client where the result is missing or older than the sources; does nothing where it is not.
 *
 * @param {(line: string) => void} say is told in one line what is being built
 * @param {readonly ('server' | 'client')[]} names what to build
 * @throws {Error} with the compiler's output when a build fails
 */
export async function buildIfNeeded(say = console.log, names = ['server', 'client']) {
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    const hash = await hashOf(part.sources);
    if (await isBuiltFrom(hash, part)) continue;
    const isFirst = !existsSync(join(root, part.entry));
    say(`Building the ${part.name}${isFirst ? ' for the first time' : ', its sources have changed'} …`);
    for (const command of part.commands(isFirst)) await run(part.name, command, join(root, part.cwd));
    await writeStamp(hash, part);
  }
}

/** True when the stamp says so, and nobody has built anything else into the same folders since. */
async function isBuiltFrom(hash, { outputs, entry }) {
  const stamp = join(root, outputs[0], stampName);
  if (!existsSync(join(root, entry)) || !existsSync(stamp)) return false;
  if ((await readFile(stamp, 'utf8')) !== hash) return false;
  const { mtimeMs } = await stat(stamp);
  for (const output of outputs) {
    if (!existsSync(join(root, output))) return false;
    for (const file of await filesIn(join(root, output))) {
      if ((await stat(file)).mtimeMs > mtimeMs) return false;
    }
  }
  return true;
}

async function writeStamp(hash, { outputs }) {
  await mkdir(join(root, outputs[0]), { recursive: true });
  await writeFile(join(root, outputs[0], stampName), hash);
}

/** A hash over names and contents; a source that does not exist counts as empty. */
async function hashOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesIn(join(root, source))) {
      if (madeByBuild.test(file)) continue;
      hash.update(`${relative(root, file)}\0`);
      hash.update(await readFile(file));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

/** All files under a path in a fixed order, or the path itself when it is a file. */
async function filesIn(path) {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Runs a Node program quietly; what it printed is shown only when it fails. */
function run(name, [program, ...args], cwd) {
  if (!existsSync(join(cwd, program))) {
    throw new Error(`The ${name} cannot be built: its tools are not installed. Run: npx -y pnpm install`);
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      // A test run sets NODE_ENV to "test", and the client would be built for that.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The ${name} could not be built.\n${printed.trim()}`));
    });
  });
}
