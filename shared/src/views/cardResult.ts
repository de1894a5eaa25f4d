import type { Column } from '../column.js';
import type { Card } from '../deck.js';
import { normalizedEntropy, share, sum, wilsonInterval } from '../statistics/index.js';
import type { ColumnCounts } from '../tally.js';

/** How a room sorted one card, and how that compares with the model. */
export interface CardResult {
  readonly cardId: string;
  /** One entry per column offered, in the order of the columns. */
  readonly columns: readonly ColumnShare[];
  /** Ballots that hold the card in any column: the denominator of every share. */
  readonly placed: number;
  /** The column with the most ballots; null when nobody placed the card, or on a tie for the first place. */
  readonly winner: Column | null;
  /** True when two or more columns share the first place. */
  readonly tied: boolean;
  /** Share of the leading column, 0 to 1; null when nobody placed the card. */
  readonly winnerShare: number | null;
  /** 95 % Wilson score interval of `winnerShare`; null when nobody placed the card. */
  readonly interval: Interval | null;
  /** Contention: normalised entropy over the columns offered, 0 (all agree) to 1 (evenly split); null when nobody placed the card. */
  readonly contention: number | null;
  /** The owner in the reference model; on a card from the discussion, the owner that the reader proposes. */
  readonly key: Column;
  /** Share of the ballots on the card that match the key; null when nobody placed it, or when it is not {@link isComparable}. */
  readonly matchShare: number | null;
  /** Whether the winner is the key; null when there is no winner, or when the card is not {@link isComparable}. */
  readonly matchesKey: boolean | null;
}

export interface ColumnShare {
  readonly column: Column;
  readonly count: number;
  /** 0 to 1; 0 when nobody placed the card. */
  readonly share: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Whether a room's placements of the card can be held against the article: not on a reader's proposal, and not where the room had
 * no chance to give the key, because it is BOTH and BOTH was not offered.
 */
export function isComparable(card: Card, columns: readonly Column[]): boolean {
  return !card.fromDiscussion && columns.includes(card.key);
}

/**
 * The result of one card, from its counts alone: the cost is the same for 10 and for 5,000 ballots.
 *
 * @param counts ballots per column; a column that is not offered is not counted
 * @param columns the columns offered, in the order of the screens
 */
export function cardResult(card: Card, counts: ColumnCounts, columns: readonly Column[]): CardResult {
  const votes = columns.map((column) => counts[column]);
  const placed = sum(votes);
  const lead = Math.max(...votes);
  const leaders = placed === 0 ? [] : columns.filter((column) => counts[column] === lead);
  const winner = leaders.length === 1 ? (leaders[0] ?? null) : null;
  const comparable = isComparable(card, columns);
  return {
    cardId: card.id,
    columns: columns.map((column) => ({ column, count: counts[column], share: share(counts[column], placed) ?? 0 })),
    placed,
    winner,
    tied: leaders.length > 1,
    winnerShare: share(lead, placed),
    interval: wilsonInterval(lead, placed),
    contention: normalizedEntropy(votes, columns.length),
    key: card.key,
    matchShare: comparable ? share(counts[card.key], placed) : null,
    matchesKey: comparable && winner ? winner === card.key : null,
  };
}

/** Ballots with the leading column; 0 when nobody placed the card. */
export function leadingCount(result: CardResult): number {
  return Math.max(...result.columns.map(({ count }) => count));
}

/**
 * The column that holds the card beyond doubt: the Wilson interval of its share lies above one half. Null when there is none; fewer than
 * four ballots never give one, however united they are.
 */
export function clearMajority(result: CardResult): Column | null {
  return result.winner && result.interval && result.interval.low > 0.5 ? result.winner : null;
}

/** Whether the card is worth a talk: the first place is tied, or at least a quarter of the ballots is not with the leading column. */
export function isContested(result: CardResult): boolean {
  return result.tied || (result.placed > 0 && (result.placed - leadingCount(result)) * 4 >= result.placed);
}

/** Most contested first; equal contention in deck order, cards that nobody placed last. Takes and gives results in deck order. */
export function byContention(results: readonly CardResult[]): readonly CardResult[] {
  // Sorting is stable: what compares equal stays in deck order.
  return [...results].sort((a, b) => (b.contention ?? -1) - (a.contention ?? -1));
}
