import type { Column } from '../column.js';
import type { Card } from '../deck.js';
import { type Interval, normalizedEntropy, share, sum, wilsonInterval } from '../statistics/index.js';
import type { ColumnCounts } from '../tally.js';

export type { Interval } from '../statistics/index.js';

/** With fewer ballots on a card there is nothing to agree about. */
export const fewestForOutcome = 2;
/** From this share of the ballots in one column on, a card is agreed. */
export const agreedFrom = 3 / 4;
/** Above this share it is leaning. Both shares are exact as binary fractions, so that comparing with them rounds nothing. */
export const leaningAbove = 1 / 2;

/**
 * How far a room is of one mind about a card: agreed from {@link agreedFrom} on, leaning above {@link leaningAbove}; without a column that
 * so many chose it is split, also where one leads.
 */
export const Outcome = { AGREED: 'AGREED', LEANING: 'LEANING', SPLIT: 'SPLIT' } as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/**
 * The outcome of a card; null with fewer than two ballots, where there is nothing to agree about.
 * @param lead ballots in the leading column
 * @param placed ballots in any column
 */
export function outcomeOf(lead: number, placed: number): Outcome | null {
  if (placed < fewestForOutcome) return null;
  if (lead >= placed * agreedFrom) return Outcome.AGREED;
  return lead > placed * leaningAbove ? Outcome.LEANING : Outcome.SPLIT;
}

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
  /** How far the room is of one mind about the card; null with fewer than two ballots on it. */
  readonly outcome: Outcome | null;
  /** The column in the reference model; on a card from the discussion, the one that the reader proposes. Null in a deck without a model. */
  readonly key: Column | null;
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

/**
 * Whether a room's placements of the card can be held against the article: not on a reader's proposal, and not where the room had
 * no chance to give the key because its column was not offered; a card without a key cannot be held against anything.
 */
export function isComparable(card: Card, columns: readonly Column[]): boolean {
  return card.key !== null && !card.fromDiscussion && columns.includes(card.key);
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
  const key = isComparable(card, columns) ? card.key : null;
  return {
    cardId: card.id,
    columns: columns.map((column) => ({ column, count: counts[column], share: share(counts[column], placed) ?? 0 })),
    placed,
    winner,
    tied: leaders.length > 1,
    winnerShare: share(lead, placed),
    interval: wilsonInterval(lead, placed),
    contention: normalizedEntropy(votes, columns.length),
    outcome: outcomeOf(lead, placed),
    key: card.key,
    matchShare: key && share(counts[key], placed),
    matchesKey: key && winner ? winner === key : null,
  };
}

/** Whether the room is of one mind about the card, and of another than the model. */
export function isAgainstModel({ outcome, matchesKey }: CardResult): boolean {
  return outcome === Outcome.AGREED && matchesKey === false;
}

/** Whether a card leads in one column in one round and in another column in the other; not where either has no winner. */
export function leadsElsewhere(one: Pick<CardResult, 'winner'>, other: Pick<CardResult, 'winner'>): boolean {
  return one.winner !== null && other.winner !== null && one.winner !== other.winner;
}

/** Whether the card is worth a talk: two or more sorted it and did not agree. */
export function isUnsettled({ outcome }: CardResult): boolean {
  return outcome === Outcome.LEANING || outcome === Outcome.SPLIT;
}

/** Most contested first; equal contention in deck order, cards that nobody placed last. Takes and gives results in deck order. */
export function byContention(results: readonly CardResult[]): readonly CardResult[] {
  // Sorting is stable: what compares equal stays in deck order.
  return [...results].sort((a, b) => (b.contention ?? -1) - (a.contention ?? -1));
}
