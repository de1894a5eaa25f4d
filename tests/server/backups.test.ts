/** Backups by the clock: each can be served, the newest stay, and nothing else in their folder is touched. */
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDatabase } from '@two-hats/server/storage/sqlite/databaseFile';
import { SqliteDatabase } from '@two-hats/server/storage/sqlite/sqliteDatabase';
import { Backups } from '@two-hats/server/timers/backups';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { ServerProcess } from '../support/serverProcess.js';
import { Workshop } from '../support/workshop.js';

const hour = 3_600_000;

let home: string;
let file: string;
let folder: string;
let backups: Backups | null = null;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'two-hats-backups-'));
  file = join(home, 'workshops.sqlite');
  folder = join(home, 'backups');
});

afterEach(async () => {
  await backups?.end();
  backups = null;
  await rm(home, { recursive: true, force: true });
});

/** What a backup is called that was begun so many hours ago. */
function nameOf(hoursAgo: number): string {
  return `two-hats-scheduled-${new Date(Date.now() - hoursAgo * hour).toISOString().replaceAll(':', '-')}.sqlite`;
}

const names = async () => (await readdir(folder).catch(() => [])).sort();

/** Whole ones: while one is made, there is a file beside it. */
const made = async () => (await names()).filter((name) => name.endsWith('.sqlite'));

const saidErrors: object[] = [];
const log = { info: () => {}, error: (details: object) => saidErrors.push(details) };

/** Those of a database of ours with nothing in it. */
async function begin(kept: number, patience?: number): Promise<Backups> {
  await (await SqliteDatabase.open(file)).close();
  backups = new Backups({ file, folder, kept, every: 6 * hour }, log, patience);
  backups.begin();
  return backups;
}

test('a server makes one when the newest is old enough, also from before its start; what is in it can be served', async () => {
  const authorization = 'Bearer a-token-of-the-operator';
  const server = await ServerProcess.start({ file, env: { BACKUP_HOURS: '6', METRICS_TOKEN: authorization.slice(7) } });
  await expect.poll(made).toHaveLength(1);
  const workshop = await Workshop.open(new Api(server.url), { title: 'Kept in a copy' });
  // The one from a moment ago is enough for the next process, and one from seven hours ago is not.
  await server.restart();
  await server.stop();
  const [first = '', ...others] = await names();
  expect(others).toEqual([]);
  await rename(join(folder, first), join(folder, nameOf(7)));
  await server.restart();
  await expect.poll(made).toHaveLength(2);
  const metrics = async () => (await fetch(`${server.url}/metrics`, { headers: { authorization } })).text();
  await expect.poll(metrics).toMatch(/^two_hats_backups_made_total 1$/m);
  expect(await metrics()).toMatch(/^two_hats_backups_failed_total 0$/m);
  expect(await server.stop()).toBe(0);
  expect(server.log).toBe('');

  const copy = join(folder, (await names()).at(-1) ?? '');
  expect((await stat(copy)).mode & 0o777).toBe(0o600);
  const restored = await ServerProcess.start({ file: copy });
  const asked = new Api(restored.url).call('{ stage { title } }', {}, workshop.projector);
  expect(await asked).toEqual({ stage: { title: 'Kept in a copy' } });
  await restored.end();
});

test('the newest stay; files of others stay too, whatever they are called', async () => {
  const old = [9, 8, 7].map(nameOf);
  const killed = [`${nameOf(10)}.partial`, `${nameOf(10)}.partial-journal`];
  const foreign = [
    'two-hats-2026-01-31T10-00-00.000Z.sqlite',
    'two-hats-scheduled-2020-01-31T10-00-00.000Z.sqlite-wal',
    'two-hats-scheduled-2020.sqlite',
    'my-two-hats-scheduled-2020-01-31T10-00-00.000Z.sqlite',
    'notes.txt',
  ];
  await mkdir(folder);
  for (const name of [...old, ...killed, ...foreign]) await writeFile(join(folder, name), '');
  const likeOurs = 'two-hats-scheduled-2020-01-31T10-00-00.000Z.sqlite';
  await mkdir(join(folder, likeOurs));

  const begun = await begin(2);
  await expect.poll(names).not.toContain(old[1]);
  const name = `two-hats-scheduled-${new Date(begun.newest).toISOString().replaceAll(':', '-')}.sqlite`;
  expect(await names()).toEqual([old[2], name, likeOurs, ...foreign].sort());
});

test('one that fails is logged and counted, leaves nothing behind, and is tried again', async () => {
  await writeFile(folder, 'A file is where the folder should be.');
  const begun = await begin(2, 1);
  await expect.poll(() => begun.failed).toBeGreaterThan(1);
  expect(saidErrors[0]).toMatchObject({ folder, err: { code: 'EEXIST' } });
  expect(begun).toMatchObject({ made: 0, newest: 0 });
  await rm(folder);
  await expect.poll(made).toHaveLength(1);
  await begun.end();
  expect(begun.made).toBe(1);
});

test('a copy that cannot be made whole does not appear', async () => {
  await writeFile(file, 'No database. '.repeat(1000));
  await mkdir(folder);
  await expect(copyDatabase(file, join(folder, 'copy.sqlite'))).rejects.toThrow('SQLITE_NOTADB');
  expect(await names()).toEqual([]);
});
