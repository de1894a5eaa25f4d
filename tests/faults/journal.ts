/** What a phone was told to place, what of it was sent, and what became of it: kept for good, so that the database can be held against it. */
import type { PlacementResult, PlacementSent } from '../support/workshop.js';

/** Placements in one request. */
const batchSize = 50;

/** One placement. Times are those of `performance.now()`. */
export interface Entry extends PlacementSent {
  readonly round: number;
  /** When the participant tapped. */
  readonly placedAt: number;
  /** How often it was sent: 0 when a later change of the same card came first. */
  sent: number;
  /** When it was first sent; null before. */
  sentAt: number | null;
  /** When the server said for good what became of it; null before. */
  settledAt: number | null;
  saved: boolean;
  /** The code of a final refusal. */
  refusal: string | null;
}

export class Journal {
  /** Oldest first; change numbers rise. */
  readonly entries: Entry[] = [];
  /** What the server answered that cannot be: each is a breach of its promises. */
  readonly oddities: string[] = [];
  /** Placements acknowledged as saved. */
  saves = 0;
  /** The newest of each card that is not settled: what is to be sent, and sent again. */
  readonly #unsettled = new Map<string, Entry>();

  /** How many cards wait to be settled. */
  get unsettled(): number {
    return this.#unsettled.size;
  }

  add(placement: PlacementSent, round: number): Entry {
    const entry: Entry = {
      ...placement,
      round,
      placedAt: performance.now(),
      sent: 0,
      sentAt: null,
      settledAt: null,
      saved: false,
      refusal: null,
    };
    this.entries.push(entry);
    this.#unsettled.set(entry.cardId, entry);
    return entry;
  }

  /** What to send now, all for one round and in the order of the changes, noted as sent; empty when everything is settled. */
  take(): Entry[] {
    const waiting = [...this.#unsettled.values()].sort((one, other) => one.change - other.change);
    const batch = waiting.filter(({ round }) => round === waiting[0]?.round).slice(0, batchSize);
    for (const entry of batch) {
      entry.sent += 1;
      entry.sentAt ??= performance.now();
    }
    return batch;
  }

  /** Takes over the answer to a batch; what is refused as retryable stays. */
  settle(batch: readonly Entry[], results: readonly PlacementResult[]): void {
    for (const [index, entry] of batch.entries()) {
      const result = results[index];
      if (result?.cardId !== entry.cardId) {
        this.oddities.push(`An answer without ${entry.cardId}: ${JSON.stringify(results)}`);
      } else if (result.saved) {
        if (result.change !== entry.change || result.column !== entry.column) {
          this.oddities.push(`${entry.cardId} change ${entry.change} in ${entry.column} was answered with ${JSON.stringify(result)}`);
        }
        this.#end(entry, null);
      } else if (!result.refusal?.retryable) {
        this.#end(entry, result.refusal?.code ?? 'NO CODE');
      }
    }
  }

  /** The whole batch was refused for good. */
  refuse(batch: readonly Entry[], code: string): void {
    for (const entry of batch) this.#end(entry, code);
  }

  #end(entry: Entry, refusal: string | null): void {
    Object.assign(entry, { settledAt: performance.now(), saved: refusal === null, refusal });
    if (entry.saved) this.saves += 1;
    if (this.#unsettled.get(entry.cardId) === entry) this.#unsettled.delete(entry.cardId);
  }
}
