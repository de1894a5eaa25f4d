import { Refusal } from '@two-hats/shared';
import { TokenBucket } from './tokenBucket.js';

/** Wrong join codes that may be tried at once, and how fast the budget fills again (a second). */
const capacity = 60;
const refillPerSecond = 20;

/**
 * One budget of wrong join codes for the whole server, not per address: a room of 300 people shares one address, and all must get in.
 * A right code costs nothing. While the budget is empty no code is looked up at all, or a guesser could read the answer from the refusal.
 */
export class GuessBudget {
  readonly #bucket: TokenBucket;

  constructor(now: () => number) {
    this.#bucket = new TokenBucket(capacity, refillPerSecond, now);
  }

  /** @throws Refusal `TOO_MANY_GUESSES` while the budget is empty */
  check(): void {
    if (!this.#bucket.filled) throw new Refusal('TOO_MANY_GUESSES');
  }

  /** Takes one wrong guess from the budget. */
  miss(): void {
    this.#bucket.take();
  }
}
