/** The one file that names SQLite's driver: how a file is opened, and what its errors mean. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options, SqliteDriver } from '@mikro-orm/sqlite';
import { migrationsIn } from '../migrations/index.js';
import { tables } from '../tables.js';
import type { Connection } from './session.js';

/** The migrations as SQLite reads them. */
export const migrations = migrationsIn({ ownId: 'integer not null primary key autoincrement', inOneTree: 'without rowid' });

export type Orm = MikroORM;

/** How long a write waits for another process to release the database, in milliseconds. */
export const patience = 5000;

/** What SQLite says when it cannot read or write now but may later: locked by another process, disk full, disk failing. */
const passingFaults = /SQLITE_(BUSY|LOCKED|FULL|IOERR|PROTOCOL)/;

/** Opens a file for reading and writing, creating it when it is missing. */
export function openForWriting(file: string): Promise<Orm> {
  return MikroORM.init({
    ...options(file),
    // One connection: SQLite writes one transaction at a time anyway, and a queue in the process is fairer than waiting for a lock.
    driverOptions: { pool: { min: 1, max: 1, acquireTimeoutMillis: 4 * patience, afterCreate: prepareConnection } },
  });
}

/**
 * Opens a file without the right to change it.
 * @param unused whether nobody else has it open: then nothing is made beside it either
 */
export function openForReading(file: string, { unused = false } = {}): Promise<Orm> {
  const filename = `${pathToFileURL(resolve(file)).href}?mode=ro${unused ? '&immutable=1' : ''}`;
  return MikroORM.init({ ...options(file), driverOptions: { connection: { filename, flags: ['OPEN_URI'] } } });
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

/** Whether an error means "not now" rather than "never". */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return passingFaults.test(code) || passingFaults.test(error.message) || error.name === 'KnexTimeoutError';
}

/** Acknowledged means on disk: a commit returns when the write-ahead log is synced. Deleted means gone: freed pages are overwritten. */
export function prepareConnection(connection: Connection, done: (error: Error | null, connection: Connection) => void): void {
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
