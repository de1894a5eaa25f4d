/** Totals of a round at one moment, as they are kept: one JSON text, since they are written once and read whole. */
import type { ColumnCounts, Snapshot } from '@two-hats/shared';

/** A snapshot with its tally as rows. */
export interface StoredSnapshot extends Omit<Snapshot, 'tally'> {
  readonly tally: readonly (readonly [cardId: string, counts: ColumnCounts])[];
}

export function storedSnapshot(snapshot: Snapshot): StoredSnapshot {
  return { ...snapshot, tally: [...snapshot.tally] };
}

export function snapshotFrom(stored: StoredSnapshot): Snapshot {
  return { ...stored, tally: new Map(stored.tally) };
}
