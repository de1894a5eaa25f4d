import { Refusal } from '@two-hats/shared';
import { LRUCache } from 'lru-cache';
import type { Reading, Store, Writing } from '../workshop/ports.js';
import { isPassingFault, type Orm, openDatabase, patience, scrubDatabase, setPatience, withSession } from './driver.js';
import { SqlReading } from './reading.js';
import type { Session } from './session.js';
import type { Fixed } from './workshopRows.js';
import { SqlWriting } from './writing.js';

/** How long after a scrub that another process stood in the way of the next one is tried, in milliseconds. */
const scrubAgainAfter = 2000;

/** The store on a database file. Every piece of work has its own session, so nothing read once goes stale in another's hands. */
export class DatabaseStore implements Store {
  readonly #fixed = new LRUCache<string, Fixed>({ max: 1000 });
  #scrubbing: NodeJS.Timeout | null = null;

  private constructor(
    private readonly orm: Orm,
    private readonly now: () => number,
  ) {}

  /**
   * @param file path of the SQLite file; created and migrated when needed
   * @param now milliseconds since the epoch
   * @throws DatabaseFileError when the file cannot be used; it is then as it was
   */
  static async open(file: string, now: () => number): Promise<DatabaseStore> {
    const store = new DatabaseStore(await openDatabase(file), now);
    // The process may have been killed between a deletion and its scrub.
    await store.scrub();
    return store;
  }

  read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    return this.#within(
      (session) => session.rows('begin'),
      (session) => work(new SqlReading(session, this.#fixed)),
    );
  }

  write<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    const asked = this.now();
    return this.#within(
      async (session) => {
        // Whoever has waited in the queue behind a locked database has less patience left, so that nobody waits for longer than one may.
        const waited = this.now() - asked;
        const hurried = waited > patience / 50;
        if (hurried) await setPatience(session, patience - waited);
        // Takes the write lock before the first read, so that what the rules judge by cannot be changed by another process meanwhile.
        try {
          await session.rows('begin immediate');
        } finally {
          if (hurried) await setPatience(session, patience);
        }
      },
      (session) => work(new SqlWriting(session, this.#fixed, this.now, this.orm.em)),
    );
  }

  async scrub(): Promise<void> {
    if (this.#scrubbing) clearTimeout(this.#scrubbing);
    this.#scrubbing = null;
    const scrubbed = await withSession(this.orm, scrubDatabase).catch(() => false);
    if (!scrubbed) this.#scrubbing ??= setTimeout(() => void this.scrub(), scrubAgainAfter).unref();
  }

  async close(): Promise<void> {
    if (this.#scrubbing) clearTimeout(this.#scrubbing);
    await withSession(this.orm, (session) => session.end());
    await this.orm.close(true);
  }

  #within<T>(begin: (session: Session) => Promise<unknown>, work: (session: Session) => Promise<T>): Promise<T> {
    return withSession(this.orm, async (session) => {
      await begin(session);
      try {
        const result = await work(session);
        await session.rows('commit');
        return result;
      } catch (error) {
        // A commit that failed may have rolled back by itself; then there is nothing left to do.
        await session.rows('rollback').catch(() => {});
        throw error;
      }
    }).catch((error) => {
      throw isPassingFault(error) ? new Refusal('BUSY') : error;
    });
  }
}
