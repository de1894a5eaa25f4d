/** The storage on a file: who may read it, and who may write while somebody else does. */
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyDatabase } from '@two-hats/server/storage/sqlite/databaseFile';
import { SqliteDatabase } from '@two-hats/server/storage/sqlite/sqliteDatabase';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
let file: string;
let database: SqliteDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-hats-storage-'));
  file = join(folder, 'workshops.sqlite');
  database = await SqliteDatabase.open(file);
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Anything, so that there is something in every file. */
const write = () => database.transaction('write', ({ rows }) => rows("delete from workshop where id = 'none'"));

describe('who can read the files', () => {
  const parts = () => [file, `${file}-wal`, `${file}-shm`];
  const rights = async (path: string) => (await stat(path)).mode & 0o777;

  test('new ones only their owner', async () => {
    await write();
    for (const part of parts()) expect([part, await rights(part)]).toEqual([part, 0o600]);
  });

  test('those that others could read before are closed to them', async () => {
    await write();
    for (const part of parts()) await chmod(part, 0o664);
    const again = await SqliteDatabase.open(file);
    for (const part of parts()) expect([part, await rights(part)]).toEqual([part, 0o600]);
    await again.close();
  });

  test('a copy only its owner', async () => {
    const copy = join(folder, 'copy.sqlite');
    await copyDatabase(file, copy);
    expect(await rights(copy)).toBe(0o600);
  });
});

test('a unit that writes holds the lock before its first read; one that reads does not', async () => {
  const other = new sqlite3.Database(file);
  const run = promisify<string, void>(other.exec.bind(other));
  await database.transaction('read', () => run('begin immediate; rollback'));
  await database.transaction('write', () => expect(run('begin immediate')).rejects.toThrow('SQLITE_BUSY'));
  await promisify(other.close.bind(other))();
});
