import { Column } from '../column.js';
import { Lens } from '../lens.js';
import { type CardResult, type ColumnShare, leadsElsewhere, type Outcome } from './cardResult.js';

/** What two rounds are compared for. */
export const ChangeKind = {
  /** The same question again: what a room that talked in between sees differently. */
  AGAIN: 'AGAIN',
  /** Who does it today, against who should: the work ahead. */
  TODAY_TO_SHOULD: 'TODAY_TO_SHOULD',
  /** While the first version is built, against after the release: what moves then. */
  RELEASE: 'RELEASE',
} as const;
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];

/** Where a card stands against the model in the second round, beside the first. */
export const Direction = { TOWARDS: 'TOWARDS', AWAY: 'AWAY', SAME: 'SAME' } as const;
export type Direction = (typeof Direction)[keyof typeof Direction];

/** What changed from one round to another, from their published totals alone: over the cards that both were about. */
export interface WhatChanged {
  readonly kind: ChangeKind;
  /** Numbers of the two rounds. */
  readonly from: number;
  readonly to: number;
  /** In deck order. */
  readonly cards: readonly CardChange[];
  /** Cards that have a winner in both, and not the same: with {@link ChangeKind.TODAY_TO_SHOULD} the gaps. */
  readonly differing: number;
  readonly agreedBefore: number;
  readonly agreedAfter: number;
  /** Cards on which a larger share of ballots is in the column that led in the first round: the room has drawn together. */
  readonly towardsRoom: number;
  /** Cards on which a smaller one is. */
  readonly awayFromRoom: number;
  /** Placements that lie elsewhere, at the least: the sum of {@link CardChange.fewestMoved}. */
  readonly fewestMoved: number;
  readonly towardsModel: number;
  readonly awayFromModel: number;
  /** Cards that both roles carry together, in the first and in the second round: the load of doing it twice. */
  readonly bothBefore: number;
  readonly bothAfter: number;
  /** Cards that somebody else does, or nobody. */
  readonly neitherBefore: number;
  readonly neitherAfter: number;
}

export interface CardChange {
  readonly cardId: string;
  readonly before: ComparedStanding;
  readonly after: ComparedStanding;
  /** Both rounds have a winner for it, and not the same. */
  readonly differs: boolean;
  /** By the share of ballots that match the key; null where nothing can be compared. */
  readonly direction: Direction | null;
  /** So many ballots hold it elsewhere, at the least: totals tell no more, since moves to and fro cancel out. */
  readonly fewestMoved: number;
}

export interface ComparedStanding {
  readonly winner: Column | null;
  readonly outcome: Outcome | null;
  /** Where it lies between the roles: see {@link leanOf}. */
  readonly lean: number | null;
}

/** Ballots by column, of the columns offered. */
interface Counted {
  readonly columns: readonly Pick<ColumnShare, 'column' | 'count'>[];
}

/** A round as it is compared. */
export interface ComparedRound {
  readonly number: number;
  readonly lens: Lens;
  readonly question: string | null;
  /** In deck order. */
  readonly results: readonly CardResult[];
}

/**
 * The comparisons that a workshop's revealed rounds allow: every question that was asked again, with the time before; and the newest rounds of
 * the two pairs of questions that belong together. A pair without a common card is left out.
 *
 * @param rounds oldest first
 */
export function changesOf(rounds: readonly ComparedRound[]): readonly WhatChanged[] {
  const newest = (lens: Lens) => rounds.findLast((round) => round.lens === lens);
  const pairs: (readonly [ChangeKind, ComparedRound | undefined, ComparedRound | undefined])[] = [
    [ChangeKind.TODAY_TO_SHOULD, newest(Lens.TODAY), newest(Lens.SHOULD)],
    [ChangeKind.RELEASE, newest(Lens.VERSION_ONE), newest(Lens.AFTER_RELEASE)],
    ...rounds.map((round, index) => {
      const before = rounds.slice(0, index).findLast(({ lens, question }) => lens === round.lens && question === round.question);
      return [ChangeKind.AGAIN, before, round] as const;
    }),
  ];
  return pairs.flatMap(([kind, from, to]) => (from && to ? (whatChanged(kind, from, to) ?? []) : []));
}

/** What changed from one round to another; null when no card is in both. */
export function whatChanged(kind: ChangeKind, from: ComparedRound, to: ComparedRound): WhatChanged | null {
  const after = new Map(to.results.map((result) => [result.cardId, result]));
  const pairs = from.results.flatMap((before) => {
    const same = after.get(before.cardId);
    return same ? [[before, same] as const] : [];
  });
  if (pairs.length === 0) return null;
  const cards = pairs.map(([before, now]) => cardChange(before, now));
  const count = (holds: (card: CardChange) => boolean) => cards.filter(holds).length;
  const towardsRoom = pairs.map(([before, now]) => directionOf(leadingShare(before, before), leadingShare(before, now)));
  return {
    kind,
    from: from.number,
    to: to.number,
    cards,
    differing: count(({ differs }) => differs),
    agreedBefore: count((card) => card.before.outcome === 'AGREED'),
    agreedAfter: count((card) => card.after.outcome === 'AGREED'),
    towardsRoom: towardsRoom.filter((direction) => direction === Direction.TOWARDS).length,
    awayFromRoom: towardsRoom.filter((direction) => direction === Direction.AWAY).length,
    fewestMoved: cards.reduce((sum, card) => sum + card.fewestMoved, 0),
    towardsModel: count(({ direction }) => direction === Direction.TOWARDS),
    awayFromModel: count(({ direction }) => direction === Direction.AWAY),
    bothBefore: count((card) => card.before.winner === Column.BOTH),
    bothAfter: count((card) => card.after.winner === Column.BOTH),
    neitherBefore: count((card) => card.before.winner === Column.NEITHER),
    neitherAfter: count((card) => card.after.winner === Column.NEITHER),
  };
}

/**
 * Where a card lies between the roles: 0 is all ballots with the first role, 1 all with the second, and one for both of them lies in the
 * middle. Ballots for neither have no place on that line; null when there are no others.
 */
export function leanOf({ columns }: Counted): number | null {
  const [first, second, both] = [Column.FIRST, Column.SECOND, Column.BOTH].map((column) => countIn({ columns }, column)) as [
    number,
    number,
    number,
  ];
  const ballots = first + second + both;
  return ballots === 0 ? null : (second + both / 2) / ballots;
}

function cardChange(before: CardResult, after: CardResult): CardChange {
  return {
    cardId: before.cardId,
    before: standingOf(before),
    after: standingOf(after),
    differs: leadsElsewhere(before, after),
    direction: directionOf(before.matchShare, after.matchShare),
    fewestMoved: fewestMoved(before, after),
  };
}

function standingOf(result: CardResult): ComparedStanding {
  return { winner: result.winner, outcome: result.outcome, lean: leanOf(result) };
}

/** The share that the column which led in one round has in a round; null where none led, or nobody sorted the card. */
function leadingShare({ winner }: CardResult, within: CardResult): number | null {
  return winner === null || within.placed === 0 ? null : countIn(within, winner) / within.placed;
}

function directionOf(before: number | null, after: number | null): Direction | null {
  if (before === null || after === null) return null;
  if (after === before) return Direction.SAME;
  return after > before ? Direction.TOWARDS : Direction.AWAY;
}

/** Whoever left one column may be the one who came into another: the larger of what came and what left must have moved. */
function fewestMoved(before: CardResult, after: CardResult): number {
  let came = 0;
  let left = 0;
  for (const column of Object.values(Column)) {
    const by = countIn(after, column) - countIn(before, column);
    if (by > 0) came += by;
    else left -= by;
  }
  return Math.max(came, left);
}

function countIn({ columns }: Counted, wanted: Column): number {
  return columns.find(({ column }) => column === wanted)?.count ?? 0;
}
