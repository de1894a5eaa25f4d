/** The one file that names a database driver, and what is particular to SQLite. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options, type SqlEntityManager, SqliteDriver } from '@mikro-orm/sqlite';
import { migrations } from './migrations/index.js';
import { type Connection, Session } from './session.js';
import { tables } from './tables.js';

/** The opened database, as far as the store needs it. */
export interface Orm {
  readonly em: SqlEntityManager;
  close(force?: boolean): Promise<void>;
}

/** How long a write waits for another process to release the database, in milliseconds. */
export const patience = 5000;

/** What SQLite says when it cannot read or write now but may later: locked by another process, disk full, disk failing. */
const passingFaults = /SQLITE_(BUSY|LOCKED|FULL|IOERR|PROTOCOL)/;

/** Thrown at start when a file is there that is no database of ours, or that cannot be written. The message says which and what to do. */
export class DatabaseFileError extends Error {
  override readonly name = 'DatabaseFileError';
}

/**
 * Opens the SQLite file, creating it when it is missing, and brings its tables up to date.
 * @param file path of the database file
 * @throws DatabaseFileError when the file cannot be used; it is then as it was
 */
export async function openDatabase(file: string): Promise<Orm> {
  if (existsSync(file)) await inspect(file);
  try {
    const orm = await MikroORM.init({
      ...options(file),
      // One connection: SQLite writes one transaction at a time anyway, and a queue in the process is fairer than waiting for a lock.
      driverOptions: { pool: { min: 1, max: 1, acquireTimeoutMillis: 4 * patience, afterCreate: prepareConnection } },
    });
    await orm.migrator.up();
    return orm;
  } catch (error) {
    throw explained(file, error);
  }
}

function options(file: string): Options {
  return {
    driver: SqliteDriver,
    dbName: file,
    entities: tables,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, silent: true, snapshot: false },
    discovery: { warnWhenNoEntities: false },
  };
}

/**
 * Opens a database without the right to change it.
 * @param unused whether nobody else has it open: then nothing is made beside it either
 */
function openForReading(file: string, { unused = false } = {}) {
  const filename = `${pathToFileURL(resolve(file)).href}?mode=ro${unused ? '&immutable=1' : ''}`;
  return MikroORM.init({ ...options(file), driverOptions: { connection: { filename, flags: ['OPEN_URI'] } } });
}

/** Looks at an existing file without touching it: whole, a database of ours, not from a newer version, and one that may be written. */
async function inspect(file: string): Promise<void> {
  const found = statSync(file);
  if (!found.isFile()) throw new DatabaseFileError(`${file} is not a file. Set DATABASE_URL to another place.`);
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(resolve(file)), constants.W_OK);
    // Without a write-ahead log nobody has it open, and all of it must be in the file.
    const unused = !existsSync(`${file}-wal`);
    const orm = await openForReading(file, { unused });
    try {
      const ask = async (sql: string): Promise<Record<string, unknown>[]> => orm.em.getKnex().raw(sql);
      const [pages] = await ask('select page_count * page_size as bytes from pragma_page_count, pragma_page_size');
      // SQLite would take a few bytes for a new database.
      if (unused && found.size > 0 && pages?.bytes === 0) throw new DatabaseFileError(notADatabase(file));
      const [check] = await ask('pragma quick_check(1)');
      if (check?.quick_check !== 'ok' || (unused && found.size < Number(pages?.bytes))) throw new DatabaseFileError(damaged(file));
      const tablesThere = (await ask("select name from sqlite_master where type = 'table'")).map(({ name }) => name);
      if (tablesThere.length === 0) return;
      if (!tablesThere.includes('mikro_orm_migrations')) {
        throw new DatabaseFileError(`${file} is a database of another program. Set DATABASE_URL to another file.`);
      }
      const known = new Set<unknown>(migrations.map(({ name }) => name));
      if ((await ask('select name from mikro_orm_migrations')).some(({ name }) => !known.has(name))) {
        throw new DatabaseFileError(
          `${file} was written by a newer version of Two Hats. Start that version, or set DATABASE_URL to another file.`,
        );
      }
    } finally {
      await orm.close(true);
    }
  } catch (error) {
    throw explained(file, error);
  }
}

function notADatabase(file: string): string {
  return `${file} is not a database. Set DATABASE_URL to another file.`;
}

function damaged(file: string): string {
  return `${file} is damaged. Restore a backup, or set DATABASE_URL to another file.`;
}

function explained(file: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  if (error instanceof DatabaseFileError) return error;
  if (/SQLITE_NOTADB/.test(message)) return new DatabaseFileError(notADatabase(file));
  if (/SQLITE_CORRUPT/.test(message)) return new DatabaseFileError(damaged(file));
  if (/SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EROFS|ENOTDIR|EEXIST/.test(message)) {
    return new DatabaseFileError(`${file} cannot be written. Check who owns it and its folder, or set DATABASE_URL to another file.`);
  }
  if (passingFaults.test(message))
    return new DatabaseFileError(`${file} cannot be used now: it is locked by another program, or the disk is full.`);
  return error;
}

/** Whether an error means "not now" rather than "never". */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return passingFaults.test(code) || passingFaults.test(error.message) || error.name === 'KnexTimeoutError';
}

/** Builds statements from the tables' definitions: for rows of many columns, which are written rarely. */
export type Tables = Pick<SqlEntityManager, 'createQueryBuilder'>;

/** Whether a write was refused because a row of this key is there already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && /SQLITE_CONSTRAINT: UNIQUE/.test(error.message);
}

const sessions = new WeakMap<Connection, Session>();

/** Gives `work` the connection for as long as it takes; whoever comes meanwhile waits. */
export async function withSession<T>({ em }: Orm, work: (session: Session) => Promise<T>): Promise<T> {
  const { client } = em.getKnex();
  const connection = (await client.acquireConnection()) as Connection;
  try {
    const session = sessions.get(connection) ?? new Session(connection);
    sessions.set(connection, session);
    return await work(session);
  } finally {
    await client.releaseConnection(connection);
  }
}

/** Sets how long the session's connection waits for a lock, in milliseconds. */
export function setPatience(session: Session, milliseconds: number): Promise<void> {
  return session.execute(`pragma busy_timeout = ${Math.max(1, Math.round(milliseconds))}`);
}

/** How long scrubbing holds up everybody else while another process reads, in milliseconds. */
const scrubPatience = 100;

/**
 * Deleted pages are overwritten in the file as they are freed; this moves that from the write-ahead log to the file and empties the log.
 * @returns false when another process, such as a backup, still reads what was before
 */
export async function scrubDatabase(session: Session): Promise<boolean> {
  await setPatience(session, scrubPatience);
  try {
    const [outcome] = await session.rows<{ busy: number }>('pragma wal_checkpoint(truncate)');
    return outcome?.busy === 0;
  } finally {
    await setPatience(session, patience);
  }
}

/**
 * Writes a consistent copy of a database that may be in use.
 * @param file the database
 * @param copy path of the copy; must not exist
 */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  const orm = await openForReading(file);
  try {
    await orm.em.getKnex().raw('vacuum into ?', [copy]);
  } finally {
    await orm.close(true);
  }
}

/** Acknowledged means on disk: a commit returns when the write-ahead log is synced. Deleted means gone: freed pages are overwritten. */
function prepareConnection(connection: Connection, done: (error: Error | null, connection: Connection) => void): void {
  const pragmas = `
    pragma busy_timeout = ${patience};
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma secure_delete = on;
    pragma cache_size = -65536;
    pragma temp_store = memory;
    pragma wal_autocheckpoint = 4000;
    pragma journal_size_limit = 67108864;`;
  connection.exec(pragmas, (error) => done(error, connection));
}
