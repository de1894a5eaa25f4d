import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './database.js';
import { deletePart } from './deleting.js';
import { WorkshopTable } from './tables.js';

/** How long after a fault, or a scrub that another process stood in the way of, the next attempt is made, in milliseconds. */
const againAfter = 2000;
/** After how many parts the log is moved to where it belongs, so that it stays short however much is deleted. */
const partsPerSweep = 16;
/** How much longer than a part the pause after it is: most of the time, and of the disk, is everybody's. */
const pausePerPart = 3;

/** Erases workshops that were abandoned, beside everybody's work: a part, a pause of several times as long, the next part. */
export class Eraser {
  readonly #underWay = new Set<Promise<unknown>>();
  #again: NodeJS.Timeout | null = null;
  #ending = false;

  constructor(private readonly database: Database) {}

  /** Resolves when they are gone from disk; or when a fault, or another process that reads them, has put that off. */
  erase(workshopIds: readonly string[]): Promise<void> {
    return this.#keep(this.#erase(workshopIds));
  }

  /** Erases what an earlier process, or an earlier attempt, has left. */
  resume(): Promise<void> {
    return this.#keep(this.#resume());
  }

  /** Makes what was deleted unreadable: now, or as soon as no other process reads the state before. */
  async scrub(): Promise<void> {
    if (!(await this.database.scrub().catch(() => false))) this.#tryAgain();
  }

  /** Stops after the part that is under way; the rest is left for {@link resume}. */
  async end(): Promise<void> {
    this.#ending = true;
    if (this.#again) clearTimeout(this.#again);
    await Promise.allSettled(this.#underWay);
  }

  async #resume(): Promise<void> {
    const abandoned = await this.database.transaction('read', ({ em }) =>
      em.find(WorkshopTable, { deletedAt: { $ne: null } }, { fields: ['id'] }),
    );
    await this.#erase(abandoned.map(({ id }) => id));
  }

  async #erase(workshopIds: readonly string[]): Promise<void> {
    try {
      let parts = 0;
      for (const workshopId of workshopIds) {
        for (let isLeft = true; isLeft && !this.#ending; parts += 1) {
          const began = performance.now();
          isLeft = await this.database.transaction('write', (unit) => deletePart(unit, workshopId));
          await pause(pausePerPart * (performance.now() - began));
          if (parts % partsPerSweep === 0) await this.database.sweep();
        }
      }
    } catch (error) {
      if (!this.database.isPassingFault(error)) throw error;
      return this.#tryAgain();
    }
    if (!this.#ending) await this.scrub();
  }

  #tryAgain(): void {
    if (this.#ending) return;
    this.#again ??= setTimeout(() => {
      this.#again = null;
      // What keeps it from going on is told by whoever resumes it next.
      this.resume().catch(() => this.#tryAgain());
    }, againAfter).unref();
  }

  async #keep(work: Promise<void>): Promise<void> {
    this.#underWay.add(work);
    try {
      await work;
    } finally {
      this.#underWay.delete(work);
    }
  }
}
