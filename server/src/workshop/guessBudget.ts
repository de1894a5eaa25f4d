import { Refusal } from '@two-hats/shared';

/** Wrong join codes that may be tried at once, and how fast the budget fills again (a second). */
const capacity = 60;
const refillPerSecond = 20;

/**
 * One budget of wrong join codes for the whole server, not per address: a room of 300 people shares one address, and all must get in.
 * A right code costs nothing. While the budget is empty no code is looked up at all, or a guesser could read the answer from the refusal.
 */
export class GuessBudget {
  #left = capacity;
  #at = 0;

  constructor(private readonly now: () => number) {}

  /** @throws Refusal `TOO_MANY_GUESSES` while the budget is empty */
  check(): void {
    const now = this.now();
    this.#left = Math.min(capacity, this.#left + ((now - this.#at) / 1000) * refillPerSecond);
    this.#at = now;
    if (this.#left < 1) throw new Refusal('TOO_MANY_GUESSES');
  }

  /** Takes one wrong guess from the budget. */
  miss(): void {
    this.#left -= 1;
  }
}
