/** PostgreSQL's part of the storage: several transactions at a time, each of which holds the workshops that it changes. */
import type { Database, Dialect, UnitOfWork } from '../database.js';
import { type ConnectionSource, UnitOnConnection } from '../unitOnConnection.js';
import { type Connection, connect, execute, isCollision, isPassingFault, type Orm, run } from './connection.js';
import { prepareDatabase } from './preparing.js';

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
  readonly #source: ConnectionSource<Connection>;

  private constructor(readonly orm: Orm) {
    this.#source = orm.em.getKnex().client as ConnectionSource<Connection>;
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
      return new PostgresDatabase(orm);
    } catch (error) {
      await orm.close(true);
      throw error;
    }
  }

  isPassingFault(error: unknown): boolean {
    return isPassingFault(error);
  }

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

  /** It does so by itself. */
  async sweep(): Promise<void> {}

  /** What was deleted is out of reach at once; when its space on disk is used again is up to the server, and up to its operator. */
  async scrub(): Promise<boolean> {
    return true;
  }

  close(): Promise<void> {
    return this.orm.close(true);
  }
}
