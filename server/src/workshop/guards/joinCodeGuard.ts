import { normalizeJoinCode, Refusal } from '@two-hats/shared';
import { LRUCache } from 'lru-cache';
import { RateLimiterQueue } from 'rate-limiter-flexible';
import { networkOf } from './network.js';
import { type LimiterSource, SharedBudget } from './sharedBudget.js';

/**
 * Wrong codes that may be tried. One network: 30 a minute, for a room of 300 people mistypes a few and is still not one that guesses. All
 * together: 50 at once, 10 a second after that.
 */
const wrongCodes = { network: { points: 30, duration: 60 }, all: { points: 50, duration: 5 } };
/** What is looked up for those whose budget is spent: 10 a second for the whole server, in the order in which they came. */
const late = { points: 10, duration: 1 };
/** How many may wait for that, from all networks together and from one: ten seconds, and five. */
const waitingFromAll = 100;
const waitingFromNetwork = 50;
/** For how long a network's right codes are remembered, in milliseconds, and how many of them. */
const remembered = { ttl: 12 * 3_600_000, max: 20_000 };

/**
 * Stands between a join code that somebody typed and the workshop behind it, so that guessing is hopeless and a room gets in all the same.
 *
 * A right code pays for nothing, and a code that was right once from a network, or was made there, is never asked about again: a room
 * whose address somebody guesses from gets in as if they were not there. That tells a guesser nothing but what their own room knows.
 * Only wrong codes are charged, to the network and to the server. Whose budget is spent waits in a queue, right code or wrong, for else
 * the quick answer would tell which is which.
 *
 * So at most 20 codes a second are looked up that nobody knew to be right, whatever the number of networks, with 60 more at once. There
 * are 28 to the power of 6, or 482 million codes. With 100 workshops open, whoever guesses as fast as they can finds one of them with a
 * chance of 20 · 3600 · 100 / 482 million, which is 1.5 % an hour; one particular workshop with a chance of 0.015 %.
 */
export class JoinCodeGuard {
  readonly #known = new LRUCache<string, true>(remembered);
  /** Codes that are being looked up, by network: the same code asked again meanwhile is the same question. */
  readonly #asked = new Map<string, Promise<void>>();
  readonly #budget: SharedBudget;
  readonly #late: RateLimiterQueue;
  readonly #waiting = new Map<string, number>();

  /** @param isRight looks a code up */
  constructor(
    private readonly isRight: (joinCode: string) => Promise<boolean>,
    limiters: LimiterSource,
  ) {
    this.#budget = new SharedBudget('codes', wrongCodes, limiters);
    this.#late = new RateLimiterQueue(limiters('late codes', late), { maxQueueSize: waitingFromAll });
  }

  /**
   * The join code that was meant, if it is one.
   * @param address of the caller, IPv4 or IPv6
   * @throws Refusal `UNKNOWN_CODE`, `TOO_MANY_GUESSES` when too many wait already, and whatever looking up throws
   */
  async check(address: string, typed: string): Promise<string> {
    const code = normalizeJoinCode(typed);
    if (!code) throw new Refusal('UNKNOWN_CODE');
    const network = networkOf(address);
    const question = questionOf(network, code);
    if (this.#known.get(question)) return code;
    const asked = this.#asked.get(question) ?? this.#ask(network, code).finally(() => this.#asked.delete(question));
    this.#asked.set(question, asked);
    await asked;
    return code;
  }

  /** Remembers a code that is right, for whoever is in the network where it was made. */
  learn(address: string, code: string): void {
    this.#known.set(questionOf(networkOf(address), code), true);
  }

  async #ask(network: string, code: string): Promise<void> {
    // Taken in advance: whoever asks for many codes at once has no more than one budget.
    const isCharged = await this.#budget.take(network);
    if (!isCharged) await this.#wait(network);
    let isWrong = false;
    try {
      isWrong = !(await this.isRight(code));
    } finally {
      if (isCharged && !isWrong) await this.#budget.giveBack(network);
    }
    if (isWrong) throw new Refusal('UNKNOWN_CODE');
    this.#known.set(questionOf(network, code), true);
  }

  async #wait(network: string): Promise<void> {
    const waiting = this.#waiting.get(network) ?? 0;
    if (waiting >= waitingFromNetwork) throw new Refusal('TOO_MANY_GUESSES');
    this.#waiting.set(network, waiting + 1);
    try {
      await this.#late.removeTokens(1);
    } catch {
      throw new Refusal('TOO_MANY_GUESSES');
    } finally {
      const left = (this.#waiting.get(network) ?? 1) - 1;
      if (left > 0) this.#waiting.set(network, left);
      else this.#waiting.delete(network);
    }
  }
}

function questionOf(network: string, code: string): string {
  return `${network} ${code}`;
}
