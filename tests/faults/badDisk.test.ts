/** A database that cannot be used: the server says so in one message that a person can read, ends, and leaves everything as it was. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { runServer, ServerProcess } from '../support/serverProcess.js';
import { isLong, noneOf } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';

/** Root may write whatever the file says; without its privileges it is a user like any other. */
const asOrdinaryUser = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];

let folder = '';
/** A database with a workshop in it, that no server uses any more. */
let whole = '';
/** The same, as a server leaves it that was killed: what was written last is only in the write-ahead log. */
let killed = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-hats-bad-disk-'));
  whole = join(folder, 'whole.sqlite');
  killed = join(folder, 'killed.sqlite');
  const server = await ServerProcess.start({ file: whole });
  const workshop = await Workshop.open(new Api(server.url), { deckId: 'article' });
  await workshop.joinAll('Ada', 'Ben', 'Chi');
  await server.kill();
  for (const end of ['', '-wal']) await copyFile(`${whole}${end}`, `${killed}${end}`);
  await server.restart();
  expect(await server.stop()).toBe(0);
  expect(readdirSync(folder)).not.toContain('whole.sqlite-wal');
});
afterAll(async () => {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o700);
  await rm(folder, { recursive: true, force: true });
});

/** Every file of a folder with its bytes, its rights and when it was written last. */
function contentsOf(place: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(place).map((name) => {
      const { mtimeMs, mode, size } = statSync(join(place, name));
      return [name, `${size} bytes, mode ${mode.toString(8)}, written at ${mtimeMs}, ${readFileSync(join(place, name), 'base64')}`];
    }),
  );
}

/** Starts a server on a file that it must refuse. */
async function breachesOf(file: string, says: RegExp, through: readonly string[] = []): Promise<string[]> {
  const place = join(file, '..');
  const before = contentsOf(place);
  const { exitCode, stdout, stderr } = await runServer({ PORT: '0', DATABASE_URL: `sqlite:${file}` }, through);
  const after = contentsOf(place);
  const breaches: string[] = [];
  if (exitCode === 0 || exitCode === null) breaches.push(`It ended with ${exitCode}`);
  if (stdout !== '') breaches.push(`It printed: ${stdout}`);
  if (stderr.trim().split('\n').length !== 1 || /\n\s+at |node_modules|Error:|SQLITE_/.test(stderr)) breaches.push(`Unreadable: ${stderr}`);
  if (!says.test(stderr) || !stderr.includes(file)) breaches.push(`It said: ${stderr}`);
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    // The index of a write-ahead log holds nothing of its own, and whoever looks makes it anew.
    if (before[name] === after[name] || name.endsWith('-shm')) continue;
    breaches.push(`${name} is ${after[name]?.slice(0, 80) ?? 'gone'}, was ${before[name]?.slice(0, 80) ?? 'not there'}`);
  }
  return breaches.map((breach) => `${file}: ${breach}`);
}

/** A file in a folder of its own. */
async function place(name: string, content: Buffer | string): Promise<string> {
  const own = await mkdtemp(join(folder, 'place-'));
  await writeFile(join(own, name), content);
  return join(own, name);
}

function execute(file: string, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file);
    database.exec(sql, (failed) => database.close((error) => (failed || error ? reject(failed ?? error) : resolve())));
  });
}

test('a file that was cut off, anywhere', async () => {
  const { size } = await stat(whole);
  const breaches: string[] = [];
  const lengths = isLong ? [1, 50, 100, 1000, 4096, 5000, size / 4, size / 2, Math.floor(size / 8192) * 4096, size - 4096] : [1, size / 2];
  for (const length of [...lengths, size - 1].map(Math.floor)) {
    const file = await place('cut.sqlite', await readFile(whole));
    await truncate(file, length);
    breaches.push(...(await breachesOf(file, /is (damaged|not a database)/)));
  }
  noneOf('bad-disk/truncated', breaches);
});

test('a file that was cut off beside the write-ahead log of a server that was killed', async () => {
  const file = await place('cut.sqlite', await readFile(killed));
  await copyFile(`${killed}-wal`, `${file}-wal`);
  await truncate(file, Math.floor((await stat(file)).size / 2));
  noneOf('bad-disk/truncated-after-kill', await breachesOf(file, /is damaged/));
});

test('a file that is something else', async () => {
  const bytes = await readFile(whole);
  const others: Buffer[] = [
    Buffer.from('These are my notes.\n'),
    Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100, 0xff)]),
  ];
  if (isLong) {
    others.push(
      Buffer.from('<!doctype html><title>Backups</title>'.repeat(1000)),
      Buffer.alloc(100_000),
      Buffer.from(bytes.map((byte) => byte ^ 0x5a)),
    );
  }
  const breaches: string[] = [];
  for (const other of others) breaches.push(...(await breachesOf(await place('other.sqlite', other), /is (damaged|not a database)/)));
  noneOf('bad-disk/not-a-database', breaches);
});

test('a file from a newer version', async () => {
  const file = await place('newer.sqlite', await readFile(whole));
  await execute(file, "insert into mikro_orm_migrations (name, executed_at) values ('Migration999TimeTravel', current_timestamp)");
  noneOf('bad-disk/newer', await breachesOf(file, /was written by a newer version/));
});

test('a file of another program', async () => {
  const file = join(await mkdtemp(join(folder, 'place-')), 'cookies.sqlite');
  await execute(file, 'create table cookies (name text, value text); insert into cookies values (1, 2)');
  noneOf('bad-disk/foreign', await breachesOf(file, /is a database of another program/));
});

test('a file, or its folder, that may only be read', async ({ skip }) => {
  const file = await place('read-only.sqlite', await readFile(whole));
  chmodSync(file, 0o444);
  const [command = '', ...args] = [...asOrdinaryUser, 'test', '!', '-w', file];
  if (spawnSync(command, args).status !== 0) {
    console.log('bad-disk: nobody here is kept from writing a file that may only be read');
    return skip();
  }
  const breaches = await breachesOf(file, /cannot be written/, asOrdinaryUser);
  const inFolder = await place('in-read-only-folder.sqlite', await readFile(whole));
  chmodSync(join(inFolder, '..'), 0o555);
  breaches.push(...(await breachesOf(inFolder, /cannot be written/, asOrdinaryUser)));
  const both = await place('both.sqlite', await readFile(whole));
  chmodSync(both, 0o444);
  chmodSync(join(both, '..'), 0o555);
  breaches.push(...(await breachesOf(both, /cannot be written/, asOrdinaryUser)));
  noneOf('bad-disk/read-only', breaches);
});
