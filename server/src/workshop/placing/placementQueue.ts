/**
 * Placing cards, the one thing that everybody does at once. Submissions that arrive together share one transaction, so a room costs
 * a few syncs to disk and not one for every tap; each is answered after its commit and only then.
 */
import { type Placement, placementsPerRequest, Refusal } from '@two-hats/shared';
import type { Announcer } from '../announcer.js';
import type { Store } from '../store.js';
import { KnownCallers } from './knownCallers.js';
import { type PlacementOutcome, type Submission, saveBatch } from './placementBatch.js';

/** Placements that one transaction takes at most, and that may wait before new ones are refused as retryable. */
const placementsPerCommit = 1000;
const placementsWaiting = 50_000;

/** A submission that waits for its answer. */
interface Waiting extends Submission {
  /** When it came, on the clock of `performance.now`. */
  readonly cameAt: number;
  readonly settle: (outcomes: PlacementOutcome[]) => void;
  readonly fail: (reason: unknown) => void;
}

/** Takes placements in and commits them together. One per server process. */
export class PlacementQueue {
  readonly #known = new KnownCallers();
  #waiting: Waiting[] = [];
  #waitingPlacements = 0;
  #busy: Promise<void> | null = null;

  constructor(
    private readonly store: Store,
    private readonly announcer: Announcer,
    /** Is told after each acknowledgement how long that had taken, in milliseconds. */
    private readonly acknowledged: (milliseconds: number) => void = () => {},
  ) {}

  /**
   * Places cards on the caller's ballot in round number `round`.
   * @returns one outcome per placement, in order; when the promise resolves, what is saved is on disk
   * @throws Refusal `NO_CAPABILITY`, `UNKNOWN_CAPABILITY`, `NOT_ALLOWED`, `TOO_MANY_PLACEMENTS`; `BUSY` when storage cannot save now
   */
  place(credential: string | null, round: number, placements: readonly Placement[]): Promise<PlacementOutcome[]> {
    if (!credential) return Promise.reject(new Refusal('NO_CAPABILITY'));
    if (placements.length > placementsPerRequest) return Promise.reject(new Refusal('TOO_MANY_PLACEMENTS'));
    if (this.#waitingPlacements > placementsWaiting) return Promise.reject(new Refusal('BUSY'));
    return new Promise((settle, fail) => {
      this.#waiting.push({ cameAt: performance.now(), credential, round, placements, settle, fail });
      this.#waitingPlacements += placements.length;
      this.#busy ??= this.#work();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.#busy;
  }

  async #work(): Promise<void> {
    // Whatever else arrives in this turn of the event loop joins the first commit; what arrives during a commit joins the next.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#commit(this.#takeBatch());
    this.#busy = null;
  }

  #takeBatch(): Waiting[] {
    let taken = 0;
    let placements = 0;
    for (const submission of this.#waiting) {
      if (taken > 0 && placements + submission.placements.length > placementsPerCommit) break;
      placements += submission.placements.length;
      taken += 1;
    }
    this.#waitingPlacements -= placements;
    return this.#waiting.splice(0, taken);
  }

  #takeAll(): Waiting[] {
    this.#waitingPlacements = 0;
    return this.#waiting.splice(0);
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const { verdicts, hints } = await this.store.write((writing) => saveBatch(writing, this.#known, batch));
      for (const [index, { settle, fail }] of batch.entries()) {
        const verdict = verdicts[index];
        if (verdict instanceof Refusal) fail(verdict);
        else settle(verdict ?? []);
      }
      for (const hint of hints) this.announcer.announce(hint);
      const now = performance.now();
      for (const { cameAt } of batch) this.acknowledged(now - cameAt);
    } catch (error) {
      for (const { fail } of batch) fail(error);
      // Behind storage that is locked, whoever came meanwhile has waited nearly as long: they are told now, not after another wait.
      if (error instanceof Refusal && error.retryable) for (const { fail } of this.#takeAll()) fail(error);
    }
  }
}
