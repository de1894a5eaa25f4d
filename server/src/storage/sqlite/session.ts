import type { Value } from '../database.js';

type Done<Result> = (error: Error | null, result: Result) => void;

interface Statement {
  all(values: readonly Value[], done: Done<unknown[]>): void;
  reset(done: () => void): void;
  finalize(done: () => void): void;
}

/** A connection as the driver gives it. */
export interface Connection {
  exec(sql: string, done: (error: Error | null) => void): void;
  prepare(sql: string, done: (error: Error | null) => void): Statement;
}

/**
 * A connection and the statements prepared on it. Run through the query layer, a statement is parsed and planned anew every time, and
 * takes two trips to the threads on which SQLite works; prepared once, a call costs a fifth of that.
 */
export class Session {
  /** Grows no further than the number of texts in this folder: values are bound, never written into a statement. */
  readonly #statements = new Map<string, Statement>();

  constructor(private readonly connection: Connection) {}

  /** Runs a statement with a value for each of its parameters and returns its rows. */
  async rows<Row>(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    const statement = this.#statements.get(sql) ?? (await this.#prepare(sql));
    return new Promise((resolve, reject) => {
      statement.all(values, (error, rows) => {
        if (!error) return resolve(rows as Row[]);
        // One that failed, such as a `begin` behind another's lock, counts as under way until it is reset: nothing could be committed.
        statement.reset(() => reject(error));
      });
    });
  }

  /** Runs statements without values once. */
  execute(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.connection.exec(sql, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Lets the prepared statements go; the connection cannot be closed before. */
  async end(): Promise<void> {
    const statements = [...this.#statements.values()];
    this.#statements.clear();
    await Promise.all(statements.map((statement) => new Promise<void>((resolve) => statement.finalize(resolve))));
  }

  #prepare(sql: string): Promise<Statement> {
    return new Promise((resolve, reject) => {
      // `$1` is a name to SQLite; the parameter of this number is `?1`.
      const statement = this.connection.prepare(sql.replaceAll(/\$(\d+)/g, '?$1'), (error) => {
        if (error) return reject(error);
        this.#statements.set(sql, statement);
        resolve(statement);
      });
    });
  }
}
