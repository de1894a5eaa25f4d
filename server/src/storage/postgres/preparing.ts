/** Whether a database may be used: one of ours, or an empty one, and brought up to date by one process at a time. */
import { DatabaseError } from '../databaseError.js';
import type { ConnectionSource } from '../unitOnConnection.js';
import { type Connection, execute, migrations, type Orm, run } from './connection.js';

/** The oldest version that is tested. */
const oldest = 15;

/** What processes of Two Hats, and nobody else, wait for each other by while one of them migrates; drawn by lot. */
const migrating = 7_284_519_036_451;

/** Where what was taken of shared budgets is counted. It is gone with a crash, as it would be in memory, and costs no log. */
export const budgetTable = 'budget';
const makeBudgetTable = `create unlogged table if not exists ${budgetTable} (key varchar(255) primary key, points integer not null default 0, expire bigint)`;

/**
 * Makes sure that a database can be used, and migrates it.
 * @throws DatabaseError when it cannot be used; it is then as it was
 */
export async function prepareDatabase(orm: Orm, url: string): Promise<void> {
  const source = orm.em.getKnex().client as ConnectionSource<Connection>;
  try {
    // Beside the others: it waits for as long as another process migrates.
    const connection = await source.acquireRawConnection();
    try {
      await inspectServer(connection);
      await connection.query(`select pg_advisory_lock(${migrating})`);
      await inspectTables(connection);
      await orm.migrator.up();
      await execute(connection, makeBudgetTable);
    } finally {
      await source.destroyRawConnection(connection);
    }
  } catch (error) {
    throw explained(url, error);
  }
}

async function inspectServer(connection: Connection): Promise<void> {
  const [server] = await run<{ version: string; encoding: string }>(
    connection,
    "select current_setting('server_version') as version, current_setting('server_encoding') as encoding",
  );
  if (!server || Number.parseInt(server.version, 10) < oldest) {
    throw new DatabaseError(`The database server is PostgreSQL ${server?.version}. Two Hats needs version ${oldest} or newer.`);
  }
  if (server.encoding !== 'UTF8') {
    throw new DatabaseError(`The database has the encoding ${server.encoding}, which cannot hold every name. Create it with UTF8.`);
  }
}

async function inspectTables(connection: Connection): Promise<void> {
  const tables = await run<{ name: string }>(
    connection,
    "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
  );
  if (tables.length === 0) return;
  if (!tables.some(({ name }) => name === 'mikro_orm_migrations')) {
    throw new DatabaseError('The database has tables of another program. Set DATABASE_URL to an empty database.');
  }
  const known = new Set<unknown>(migrations.map(({ name }) => name));
  const run_ = await run<{ name: string }>(connection, 'select name from mikro_orm_migrations');
  if (run_.some(({ name }) => !known.has(name))) {
    throw new DatabaseError(
      'The database was written by a newer version of Two Hats. Start that version, or set DATABASE_URL to another database.',
    );
  }
}

/** What an operator can do about an error at start; the error itself where nothing is known. */
function explained(url: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError) return error;
  const { hostname, host, pathname } = new URL(url);
  const code = 'code' in error ? String(error.code) : '';
  const database = pathname.slice(1);
  const advice = adviceOn(code, error.message, { hostname, host, database });
  return advice ? new DatabaseError(`${advice} (${error.message})`) : error;
}

function adviceOn(
  code: string,
  message: string,
  { hostname, host, database }: { readonly hostname: string; readonly host: string; readonly database: string },
): string | null {
  if (/^(28P01|28000)$/.test(code)) return `PostgreSQL at ${host} does not let this user in. Check the user and password in DATABASE_URL.`;
  if (code === '3D000') return `There is no database ${database} at ${host}. Create it, or correct DATABASE_URL.`;
  if (code === '42501') return `The user may not make tables in the database ${database}. Make that user its owner.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `No address is known for ${hostname}. Correct DATABASE_URL.`;
  if (/^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code) || /timeout expired|Connection terminated/.test(message)) {
    return `No PostgreSQL answers at ${host}. Start it, or correct DATABASE_URL.`;
  }
  if (/^(57P03|53300)$/.test(code)) return `PostgreSQL at ${host} takes no connection now. Try again soon.`;
  if (/SSL|certificate|self-signed/i.test(message)) return `The encrypted connection to ${host} failed. See sslmode in OPERATING.md.`;
  return null;
}
