import { byContention, Column, cardResult, columnsOffered, isAgainstModel, isUnsettled, outcomeOf } from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../close.js';
import { holdsForAll } from '../property.js';
import { card } from './smallWorkshop.js';

const two = columnsOffered({ both: false, neither: false });
const three = columnsOffered({ both: true, neither: false });
const firstCard = card('sits', 'inward', Column.FIRST);
const bothCard = card('shared', 'outward', Column.BOTH);

describe('the result of a card', () => {
  test('counts, shares, winner, interval and contention of three against one', () => {
    const result = cardResult(firstCard, { FIRST: 3, SECOND: 1, BOTH: 0, NEITHER: 0 }, two);
    expect(result).toMatchObject({
      cardId: 'sits',
      placed: 4,
      winner: 'FIRST',
      tied: false,
      winnerShare: 0.75,
      outcome: 'AGREED',
      key: 'FIRST',
      matchShare: 0.75,
      matchesKey: true,
    });
    expect(result.columns).toEqual([
      { column: 'FIRST', count: 3, share: 0.75 },
      { column: 'SECOND', count: 1, share: 0.25 },
    ]);
    expectClose(result.interval?.low, 0.300642);
    expectClose(result.interval?.high, 0.954413);
    expectClose(result.contention, 0.811278);
  });

  test('of a card that nobody placed is null wherever it is undefined', () => {
    expect(cardResult(firstCard, { FIRST: 0, SECOND: 0, BOTH: 0, NEITHER: 0 }, two)).toEqual({
      cardId: 'sits',
      columns: [
        { column: 'FIRST', count: 0, share: 0 },
        { column: 'SECOND', count: 0, share: 0 },
      ],
      placed: 0,
      winner: null,
      tied: false,
      winnerShare: null,
      interval: null,
      contention: null,
      outcome: null,
      key: 'FIRST',
      matchShare: null,
      matchesKey: null,
    });
  });

  test('a tie has no winner, and cannot match the key', () => {
    const result = cardResult(firstCard, { FIRST: 2, SECOND: 2, BOTH: 0, NEITHER: 0 }, two);
    expect(result).toMatchObject({ winner: null, tied: true, winnerShare: 0.5, contention: 1, matchShare: 0.5, matchesKey: null });
  });

  test('columns that share a place behind the first make no tie', () => {
    expect(cardResult(firstCard, { FIRST: 1, SECOND: 2, BOTH: 1, NEITHER: 0 }, three)).toMatchObject({
      winner: 'SECOND',
      tied: false,
      matchesKey: false,
    });
    expect(cardResult(firstCard, { FIRST: 2, SECOND: 2, BOTH: 1, NEITHER: 0 }, three)).toMatchObject({
      winner: null,
      tied: true,
      winnerShare: 0.4,
    });
  });

  test('a key of BOTH is compared only where BOTH is offered', () => {
    const counts = { FIRST: 1, SECOND: 0, BOTH: 3, NEITHER: 0 };
    expect(cardResult(bothCard, counts, three)).toMatchObject({ winner: 'BOTH', matchShare: 0.75, matchesKey: true });
    expect(cardResult(bothCard, { FIRST: 1, SECOND: 3, BOTH: 0, NEITHER: 0 }, two)).toMatchObject({
      winner: 'SECOND',
      key: 'BOTH',
      matchShare: null,
      matchesKey: null,
    });
  });

  test("a reader's proposal is not compared with the article", () => {
    const result = cardResult(card('analytics', 'outward', Column.SECOND, true), { FIRST: 0, SECOND: 5, BOTH: 0, NEITHER: 0 }, two);
    expect(result).toMatchObject({ winner: 'SECOND', key: 'SECOND', matchShare: null, matchesKey: null });
  });
});

test('a card without a key is compared with nothing', () => {
  const result = cardResult(card('open', 'inward', null), { FIRST: 4, SECOND: 0, BOTH: 0, NEITHER: 0 }, two);
  expect(result).toMatchObject({ winner: 'FIRST', outcome: 'AGREED', key: null, matchShare: null, matchesKey: null });
  expect(isAgainstModel(result)).toBe(false);
});

test('a fourth column counts like the others', () => {
  const four = columnsOffered({ both: true, neither: true });
  const result = cardResult(firstCard, { FIRST: 1, SECOND: 1, BOTH: 0, NEITHER: 6 }, four);
  expect(result).toMatchObject({ placed: 8, winner: 'NEITHER', outcome: 'AGREED', winnerShare: 0.75, matchShare: 0.125 });
});

describe('the outcome: agreed from three quarters on, leaning above one half, else split', () => {
  test.each([
    [0, 0, null],
    [1, 1, null],
    [2, 2, 'AGREED'],
    [1, 2, 'SPLIT'],
    [2, 3, 'LEANING'],
    [3, 4, 'AGREED'],
    // 9:0:3 is agreed, and not contested.
    [9, 12, 'AGREED'],
    [8, 12, 'LEANING'],
    [7, 12, 'LEANING'],
    [6, 12, 'SPLIT'],
    // 4:4:4 is split, and so is 5:4:3, in which a column leads.
    [4, 12, 'SPLIT'],
    [5, 12, 'SPLIT'],
    [2999, 4000, 'LEANING'],
    [3000, 4000, 'AGREED'],
  ] as const)('%i of %i: %s', (lead, placed, outcome) => {
    expect(outcomeOf(lead, placed)).toBe(outcome);
  });

  const result = (first: number, second: number) => cardResult(firstCard, { FIRST: first, SECOND: second, BOTH: 0, NEITHER: 0 }, two);

  test('what is not agreed on by two or more is unsettled', () => {
    expect([result(9, 3), result(8, 4), result(6, 6), result(1, 0), result(0, 0)].map(isUnsettled)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  test('the room is against the model only where it agrees', () => {
    expect([result(1, 11), result(4, 8), result(6, 6), result(11, 1), result(0, 1)].map(isAgainstModel)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

test('the walk by contention keeps deck order among equals and puts cards without ballots last', () => {
  const result = (id: string, first: number, second: number) =>
    cardResult(card(id, 'inward', Column.FIRST), { FIRST: first, SECOND: second, BOTH: 0, NEITHER: 0 }, two);
  const results = [result('none', 0, 0), result('agreed', 4, 0), result('split', 1, 1), result('unanimous', 0, 9), result('even', 3, 3)];
  expect(byContention(results).map(({ cardId }) => cardId)).toEqual(['split', 'even', 'agreed', 'unanimous', 'none']);
});

const counts = fc.record({ FIRST: fc.nat(9), SECOND: fc.nat(9), BOTH: fc.nat(9), NEITHER: fc.constant(0) });
holdsForAll('the shares of a placed card sum to 1, and the leading share is the largest of them', counts, (each) => {
  const { columns, placed, winnerShare } = cardResult(firstCard, each, three);
  const shares = columns.map(({ share }) => share);
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(placed === 0 ? 0 : 1, 12);
  expect(winnerShare ?? 0).toBe(Math.max(...shares));
});
