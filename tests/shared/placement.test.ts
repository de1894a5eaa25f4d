import {
  Column,
  columnOrder,
  foldPlacements,
  newerPlacement,
  Phase,
  type Placement,
  type PlacementSetting,
  type RefusalCode,
  refusalOf,
} from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from './property.js';

const setting: PlacementSetting = {
  phase: Phase.SORTING,
  round: 2,
  columns: [Column.FIRST, Column.SECOND],
  cardIds: new Set(['vision', 'sprint']),
};
const placement: Placement = { cardId: 'vision', column: Column.SECOND, change: 1 };

describe('a placement is counted, or refused with a code', () => {
  test('a card of the deck in an offered column of the open round is counted', () => {
    expect(refusalOf(placement, 2, setting)).toBeNull();
    expect(refusalOf({ ...placement, column: null }, 2, setting)).toBeNull();
    expect(refusalOf({ ...placement, column: Column.BOTH }, 2, { ...setting, columns: [Column.FIRST, Column.BOTH] })).toBeNull();
  });

  const refused: [string, Partial<Placement>, number, Partial<PlacementSetting>, RefusalCode][] = [
    ['a card that is not in the deck', { cardId: 'other' }, 2, {}, 'UNKNOWN_CARD'],
    ['a column that is not offered', { column: Column.BOTH }, 2, {}, 'COLUMN_NOT_OFFERED'],
    ['change number zero', { change: 0 }, 2, {}, 'INVALID_CHANGE'],
    ['a broken change number', { change: 1.5 }, 2, {}, 'INVALID_CHANGE'],
    ['no change number', { change: Number.NaN }, 2, {}, 'INVALID_CHANGE'],
    ['a change number beyond whole numbers', { change: 2 ** 53 }, 2, {}, 'INVALID_CHANGE'],
    ['the lobby', {}, 2, { phase: Phase.LOBBY }, 'ROUND_NOT_OPEN'],
    ['a revealed round', {}, 2, { phase: Phase.REVEALED }, 'ROUND_CLOSED'],
    ['a closed workshop', {}, 2, { phase: Phase.CLOSED }, 'ROUND_CLOSED'],
    ['an earlier round', {}, 1, {}, 'ROUND_CLOSED'],
    ['a round that does not exist', {}, 3, {}, 'ROUND_CLOSED'],
  ];
  test.each(refused)('%s is refused', (_, change, round, situation, code) => {
    expect(refusalOf({ ...placement, ...change }, round, { ...setting, ...situation })).toBe(code);
  });
});

// Few cards and small change numbers, so that cases collide.
const columns = fc.constantFrom(...columnOrder, null);
const placements = fc.record({ cardId: fc.constantFrom('a', 'b', 'c'), column: columns, change: fc.integer({ min: 1, max: 4 }) });
const onOneCard = fc.record({ cardId: fc.constant('a'), column: columns, change: fc.integer({ min: 1, max: 3 }) });
const shuffled = fc
  .array(placements, { maxLength: 30 })
  .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

describe('which of two states holds does not depend on when they arrive', () => {
  holdsForAll('newerPlacement is commutative', fc.tuple(onOneCard, onOneCard), ([a, b]) => {
    expect(newerPlacement(a, b)).toEqual(newerPlacement(b, a));
  });

  holdsForAll('newerPlacement is associative', fc.tuple(onOneCard, onOneCard, onOneCard), ([a, b, c]) => {
    expect(newerPlacement(newerPlacement(a, b), c)).toEqual(newerPlacement(a, newerPlacement(b, c)));
  });

  holdsForAll('newerPlacement is idempotent', onOneCard, (a) => {
    expect(newerPlacement(a, a)).toEqual(a);
    expect(newerPlacement(undefined, a)).toEqual(a);
  });

  holdsForAll('a ballot folds to the same state in any order', shuffled, ([list, otherOrder]) => {
    expect(sorted(foldPlacements(otherOrder))).toEqual(sorted(foldPlacements(list)));
  });

  holdsForAll('replaying placements changes nothing', shuffled, ([list, again]) => {
    expect(sorted(foldPlacements([...list, ...again]))).toEqual(sorted(foldPlacements(list)));
  });

  test('a higher change number holds against a lower one, whatever arrives last', () => {
    const older = { cardId: 'a', column: Column.SECOND, change: 1 };
    const newer = { cardId: 'a', column: null, change: 2 };
    expect(foldPlacements([newer, older]).get('a')).toEqual(newer);
  });
});

function sorted(ballot: Map<string, Placement>): Placement[] {
  return [...ballot.values()].sort((a, b) => (a.cardId < b.cardId ? -1 : 1));
}
