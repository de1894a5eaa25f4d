/** PostgreSQL's part of the storage: several transactions at a time, each of which holds the workshops that it changes. */
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { OpenLine } from '../../bus/line.js';
import { inThisProcess, type LimiterSource } from '../../workshop/guards/sharedBudget.js';
import type { Database, Dialect, UnitOfWork } from '../database.js';
import { type ConnectionSource, UnitOnConnection } from '../unitOnConnection.js';
import { connect, execute, isCollision, isPassingFault, type NotifiedConnection, type Orm, run } from './connection.js';
import { DatabaseClock } from './databaseClock.js';
import { openLine } from './notifying.js';
import { budgetTable, prepareDatabase } from './preparing.js';

/** How often work is begun anew that was in the way of somebody else's. */
const triesOnCollision = 5;

const types = { integer: 'bigint', text: 'text' } as const;

const dialect: Dialect = {
  givenValues: (parameter, kind) => `(select value::${types[kind]} from json_array_elements_text(${parameter}::json) as listed (value))`,
  givenRows(parameter, kinds) {
    const columns = kinds.map((kind, index) => `(value ->> ${index})::${types[kind]} as c${index}`);
    return `(select ${columns.join(', ')} from json_array_elements(${parameter}::json) as listed (value))`;
  },
  held: 'for update',
};

const begin = {
  // Everything that is read belongs to one moment.
  read: 'begin isolation level repeatable read, read only',
  // Each statement sees what was committed before it: once a workshop is held, that is how it stands.
  write: 'begin isolation level read committed, read write',
} as const;

export class PostgresDatabase implements Database {
  readonly #source: ConnectionSource<NotifiedConnection>;
  readonly #clock: DatabaseClock;
  readonly openLine: OpenLine = (listener) => openLine(this.#source, listener);

  private constructor(readonly orm: Orm) {
    this.#source = orm.em.getKnex().client as ConnectionSource<NotifiedConnection>;
    this.#clock = new DatabaseClock(() => this.#ask());
  }

  /**
   * Connects and brings the tables up to date.
   * @param url `postgres://…`
   * @throws DatabaseError when the database cannot be used; it is then as it was
   */
  static async open(url: string): Promise<PostgresDatabase> {
    const orm = await connect(url);
    try {
      await prepareDatabase(orm, url);
      const database = new PostgresDatabase(orm);
      await database.#clock.set();
      return database;
    } catch (error) {
      await orm.close(true);
      throw error;
    }
  }

  isPassingFault(error: unknown): boolean {
    return isPassingFault(error);
  }

  now(): number {
    return this.#clock.now();
  }

  /** What the database cannot count, being away, this process counts alone. */
  readonly limiter: LimiterSource = (name, allowance) =>
    new RateLimiterPostgres({
      ...allowance,
      storeClient: this.orm.em.getKnex(),
      storeType: 'knex',
      tableName: budgetTable,
      tableCreated: true,
      keyPrefix: name,
      insuranceLimiter: inThisProcess(name, allowance),
    });

  async transaction<T>(kind: 'read' | 'write', work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#attempt(kind, work);
      } catch (error) {
        if (!isCollision(error) || tries === triesOnCollision) throw error;
      }
    }
  }

  async #attempt<T>(kind: 'read' | 'write', work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const connection = await this.#source.acquireConnection();
    try {
      await execute(connection, begin[kind]);
      try {
        const rows: UnitOfWork['rows'] = (sql, values) => run(connection, sql, values);
        const result = await work(new UnitOnConnection(dialect, rows, this.orm.em, this.#source, connection));
        await execute(connection, 'commit');
        return result;
      } catch (error) {
        // On a connection that broke there is nothing left to roll back, and nobody gets it again.
        await execute(connection, 'rollback').catch(() => {});
        throw error;
      }
    } finally {
      await this.#source.releaseConnection(connection);
    }
  }

  /** What time it is there. */
  async #ask(): Promise<number> {
    const connection = await this.#source.acquireConnection();
    try {
      const [row] = await run<{ now: number }>(connection, 'select (extract(epoch from clock_timestamp()) * 1000)::bigint as now');
      return row?.now ?? Date.now();
    } finally {
      await this.#source.releaseConnection(connection);
    }
  }

  /** It does so by itself. */
  async sweep(): Promise<void> {}

  /** What was deleted is out of reach at once; when its space on disk is used again is up to the server, and up to its operator. */
  async scrub(): Promise<boolean> {
    return true;
  }

  close(): Promise<void> {
    this.#clock.stop();
    return this.orm.close(true);
  }
}
