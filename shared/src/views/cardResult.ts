import type { Column } from '../column.js';

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
  /** The owner in the reference model. */
  readonly key: Column;
  /** Share of the ballots on the card that match the key; null when nobody placed it, or when the key is BOTH and BOTH is not offered. */
  readonly matchShare: number | null;
  /** Whether the winner is the key; null when there is no winner, or when the key is BOTH and BOTH is not offered. */
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

/** Agreement over the whole room. Every figure is null where it is undefined, never 0 or 1 in its stead. */
export interface RoomAgreement {
  /** Mean share of the leading column over the cards that were placed, 0 to 1: raw agreement, always shown beside kappa and alpha. */
  readonly meanWinnerShare: number | null;
  /** Krippendorff's alpha, nominal, missing ratings allowed. */
  readonly alpha: number | null;
  /** Fleiss' kappa over the cards that every ballot placed. */
  readonly fleissKappa: number | null;
  /** Share of all placements that match the key, 0 to 1; cards from the discussion and cards without a comparable key left out. */
  readonly matchShare: number | null;
  /** Cohen's kappa of the room's majority against the key. */
  readonly cohenKappa: number | null;
}
