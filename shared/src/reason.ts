import type { Column } from './column.js';
import { type Placement, type PlacementSetting, refusalOf } from './placement.js';
import type { RefusalCode } from './refusal.js';

/** How many reasons stand on the wall at a time: more, and nobody reads any. */
export const mostOnWall = 3;

/**
 * Why one participant put a card where it lies: one sentence, nobody's but theirs until the reveal, and without a name after it. A state
 * like a placement: of two, the one with the higher change number holds.
 */
export interface OwnReason {
  /** Number of the round. */
  readonly round: number;
  readonly cardId: string;
  /** What it argues for: the column that the card lay in. */
  readonly column: Column;
  /** Null: taken back. */
  readonly text: string | null;
  readonly change: number;
}

/**
 * A reason as others may read it. Its id was drawn by lot when it was written and says nothing of who wrote it, or when; reasons are told
 * in the order of their ids.
 */
export interface PublishedReason {
  readonly id: string;
  readonly cardId: string;
  readonly column: Column;
  readonly text: string;
  /** Hidden by the facilitator: nobody else is shown it. */
  readonly hidden: boolean;
  readonly onWall: boolean;
}

/**
 * Whether a reason may be kept now; the code that says why not, or null when it may.
 * @param reason the card and the column that it argues for, and its change number
 * @param placedIn where the card lies on the ballot of its author
 */
export function reasonRefusal(reason: Placement, round: number, setting: PlacementSetting, placedIn: Column | null): RefusalCode | null {
  return refusalOf(reason, round, setting) ?? (reason.column !== null && reason.column === placedIn ? null : 'NOT_PLACED_THERE');
}
