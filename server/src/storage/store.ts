import { Refusal } from '@two-hats/shared';
import { LRUCache } from 'lru-cache';
import type { Reading, Store, Writing } from '../workshop/ports.js';
import { isPassingFault, type Orm, openDatabase, type Session } from './driver.js';
import { type Fixed, SqlReading } from './reading.js';
import { rowsOf } from './statements.js';
import { SqlWriting } from './writing.js';

/** The store on a database file. Every piece of work has its own session, so nothing read once goes stale in another's hands. */
export class DatabaseStore implements Store {
  readonly #fixed = new LRUCache<string, Fixed>({ max: 1000 });

  private constructor(private readonly orm: Orm) {}

  /** @param file path of the SQLite file; created and migrated when needed */
  static async open(file: string): Promise<DatabaseStore> {
    return new DatabaseStore(await openDatabase(file));
  }

  read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    return this.#within((session) => work(new SqlReading(session, this.#fixed)));
  }

  write<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.#within(async (session) => {
      // Takes the write lock before the first read, so that what the rules judge by cannot be changed by another process meanwhile.
      await rowsOf(session, 'update workshop set revision = revision where id is null');
      return work(new SqlWriting(session, this.#fixed));
    });
  }

  async close(): Promise<void> {
    await this.orm.close(true);
  }

  async #within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.orm.em.fork();
    try {
      // Begun by hand: `transactional` follows the session through async context, which makes every promise of the process slower.
      await session.begin();
      const result = await work(session);
      await session.commit();
      return result;
    } catch (error) {
      if (session.isInTransaction()) await session.rollback().catch(() => {});
      if (isPassingFault(error)) throw new Refusal('BUSY');
      throw error;
    }
  }
}
