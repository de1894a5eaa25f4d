/**
 * What one capability may have of this process, over HTTP and over all its sockets together: whoever asks for more than the room can spare
 * is refused, and the others do not notice.
 */
import { CapabilityKind } from '../workshop/records.js';
import { TokenBucket } from './tokenBucket.js';

/** Sockets of one capability: every tab and every device with the same link has one, and a phone leaves some behind in a bad network. */
const socketsAtOnce = 50;
/** A picture in a slide is looked at by everybody who has the slide open. */
const socketsOfPictures = 500;
/** Queries and mutations of one capability under way. */
const operationsAtOnce = 100;
/** How many of them run at a time. The others wait here, and not in the database's queue, where everyone would wait behind them. */
const runningAtOnce = 4;
/** What one capability may spend at once, and a second after that. An operation costs 1: a phone needs about two a second. */
const budget = 1000;
const budgetPerSecond = 1000;
/** What a query costs beside that: it reads a workshop and makes a view of it, however little of it is asked for. */
const costOfQuery = 15;
/** Bytes of an answer that cost 1: what is long to say was long to make. */
const bytesForOne = 1024;
/** Bytes of an answer, beyond which it is longer than any that our own screens ask for, and four times as dear. */
const longAnswer = 32 * 1024;

/** One capability's part. */
export class Allowance {
  readonly #budget = new TokenBucket(budget, budgetPerSecond, Date.now);
  readonly #waiting: (() => void)[] = [];
  #sockets = 0;
  #operations = 0;
  #running = 0;

  /** Takes in a socket, which must be closed in the end; false when there are enough. */
  openSocket(kind: CapabilityKind): boolean {
    if (this.#sockets >= (kind === CapabilityKind.PICTURES ? socketsOfPictures : socketsAtOnce)) return false;
    this.#sockets += 1;
    return true;
  }

  closeSocket(): void {
    this.#sockets -= 1;
  }

  /** Takes in an operation when it is its turn, and it must leave in the end; false when too much is under way, or was asked of late. */
  enter(): boolean | Promise<boolean> {
    if (this.#operations >= operationsAtOnce || !this.#budget.filled) return false;
    this.#operations += 1;
    if (this.#running >= runningAtOnce) return this.#enterInTurn();
    this.#running += 1;
    this.#budget.take();
    return true;
  }

  async #enterInTurn(): Promise<boolean> {
    await new Promise<void>((enter) => this.#waiting.push(enter));
    // Those before it may have cost more than there was.
    if (this.spend()) return true;
    this.leave();
    return false;
  }

  leave(): void {
    this.#operations -= 1;
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }

  /** Takes what is over at once, such as a ping, from the budget; false when there is nothing left. */
  spend(): boolean {
    if (!this.#budget.filled) return false;
    this.#budget.take();
    return true;
  }

  chargeQuery(): void {
    this.#budget.take(costOfQuery);
  }

  chargeAnswer(bytes: number): void {
    const excess = Math.max(0, bytes - longAnswer);
    if (bytes >= bytesForOne) this.#budget.take(Math.floor((bytes + 3 * excess) / bytesForOne));
  }

  /** Whether a fresh one would be the same. */
  get isAtRest(): boolean {
    return this.#sockets === 0 && this.#operations === 0 && this.#budget.full;
  }
}

/** The parts of all who have something under way, or had of late. */
export class Allowances {
  readonly #known = new Map<string, Allowance>();
  #sweepAt = fewest;

  of(credential: string): Allowance {
    const known = this.#known.get(credential);
    if (known) return known;
    if (this.#known.size >= this.#sweepAt) this.#sweep();
    const allowance = new Allowance();
    this.#known.set(credential, allowance);
    return allowance;
  }

  /** Forgets those at rest, and waits until there are twice as many again: what that costs is spread over those who came meanwhile. */
  #sweep(): void {
    for (const [credential, allowance] of this.#known) if (allowance.isAtRest) this.#known.delete(credential);
    this.#sweepAt = Math.max(fewest, 2 * this.#known.size);
  }
}

/** Fewer than these are not worth a look. */
const fewest = 1000;
