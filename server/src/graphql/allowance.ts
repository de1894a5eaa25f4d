/**
 * What one capability may have of this process, over HTTP and over all its sockets together: whoever asks for more than the room can spare
 * is refused, and the others do not notice.
 */
import { TokenBucket } from '../workshop/tokenBucket.js';

/** Sockets of one capability: every tab and every device with the same link has one, and a phone leaves some behind in a bad network. */
const socketsAtOnce = 50;
/** Queries and mutations of one capability under way. */
const operationsAtOnce = 100;
/** Operations that one capability may start at once, and a second after that. A phone needs about two a second. */
const operationsBurst = 1000;
const operationsPerSecond = 500;
/** Bytes of an answer that count as one operation more: what is long to say was long to make. */
const bytesPerOperation = 2048;

/** One capability's part. */
export class Allowance {
  readonly #budget = new TokenBucket(operationsBurst, operationsPerSecond, Date.now);
  #sockets = 0;
  #operations = 0;

  /** Takes in a socket, which must be closed in the end; false when there are enough. */
  openSocket(): boolean {
    if (this.#sockets >= socketsAtOnce) return false;
    this.#sockets += 1;
    return true;
  }

  closeSocket(): void {
    this.#sockets -= 1;
  }

  /** Takes in an operation, which must be ended in the end; false when there are too many, at this moment or of late. */
  begin(): boolean {
    if (this.#operations >= operationsAtOnce || !this.spend()) return false;
    this.#operations += 1;
    return true;
  }

  end(): void {
    this.#operations -= 1;
  }

  /** Takes what is over at once, such as a ping, from the budget of operations; false when there is nothing left. */
  spend(): boolean {
    if (!this.#budget.filled) return false;
    this.#budget.take();
    return true;
  }

  /** Counts an answer of so many bytes. */
  charge(bytes: number): void {
    if (bytes >= bytesPerOperation) this.#budget.take(Math.floor(bytes / bytesPerOperation));
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
