/** The one file that names PostgreSQL's driver: how a database is connected to, and what its errors mean. */

import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { storable, type Value } from '../database.js';
import { migrationsIn } from '../migrations/index.js';
import { tables } from '../tables.js';

/** The migrations as PostgreSQL reads them. */
export const migrations = migrationsIn({ ownId: 'serial not null primary key', inOneTree: '' });

export type Orm = MikroORM;

/** Whoever asks is told what went wrong; the query layer would say it once more, on the terminal. */
const silence = { warn() {}, error() {}, debug() {}, deprecate() {} };

/** How long a transaction waits for a connection, or for what another one holds, in milliseconds. */
const patience = 5000;
/** After this time without an answer, in milliseconds, the database is not there any more, whatever the network says. */
const longestAnswer = 20_000;
/** How long a transaction may do nothing while it holds something, in milliseconds: whoever began it is not there any more. */
const idleness = 15_000;
/** More would only take turns at what the machine of the database has of processors and disks. */
const connectionsPerProcess = 10;

/** Connects when it is first used. @param url `postgres://…`; with what the driver knows beside it, such as `sslmode` */
export function connect(url: string): Promise<Orm> {
  const connection = { connectionString: url, application_name: 'two-hats', connectionTimeoutMillis: patience, keepAlive: true };
  return MikroORM.init({
    driver: PostgreSqlDriver,
    dbName: decodeURIComponent(new URL(url).pathname.slice(1)),
    entities: tables,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, silent: true, snapshot: false },
    discovery: { warnWhenNoEntities: false },
    connect: false,
    driverOptions: {
      connection,
      log: silence,
      pool: { min: 0, max: connectionsPerProcess, acquireTimeoutMillis: patience, afterCreate: prepareConnection },
    },
  });
}

/** What is used of a connection as the driver gives it. */
export interface Connection {
  query(query: string | Query): Promise<{ readonly rows: unknown[] }>;
}

/** One that listens: it is told what others notify, and when it breaks. */
export interface NotifiedConnection extends Connection, NodeJS.EventEmitter {
  on(event: 'notification', listener: (message: { readonly payload?: string }) => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'end', listener: () => void): this;
}

interface Query {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly Value[];
  readonly types?: typeof asSqliteGives;
  readonly query_timeout: number;
}

/** Acknowledged means on disk, whatever the server is set to. */
function prepareConnection(connection: Connection, done: (error: unknown, connection: Connection) => void): void {
  const settings = `
    set lock_timeout = ${patience};
    set idle_in_transaction_session_timeout = ${idleness};
    set jit = off;
    select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local');`;
  connection.query({ text: settings, query_timeout: longestAnswer }).then(
    () => done(null, connection),
    (error: unknown) => done(error, connection),
  );
}

/** Whole numbers as numbers, all of ours being safe ones, and JSON as text: as the storage has them of every database. */
const asSqliteGives = {
  getTypeParser(type: number): (text: string) => unknown {
    if (type === 16) return (text) => text === 't';
    return numberTypes.has(type) ? Number : (text) => text;
  },
};
/** Of `int8`, `int2`, `int4`. */
const numberTypes = new Set([20, 21, 23]);

/** By the text of a statement: it is prepared once on each connection, and then only named. */
const names = new Map<string, string>();

/** Runs a statement that is prepared, with a value for each of its parameters, and returns its rows. */
export async function run<Row>(connection: Connection, text: string, values: readonly Value[] = []): Promise<Row[]> {
  const name = names.get(text) ?? `hats ${names.size}`;
  names.set(text, name);
  const bound = values.map((value) => (typeof value === 'string' && value.includes('\0') ? storable(value) : value));
  const { rows } = await connection.query({ name, text, values: bound, types: asSqliteGives, query_timeout: longestAnswer });
  return rows as Row[];
}

/** Runs what has no values and gives no rows, such as the begin of a transaction. */
export async function execute(connection: Connection, text: string): Promise<void> {
  await connection.query({ text, query_timeout: longestAnswer });
}

/** What PostgreSQL says when two transactions were in each other's way: serialisation, deadlock, somebody else's row under a unique key. */
const collisions = /^(40001|40P01|23505)$/;

/**
 * What PostgreSQL says when it cannot answer now but may later: connections, resources, locks, being stopped, being another's copy, disks,
 * and what ran into a collision time and again.
 */
const passingStates = /^(08...|53...|55P03|57P0[1-3]|57014|25006|25P03|58...|40001|40P01)$/;
/** The same where there is no server to say anything. */
const passingErrors = /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND/;
const passingWords =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout expired|Query read timeout)/;

/** Whether another try on what stands then may succeed. */
export function isCollision(error: unknown): boolean {
  return collisions.test(codeOf(error));
}

/** Whether an error means "not now" rather than "never". */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return passingStates.test(code) || passingErrors.test(code) || passingWords.test(error.message) || error.name === 'KnexTimeoutError';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
