/** The database as a file: whether it may be used, who may read it, and how it is copied. */
import { accessSync, chmodSync, closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseError } from '../databaseError.js';
import { isPassingFault, migrations, openForReading } from './connection.js';

/** Reading and writing for its owner, and for nobody else: it holds people's names and what they think. */
const ownersOnly = 0o600;

/**
 * Makes sure that a file can be used, and that nobody else on this machine can read it. An existing one is looked at without touching it:
 * whole, a database of ours, not from a newer version, and one that may be written.
 * @throws DatabaseError when it cannot be used; it is then as it was
 */
export async function prepareFile(file: string): Promise<void> {
  try {
    if (existsSync(file)) {
      await inspect(file);
      // The write-ahead log and its index have what is not in the file yet; new ones get the rights of the file.
      for (const part of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(part)) closeToOthers(part);
    } else {
      mkdirSync(dirname(resolve(file)), { recursive: true });
      createForOwner(file);
    }
  } catch (error) {
    throw explained(file, error);
  }
}

function createForOwner(file: string): void {
  closeSync(openSync(file, 'wx', ownersOnly));
}

function closeToOthers(file: string): void {
  if ((statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, ownersOnly);
  } catch {
    throw new DatabaseError(`${file} can be read by others on this machine. Make the user who runs Two Hats its owner.`);
  }
}

async function inspect(file: string): Promise<void> {
  const found = statSync(file);
  if (!found.isFile()) throw new DatabaseError(`${file} is not a file. Set DATABASE_URL to another place.`);
  accessSync(file, constants.W_OK);
  accessSync(dirname(resolve(file)), constants.W_OK);
  // Without a write-ahead log nobody has it open, and all of it must be in the file.
  const unused = !existsSync(`${file}-wal`);
  const orm = await openForReading(file, { unused });
  try {
    const ask = async (sql: string): Promise<Record<string, unknown>[]> => orm.em.getKnex().raw(sql);
    const [pages] = await ask('select page_count * page_size as bytes from pragma_page_count, pragma_page_size');
    // SQLite would take a few bytes for a new database.
    if (unused && found.size > 0 && pages?.bytes === 0) throw new DatabaseError(notADatabase(file));
    const [check] = await ask('pragma quick_check(1)');
    if (check?.quick_check !== 'ok' || (unused && found.size < Number(pages?.bytes))) throw new DatabaseError(damaged(file));
    const tablesThere = (await ask("select name from sqlite_master where type = 'table'")).map(({ name }) => name);
    if (tablesThere.length === 0) return;
    if (!tablesThere.includes('mikro_orm_migrations')) {
      throw new DatabaseError(`${file} is a database of another program. Set DATABASE_URL to another file.`);
    }
    const known = new Set<unknown>(migrations.map(({ name }) => name));
    if ((await ask('select name from mikro_orm_migrations')).some(({ name }) => !known.has(name))) {
      throw new DatabaseError(
        `${file} was written by a newer version of Two Hats. Start that version, or set DATABASE_URL to another file.`,
      );
    }
  } finally {
    await orm.close(true);
  }
}

function notADatabase(file: string): string {
  return `${file} is not a database. Set DATABASE_URL to another file.`;
}

function damaged(file: string): string {
  return `${file} is damaged. Restore a backup, or set DATABASE_URL to another file.`;
}

/** What an operator can do about an error with a file; the error itself where nothing is known. */
export function explained(file: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  if (error instanceof DatabaseError) return error;
  if (/SQLITE_NOTADB/.test(message)) return new DatabaseError(notADatabase(file));
  if (/SQLITE_CORRUPT/.test(message)) return new DatabaseError(damaged(file));
  if (/SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EROFS|ENOTDIR|EEXIST/.test(message)) {
    return new DatabaseError(`${file} cannot be written. Check who owns it and its folder, or set DATABASE_URL to another file.`);
  }
  if (isPassingFault(error)) return new DatabaseError(`${file} cannot be used now: it is locked by another program, or the disk is full.`);
  return error;
}

/**
 * Writes a consistent copy of a database that may be in use. Nobody but the owner can read it. It appears whole and on disk, or not at all:
 * a process that is killed meanwhile leaves files that end in `.partial` and `.partial-journal`, and one that fails leaves none.
 * @param file the database
 * @param copy path of the copy; must not exist
 */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  const partial = `${copy}.partial`;
  const orm = await openForReading(file);
  try {
    await remove(partial);
    createForOwner(partial);
    await orm.em.getKnex().raw('vacuum into ?', [partial]);
    await sync(partial, 'r+');
    await rename(partial, copy);
    // Windows opens no folders, and needs no such thing.
    if (process.platform !== 'win32') await sync(dirname(resolve(copy)), 'r');
  } finally {
    await orm.close(true);
    await remove(partial);
  }
}

/** Removes a copy that is not whole, where there is one. */
async function remove(partial: string): Promise<void> {
  for (const part of [partial, `${partial}-journal`]) await rm(part, { force: true });
}

/** Waits until a file, or the names in a folder, are on disk. */
async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
