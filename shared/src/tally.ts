import { type Column, columnOrder } from './column.js';

/** How many ballots hold a card in each column. */
export type ColumnCounts = Readonly<Record<Column, number>>;

/** Counts per card id; a card that nobody has placed may be missing. */
export type Tally = ReadonlyMap<string, ColumnCounts>;

export const noCounts: ColumnCounts = { FIRST: 0, SECOND: 0, BOTH: 0, NEITHER: 0 };

/** One change of one participant's ballot: the card leaves `from` and goes to `to`; null is "in no column". */
export interface Move {
  readonly cardId: string;
  readonly from: Column | null;
  readonly to: Column | null;
}

/**
 * What a list of moves adds to a tally, per card and column (may be negative). Moves within one column cancel out;
 * cards that end where they began are left out.
 */
export function tallyChanges(moves: Iterable<Move>): Map<string, Record<Column, number>> {
  const changes = new Map<string, Record<Column, number>>();
  for (const { cardId, from, to } of moves) {
    if (from === to) continue;
    const counts = changes.get(cardId) ?? { ...noCounts };
    if (from) counts[from] -= 1;
    if (to) counts[to] += 1;
    changes.set(cardId, counts);
  }
  for (const [cardId, counts] of changes) {
    if (columnOrder.every((column) => counts[column] === 0)) changes.delete(cardId);
  }
  return changes;
}

/** The tally of a set of placements: the truth that the maintained tally is held against. */
export function tallyOf(placements: Iterable<{ readonly cardId: string; readonly column: Column | null }>): Tally {
  const tally = new Map<string, Record<Column, number>>();
  for (const { cardId, column } of placements) {
    if (!column) continue;
    const counts = tally.get(cardId) ?? { ...noCounts };
    counts[column] += 1;
    tally.set(cardId, counts);
  }
  return tally;
}
