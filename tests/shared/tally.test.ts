import {
  Column,
  type ColumnCounts,
  foldPlacements,
  type Move,
  noCounts,
  type Placement,
  type Tally,
  tallyChanges,
  tallyOf,
} from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from './property.js';

interface Arrival extends Placement {
  readonly participant: string;
}

// Few people, cards and change numbers, so that cases collide.
const arrivals: fc.Arbitrary<Arrival[]> = fc.array(
  fc.record({
    participant: fc.constantFrom('ann', 'bea', 'cem'),
    cardId: fc.constantFrom('a', 'b', 'c'),
    column: fc.constantFrom(Column.FIRST, Column.SECOND, Column.BOTH, null),
    change: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 40 },
);
const inTwoOrders = arrivals.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

describe('the tally that is kept equals the fold of all placements', () => {
  holdsForAll('whatever the order in which placements arrive', inTwoOrders, ([list, otherOrder]) => {
    expect(kept(otherOrder)).toEqual(folded(list));
  });

  holdsForAll('also when placements are sent again', inTwoOrders, ([list, again]) => {
    expect(kept([...list, ...again])).toEqual(folded(list));
  });

  holdsForAll('also when changes are applied in batches', fc.tuple(arrivals, fc.integer({ min: 1, max: 10 })), ([list, size]) => {
    expect(kept(list, size)).toEqual(folded(list));
  });
});

test('moves of one card that cancel out leave no change', () => {
  const there: Move = { cardId: 'a', from: Column.FIRST, to: Column.SECOND };
  const back: Move = { cardId: 'a', from: Column.SECOND, to: Column.FIRST };
  expect(tallyChanges([there, back])).toEqual(new Map());
  expect(tallyChanges([{ cardId: 'a', from: null, to: null }])).toEqual(new Map());
});

test('a card that is taken back leaves its column and reaches no other', () => {
  expect(tallyChanges([{ cardId: 'a', from: Column.BOTH, to: null }])).toEqual(
    new Map([['a', { FIRST: 0, SECOND: 0, BOTH: -1, NEITHER: 0 }]]),
  );
});

test('a card that was taken back is in no column', () => {
  const tally = tallyOf([
    { cardId: 'a', column: Column.FIRST },
    { cardId: 'a', column: null },
    { cardId: 'a', column: Column.BOTH },
  ]);
  expect(tally.get('a')).toEqual({ ...noCounts, FIRST: 1, BOTH: 1 });
});

/** A tally kept as the server keeps it: what each batch of arrivals moves is added to what is there. */
function kept(list: readonly Arrival[], batch = 1): Record<string, ColumnCounts> {
  const ballots = new Map<string, Map<string, Placement>>();
  const tally = new Map<string, Record<Column, number>>();
  for (let start = 0; start < list.length; start += batch) {
    const moves = list.slice(start, start + batch).map((arrival) => moveOf(arrival, ballots));
    for (const [cardId, change] of tallyChanges(moves)) {
      const counts = tally.get(cardId) ?? { ...noCounts };
      for (const column of Object.values(Column)) counts[column] += change[column];
      tally.set(cardId, counts);
    }
  }
  return plain(tally);
}

function moveOf(arrival: Arrival, ballots: Map<string, Map<string, Placement>>): Move {
  const ballot = ballots.get(arrival.participant) ?? new Map<string, Placement>();
  ballots.set(arrival.participant, ballot);
  const before = ballot.get(arrival.cardId);
  const after = foldPlacements(before ? [before, arrival] : [arrival]).get(arrival.cardId) ?? arrival;
  ballot.set(arrival.cardId, after);
  return { cardId: arrival.cardId, from: before?.column ?? null, to: after.column };
}

/** The truth: every participant's ballot folded first, all of them counted after. */
function folded(list: readonly Arrival[]): Record<string, ColumnCounts> {
  const people = [...new Set(list.map(({ participant }) => participant))];
  const ballots = people.map((person) => foldPlacements(list.filter(({ participant }) => participant === person)));
  return plain(tallyOf(ballots.flatMap((ballot) => [...ballot.values()])));
}

/** Without the cards that nobody holds: a tally may name them or not. */
function plain(tally: Tally): Record<string, ColumnCounts> {
  return Object.fromEntries([...tally].filter(([, counts]) => Object.values(counts).some((count) => count > 0)));
}
