import { Refusal } from '@two-hats/shared';

/** How many may wait outside before the next one is told to come back. */
const waitingRoom = 5000;

interface Waiting {
  readonly enter: () => void;
  readonly refuse: (reason: unknown) => void;
}

/**
 * Lets a few in at a time; the others wait in the order in which they came. What strangers may do passes through one, so that a crowd at
 * the door does not stand before those who are in the room already.
 */
export class ConcurrencyLimit {
  #free: number;
  #waiting: Waiting[] = [];

  /** @param width how many may be inside at the same time */
  constructor(width: number) {
    this.#free = width;
  }

  /** Runs `work` when it is its turn. @throws Refusal `BUSY` when too many wait, and whatever `work` throws */
  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#turn();
    try {
      return await work();
    } catch (error) {
      // Storage has just made one of them wait for as long as anybody may: the others, who wait behind, must not wait that long again.
      if (error instanceof Refusal && error.code === 'BUSY') for (const { refuse } of this.#waiting.splice(0)) refuse(error);
      throw error;
    } finally {
      const next = this.#waiting.shift();
      if (next) next.enter();
      else this.#free += 1;
    }
  }

  #turn(): Promise<void> {
    if (this.#waiting.length >= waitingRoom) return Promise.reject(new Refusal('BUSY'));
    return new Promise((enter, refuse) => this.#waiting.push({ enter, refuse }));
  }
}
