import type { EntityManager } from '@mikro-orm/core';
import type { Dialect, UnitOfWork, Value } from './database.js';

/** What is used of the query layer's client: where connections come from. */
export interface ConnectionSource<Connection> {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
  /** One beside those that are lent in turn. */
  acquireRawConnection(): Promise<Connection>;
  destroyRawConnection(connection: Connection): Promise<void>;
}

/** A unit of work on a connection in whose transaction both prepared statements and entities work. */
export class UnitOnConnection<Connection> implements UnitOfWork {
  #em: EntityManager | null = null;

  constructor(
    readonly dialect: Dialect,
    readonly rows: <Row>(sql: string, values?: readonly Value[]) => Promise<Row[]>,
    private readonly root: EntityManager,
    private readonly source: ConnectionSource<Connection>,
    private readonly connection: Connection,
  ) {}

  /** Made when it is needed: placing cards does without. */
  get em(): EntityManager {
    this.#em ??= this.#forkOnConnection();
    return this.#em;
  }

  /** The query layer takes its connection from what it believes to be a transaction of its own; this is the one that is under way. */
  #forkOnConnection(): EntityManager {
    const { connection } = this;
    const client = Object.assign(Object.create(this.source), {
      transacting: true,
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
    });
    const em = this.root.fork();
    em.setTransactionContext({ client });
    return em;
  }
}
