import { Refusal } from '@two-hats/shared';
import { LRUCache } from 'lru-cache';
import type { OpenLine } from '../bus/line.js';
import type { LimiterSource } from '../workshop/guards/sharedBudget.js';
import type { Reading, Store, Writing } from '../workshop/store.js';
import type { DatabaseAddress } from './address.js';
import type { Database } from './database.js';
import { Eraser } from './erasing.js';
import type { PostgresDatabase } from './postgres/postgresDatabase.js';
import { DatabaseReading } from './reading.js';
import type { WorkshopSetup } from './setup.js';
import type { SqliteDatabase } from './sqlite/sqliteDatabase.js';
import { DatabaseWriting } from './writing.js';

/** The store on a database. Every piece of work is a unit of its own, so nothing read once goes stale in another's hands. */
export class DatabaseStore implements Store {
  readonly #setups = new LRUCache<string, WorkshopSetup>({ max: 1000 });
  readonly #eraser: Eraser;

  private constructor(
    private readonly database: Database,
    /** Milliseconds since the epoch, by the clock that all processes go by. */
    readonly now: () => number,
  ) {
    this.#eraser = new Eraser(database);
  }

  /**
   * @param address of the database; migrated when needed, a file also created
   * @param now milliseconds since the epoch; unless told, what the database says
   * @throws DatabaseError when it cannot be used; it is then as it was
   */
  static async open(address: DatabaseAddress, now?: () => number): Promise<DatabaseStore> {
    const database = await openDatabase(address);
    const store = new DatabaseStore(database, now ?? (() => database.now()));
    // The process may have been killed between a deletion and its scrub.
    await store.#eraser.scrub();
    return store;
  }

  read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    return this.#told(this.database.transaction('read', (unit) => work(new DatabaseReading(unit, this.#setups))));
  }

  write<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.#told(this.database.transaction('write', (unit) => work(new DatabaseWriting(unit, this.#setups, this.now))));
  }

  /** Counts what is taken of a budget, of all processes together. */
  readonly limiter: LimiterSource = (name, allowance) => this.database.limiter(name, allowance);

  /** Between the processes on this database; null where there is only one. */
  get openLine(): OpenLine | null {
    return this.database.openLine;
  }

  erase(workshopIds: readonly string[]): Promise<void> {
    return this.#eraser.erase(workshopIds);
  }

  resumeErasing(): Promise<void> {
    return this.#eraser.resume();
  }

  /** Stops erasing after the part that is under way; the rest is left for the next process. */
  endErasing(): Promise<void> {
    return this.#eraser.end();
  }

  async close(): Promise<void> {
    await this.endErasing();
    await this.database.close();
  }

  /** Whoever called is told to come back where that helps. */
  async #told<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw this.database.isPassingFault(error) ? new Refusal('BUSY') : error;
    }
  }
}

/** Opens a database and brings its tables up to date. Of two drivers only the one is loaded that is needed. */
export async function openDatabase(address: DatabaseAddress): Promise<PostgresDatabase | SqliteDatabase> {
  if (address.kind === 'postgres') {
    const { PostgresDatabase } = await import('./postgres/postgresDatabase.js');
    return PostgresDatabase.open(address.url);
  }
  const { SqliteDatabase } = await import('./sqlite/sqliteDatabase.js');
  return SqliteDatabase.open(address.file);
}
