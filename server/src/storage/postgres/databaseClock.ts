/** How often the database is asked for the time, in milliseconds: clocks of machines drift by less than a second in a day. */
const askEvery = 30_000;
/** What is asked with less delay than this, in milliseconds, is always taken; a slower answer tells less than counting on. */
const quickAnswer = 20;

/**
 * The database's clock, as this process knows it: asked now and then, and in between counted on by a clock that nobody can set. Whatever
 * the clock of this machine says, processes agree on when a deadline is over, to within the time that a question takes.
 */
export class DatabaseClock {
  /** What the database's clock is ahead of the one that counts here. */
  #ahead = Date.now() - performance.now();
  #delay = Number.POSITIVE_INFINITY;
  readonly #timer: NodeJS.Timeout;

  /** @param ask for the time there, in milliseconds since the epoch */
  constructor(private readonly ask: () => Promise<number>) {
    // A database that is away is asked again the next time.
    this.#timer = setInterval(() => this.set().catch(() => {}), askEvery).unref();
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return Math.round(performance.now() + this.#ahead);
  }

  /** Asks for the time. @throws what asking throws */
  async set(): Promise<void> {
    const before = performance.now();
    const there = await this.ask();
    const delay = performance.now() - before;
    if (delay > Math.max(quickAnswer, this.#delay)) return;
    this.#delay = delay;
    this.#ahead = there + delay / 2 - performance.now();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
