/** The one file that names a database driver. */
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type SqlEntityManager, SqliteDriver } from '@mikro-orm/sqlite';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';

export type Session = SqlEntityManager;

/** The opened database, as far as the store needs it. */
export interface Orm {
  readonly em: Session;
  close(force?: boolean): Promise<void>;
}

/** How long a statement waits for another process to release the database, in milliseconds. */
const busyTimeout = 5000;

/** What SQLite says when it cannot read or write now but may later: locked by another process, disk full, disk failing. */
const passingFaults = /SQLITE_(BUSY|LOCKED|FULL|IOERR|PROTOCOL)/;

/**
 * Opens the SQLite file, creating it when it is missing, and brings its tables up to date.
 * @param file path of the database file
 */
export async function openDatabase(file: string): Promise<Orm> {
  const orm = await MikroORM.init({
    driver: SqliteDriver,
    dbName: file,
    entities: tables,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, silent: true, snapshot: false },
    discovery: { warnWhenNoEntities: false },
    // One connection: SQLite writes one transaction at a time anyway, and a queue in the process is fairer than waiting for a lock.
    pool: { min: 1, max: 1, acquireTimeoutMillis: 4 * busyTimeout },
    driverOptions: { pool: { min: 1, max: 1, afterCreate: prepareConnection } },
  });
  await orm.migrator.up();
  return orm;
}

/** Whether an error means "not now" rather than "never". */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return passingFaults.test(code) || passingFaults.test(error.message) || error.name === 'KnexTimeoutError';
}

interface SqliteHandle {
  exec(sql: string, done: (error: Error | null) => void): void;
}

/** Acknowledged means on disk: a commit returns when the write-ahead log is synced. */
function prepareConnection(connection: SqliteHandle, done: (error: Error | null, connection: SqliteHandle) => void): void {
  const pragmas = `
    pragma busy_timeout = ${busyTimeout};
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma cache_size = -65536;
    pragma temp_store = memory;
    pragma journal_size_limit = 67108864;`;
  connection.exec(pragmas, (error) => done(error, connection));
}
