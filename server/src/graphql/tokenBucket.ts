/** A budget that fills again with time: so many at once, so many a second after that. */
export class TokenBucket {
  #left: number;
  #at: number;

  /**
   * @param capacity what may be taken at once
   * @param refillPerSecond what comes back every second
   * @param now milliseconds since the epoch
   */
  constructor(
    private readonly capacity: number,
    private readonly refillPerSecond: number,
    private readonly now: () => number,
  ) {
    this.#left = capacity;
    this.#at = now();
  }

  /** What there is now; less than nothing when more was taken. */
  get left(): number {
    const now = this.now();
    this.#left = Math.min(this.capacity, this.#left + ((now - this.#at) / 1000) * this.refillPerSecond);
    this.#at = now;
    return this.#left;
  }

  /** Whether there is something to take. */
  get filled(): boolean {
    return this.left >= 1;
  }

  /** Whether nothing is missing. */
  get full(): boolean {
    return this.left >= this.capacity;
  }

  /** Takes so many, whether they are there or not. */
  take(count = 1): void {
    this.#left -= count;
  }
}
