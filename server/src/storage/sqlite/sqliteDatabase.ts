/** SQLite's part of the storage: one connection that everybody waits for in turn, and one beside it for what must not hold anybody up. */
import { inThisProcess } from '../../workshop/guards/sharedBudget.js';
import type { Database, Dialect, UnitOfWork } from '../database.js';
import { type ConnectionSource, UnitOnConnection } from '../unitOnConnection.js';
import { isPassingFault, type Orm, openForWriting, patience, prepareConnection } from './connection.js';
import { explained, prepareFile } from './databaseFile.js';
import { type Connection, Session } from './session.js';

/** How long scrubbing holds up everybody else while another process reads, in milliseconds. */
const scrubPatience = 100;
/** Pages of the log that are moved to the file while everybody waits; more are moved beside everybody. */
const pagesMovedAtOnce = 200;
/** How often more is moved before the rest is left to the next scrub: others may write as fast. */
const sweepsBeforeScrub = 20;

const dialect: Dialect = {
  givenValues: (parameter) => `(select value from json_each(${parameter}))`,
  givenRows(parameter, kinds) {
    const columns = kinds.map((_, index) => `value ->> ${index} as c${index}`);
    return `(select ${columns.join(', ')} from json_each(${parameter}))`;
  },
  held: null,
};

export class SqliteDatabase implements Database {
  readonly openLine = null;
  readonly limiter = inThisProcess;
  readonly #client: ConnectionSource<Connection>;
  /** By the connection that they are on: a pool may replace one that broke. */
  readonly #sessions = new WeakMap<Connection, Session>();
  #sweeper: Promise<Connection> | null = null;

  private constructor(readonly orm: Orm) {
    this.#client = orm.em.getKnex().client as ConnectionSource<Connection>;
  }

  /**
   * Opens a file, creating it when it is missing, and brings its tables up to date.
   * @param file path of the database file
   * @throws DatabaseError when the file cannot be used; it is then as it was
   */
  static async open(file: string): Promise<SqliteDatabase> {
    await prepareFile(file);
    try {
      const orm = await openForWriting(file);
      await orm.migrator.up();
      return new SqliteDatabase(orm);
    } catch (error) {
      throw explained(file, error);
    }
  }

  isPassingFault(error: unknown): boolean {
    return isPassingFault(error);
  }

  now(): number {
    return Date.now();
  }

  async transaction<T>(kind: 'read' | 'write', work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const asked = performance.now();
    const connection = await this.#client.acquireConnection();
    try {
      const session = this.#sessionOn(connection);
      if (kind === 'read') await session.rows('begin');
      else await beginWriting(session, performance.now() - asked);
      try {
        const rows: UnitOfWork['rows'] = (sql, values) => session.rows(sql, values);
        const result = await work(new UnitOnConnection(dialect, rows, this.orm.em, this.#client, connection));
        await session.rows('commit');
        return result;
      } catch (error) {
        // A commit that failed may have rolled back by itself; then there is nothing left to do.
        await session.rows('rollback').catch(() => {});
        throw error;
      }
    } finally {
      await this.#client.releaseConnection(connection);
    }
  }

  async sweep(): Promise<void> {
    await this.#sweep();
  }

  /** Freed pages are overwritten as they are freed; this moves that from the write-ahead log to the file and empties the log. */
  async scrub(): Promise<boolean> {
    for (let left = Number.POSITIVE_INFINITY, sweeps = 0; left > pagesMovedAtOnce && sweeps < sweepsBeforeScrub; sweeps += 1) {
      const before = left;
      left = await this.#sweep();
      if (left >= before) return false;
    }
    const [outcome] = await this.#sessionOn(await this.#sweeping()).rows<Checkpoint>('pragma wal_checkpoint(truncate)');
    return outcome?.busy === 0;
  }

  /** @returns how many pages are left in the log: what was written meanwhile, and what another process still reads */
  async #sweep(): Promise<number> {
    const [outcome] = await this.#sessionOn(await this.#sweeping()).rows<Checkpoint>('pragma wal_checkpoint(passive)');
    return outcome ? outcome.log - outcome.checkpointed : 0;
  }

  #sweeping(): Promise<Connection> {
    this.#sweeper ??= this.#openSweeper().catch((error) => {
      this.#sweeper = null;
      throw error;
    });
    return this.#sweeper;
  }

  async #openSweeper(): Promise<Connection> {
    const connection = await this.#client.acquireRawConnection();
    await new Promise<void>((resolve, reject) => prepareConnection(connection, (error) => (error ? reject(error) : resolve())));
    await setPatience(this.#sessionOn(connection), scrubPatience);
    return connection;
  }

  #sessionOn(connection: Connection): Session {
    const session = this.#sessions.get(connection) ?? new Session(connection);
    this.#sessions.set(connection, session);
    return session;
  }

  async close(): Promise<void> {
    if (this.#sweeper) {
      const sweeper = await this.#sweeper;
      await this.#sessionOn(sweeper).end();
      await this.#client.destroyRawConnection(sweeper);
    }
    const connection = await this.#client.acquireConnection();
    await this.#sessionOn(connection).end();
    await this.#client.releaseConnection(connection);
    await this.orm.close(true);
  }
}

interface Checkpoint {
  readonly busy: number;
  readonly log: number;
  readonly checkpointed: number;
}

/** Takes the write lock. Whoever has waited in the queue behind a locked database has less patience left, so that nobody waits for longer than one may. */
async function beginWriting(session: Session, waited: number): Promise<void> {
  const hurried = waited > patience / 50;
  if (hurried) await setPatience(session, patience - waited);
  try {
    await session.rows('begin immediate');
  } finally {
    if (hurried) await setPatience(session, patience);
  }
}

function setPatience(session: Session, milliseconds: number): Promise<void> {
  return session.execute(`pragma busy_timeout = ${Math.max(1, Math.round(milliseconds))}`);
}
