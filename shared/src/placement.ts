import { type Column, columnOrder } from './column.js';
import { Phase } from './phase.js';
import type { RefusalCode } from './refusal.js';

/**
 * A placement is a state, not an event: "card X is in this column for me, my change number 17". Null takes the card out of every
 * column again. The participant's device counts its changes per card upwards; the highest change number wins, in whatever order they arrive.
 */
export interface Placement {
  readonly cardId: string;
  readonly column: Column | null;
  readonly change: number;
}

/** What a round must tell to judge a placement. */
export interface PlacementSetting {
  readonly phase: Phase;
  /** Number of the round that is open now. */
  readonly round: number;
  /** The columns and the cards that this round is about. */
  readonly columns: readonly Column[];
  readonly cardIds: ReadonlySet<string>;
}

/** The largest number of placements one request may carry. */
export const placementsPerRequest = 200;

/** Whether a placement for round `round` may be counted now; the code that says why not, or null when it may. */
export function refusalOf(placement: Placement, round: number, setting: PlacementSetting): RefusalCode | null {
  if (!setting.cardIds.has(placement.cardId)) return 'UNKNOWN_CARD';
  if (placement.column !== null && !setting.columns.includes(placement.column)) return 'COLUMN_NOT_OFFERED';
  if (!Number.isSafeInteger(placement.change) || placement.change < 1) return 'INVALID_CHANGE';
  if (setting.phase === Phase.LOBBY) return 'ROUND_NOT_OPEN';
  if (setting.phase !== Phase.SORTING || round !== setting.round) return 'ROUND_CLOSED';
  return null;
}

/**
 * Which of two states of the same card holds: the one with the higher change number. Two tabs of one participant can reach the same
 * number; then the later column in the fixed order holds, so that every order of arrival ends in the same state.
 */
export function newerPlacement<P extends Placement>(standing: P | undefined, arriving: P): P {
  if (!standing) return arriving;
  if (standing.change !== arriving.change) return standing.change > arriving.change ? standing : arriving;
  return rank(arriving.column) > rank(standing.column) ? arriving : standing;
}

function rank(column: Column | null): number {
  return column === null ? -1 : columnOrder.indexOf(column);
}

/** A ballot folded from placements in any order, with repeats: card id to the placement that holds. */
export function foldPlacements<P extends Placement>(placements: Iterable<P>): Map<string, P> {
  const ballot = new Map<string, P>();
  for (const placement of placements) ballot.set(placement.cardId, newerPlacement(ballot.get(placement.cardId), placement));
  return ballot;
}
