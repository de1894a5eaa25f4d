import { Refusal } from '@two-hats/shared';
import { TokenBucket } from './tokenBucket.js';

/** Wrong join codes that may be tried at once, and how fast the budget fills again (a second). */
const capacity = 60;
const refillPerSecond = 20;
/** What those who have guessed a lot must leave to everybody else. */
const reserve = capacity / 2;
/** The same for one network: a room of 300 people mistypes a few codes, and is still not one that guesses. */
const slips = { capacity: 30, refillPerSecond: 0.5 };
/** Networks whose misses are remembered; the ones that missed longest ago are forgotten first. */
const networksRemembered = 10_000;

/**
 * One budget of wrong join codes for the whole server, not per address: a room of 300 people shares one address, and all must get in.
 * A right code costs nothing. While the budget is empty no code is looked up at all, or a guesser could read the answer from the refusal.
 * So that a guesser cannot keep it empty and everybody out, a network that has missed a lot cannot draw on the last half.
 */
export class GuessBudget {
  readonly #bucket: TokenBucket;
  readonly #slips = new Map<string, TokenBucket>();

  constructor(private readonly now: () => number) {
    this.#bucket = new TokenBucket(capacity, refillPerSecond, now);
  }

  /**
   * @param address of the caller, IPv4 or IPv6
   * @throws Refusal `TOO_MANY_GUESSES` while the budget is empty, for a network that guesses also while it is half empty
   */
  check(address: string): void {
    const guesses = this.#slips.get(networkOf(address))?.filled === false;
    if (this.#bucket.left < (guesses ? reserve + 1 : 1)) throw new Refusal('TOO_MANY_GUESSES');
  }

  /** Takes one wrong guess from the budget. */
  miss(address: string): void {
    this.#bucket.take();
    const network = networkOf(address);
    const slipped = this.#slips.get(network) ?? new TokenBucket(slips.capacity, slips.refillPerSecond, this.now);
    slipped.take();
    // Put last: a map keeps the order in which its keys were set.
    this.#slips.delete(network);
    this.#slips.set(network, slipped);
    const [oldest] = this.#slips.keys();
    if (this.#slips.size > networksRemembered && oldest !== undefined) this.#slips.delete(oldest);
  }
}

/** An IPv4 address itself; of an IPv6 address the half that names the network, for whoever has one has all the addresses below it. */
function networkOf(address: string): string {
  if (address.includes('.') || !address.includes(':')) return address;
  const [left = '', right = ''] = address.split('::');
  const groups = left.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - groups.length - right.split(':').filter(Boolean).length : 0;
  return [...groups, ...Array<string>(missing).fill('0'), ...right.split(':')].slice(0, 4).join(':');
}
