import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@two-hats/shared';
import { networkOf } from './network.js';
import { type LimiterSource, SharedBudget } from './sharedBudget.js';

const hour = 3600;

export interface OpeningRules {
  /** What the operator asks for before a workshop can be opened; null when anyone may open one. */
  readonly openingKey: string | null;
  /** Workshops that all networks together may open in an hour. */
  readonly openingsPerHour: number;
  /** Workshops that one network may open in an hour. */
  readonly openingsPerNetwork: number;
}

/** Decides who may open a workshop, and how many: opening needs no capability, and each workshop stays on disk for weeks. */
export class OpeningGuard {
  readonly #budget: SharedBudget;
  readonly #key: Buffer | null;

  constructor({ openingKey, openingsPerHour, openingsPerNetwork }: OpeningRules, limiters: LimiterSource) {
    const network = { points: openingsPerNetwork, duration: hour };
    this.#budget = new SharedBudget('openings', { network, all: { points: openingsPerHour, duration: hour } }, limiters);
    this.#key = openingKey === null ? null : digestOf(openingKey);
  }

  get needsKey(): boolean {
    return this.#key !== null;
  }

  /**
   * Opens, if whoever asks may. What could not be opened is not counted.
   * @throws Refusal `OPENING_KEY_REQUIRED`, `TOO_MANY_OPENINGS`, and whatever `open` throws
   */
  async admit<T>(address: string, key: string | null, open: () => Promise<T>): Promise<T> {
    // Digests are of one length, as a comparison in constant time needs; a wrong key costs nothing, so it takes nobody's budget either.
    if (this.#key && !timingSafeEqual(this.#key, digestOf(key ?? ''))) throw new Refusal('OPENING_KEY_REQUIRED');
    return this.admitAgain(address, open);
  }

  /** The same for whoever facilitates a workshop here: to open that one somebody had the key. @throws as {@link admit}, but for the key */
  async admitAgain<T>(address: string, open: () => Promise<T>): Promise<T> {
    const network = networkOf(address);
    if (!(await this.#budget.take(network))) throw new Refusal('TOO_MANY_OPENINGS');
    try {
      return await open();
    } catch (error) {
      await this.#budget.giveBack(network);
      throw error;
    }
  }
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
