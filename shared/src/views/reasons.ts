import type { Column } from '../column.js';
import { mostOnWall, type PublishedReason } from '../reason.js';
import type { WorkshopRecord } from '../record.js';

/** A reason on the wall. */
export interface WallReason {
  readonly id: string;
  readonly column: Column;
  readonly text: string;
}

/** The reasons for one column, as facilitators read them. */
export interface ColumnReasons {
  readonly column: Column;
  /** All of them, with those that are hidden. */
  readonly count: number;
  /** The first, at most {@link reasonsInFrame}: the frame must not grow with the room. */
  readonly reasons: readonly PublishedReason[];
}

/** How many reasons for each column a Console frame carries at most; the rest is asked for page by page. */
export const reasonsInFrame = 6;

/** What stands on the wall beside the current card: nothing that is hidden, and nothing of another card. */
export function wallReasonsOf({
  wallReasons,
  currentCardId,
}: Pick<WorkshopRecord, 'wallReasons' | 'currentCardId'>): readonly WallReason[] {
  return wallReasons
    .filter(({ cardId, hidden, onWall }) => onWall && !hidden && cardId === currentCardId)
    .slice(0, mostOnWall)
    .map(({ id, column, text }) => ({ id, column, text }));
}
