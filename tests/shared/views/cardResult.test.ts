import { byContention, Column, cardResult, clearMajority, columnsOffered, isContested } from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../close.js';
import { holdsForAll } from '../property.js';
import { card } from './smallWorkshop.js';

const two = columnsOffered(false);
const three = columnsOffered(true);
const firstCard = card('sits', 'inward', Column.FIRST);
const bothCard = card('shared', 'outward', Column.BOTH);

describe('the result of a card', () => {
  test('counts, shares, winner, interval and contention of three against one', () => {
    const result = cardResult(firstCard, { FIRST: 3, SECOND: 1, BOTH: 0 }, two);
    expect(result).toMatchObject({
      cardId: 'sits',
      placed: 4,
      winner: 'FIRST',
      tied: false,
      winnerShare: 0.75,
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
    expect(cardResult(firstCard, { FIRST: 0, SECOND: 0, BOTH: 0 }, two)).toEqual({
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
      key: 'FIRST',
      matchShare: null,
      matchesKey: null,
    });
  });

  test('a tie has no winner, and cannot match the key', () => {
    const result = cardResult(firstCard, { FIRST: 2, SECOND: 2, BOTH: 0 }, two);
    expect(result).toMatchObject({ winner: null, tied: true, winnerShare: 0.5, contention: 1, matchShare: 0.5, matchesKey: null });
  });

  test('columns that share a place behind the first make no tie', () => {
    expect(cardResult(firstCard, { FIRST: 1, SECOND: 2, BOTH: 1 }, three)).toMatchObject({
      winner: 'SECOND',
      tied: false,
      matchesKey: false,
    });
    expect(cardResult(firstCard, { FIRST: 2, SECOND: 2, BOTH: 1 }, three)).toMatchObject({ winner: null, tied: true, winnerShare: 0.4 });
  });

  test('a key of BOTH is compared only where BOTH is offered', () => {
    const counts = { FIRST: 1, SECOND: 0, BOTH: 3 };
    expect(cardResult(bothCard, counts, three)).toMatchObject({ winner: 'BOTH', matchShare: 0.75, matchesKey: true });
    expect(cardResult(bothCard, { FIRST: 1, SECOND: 3, BOTH: 0 }, two)).toMatchObject({
      winner: 'SECOND',
      key: 'BOTH',
      matchShare: null,
      matchesKey: null,
    });
  });

  test("a reader's proposal is not compared with the article", () => {
    const result = cardResult(card('analytics', 'outward', Column.SECOND, true), { FIRST: 0, SECOND: 5, BOTH: 0 }, two);
    expect(result).toMatchObject({ winner: 'SECOND', key: 'SECOND', matchShare: null, matchesKey: null });
  });
});

describe('a clear majority has its whole interval above one half', () => {
  test.each([
    [3, 0, null],
    [4, 0, 'FIRST'],
    [6, 1, null],
    [7, 1, 'FIRST'],
    [1, 7, 'SECOND'],
    [60, 40, 'FIRST'],
    [59, 41, null],
    [4, 4, null],
    [0, 0, null],
  ])('%i to %i: %s', (first, second, majority) => {
    expect(clearMajority(cardResult(firstCard, { FIRST: first, SECOND: second, BOTH: 0 }, two))).toBe(majority);
  });
});

describe('a card is contested from a quarter of dissent on', () => {
  test.each([
    [3, 1, true],
    [4, 1, false],
    [76, 24, false],
    [75, 25, true],
    [1, 1, true],
    [1, 0, false],
    [0, 0, false],
  ])('%i to %i: %s', (first, second, contested) => {
    expect(isContested(cardResult(firstCard, { FIRST: first, SECOND: second, BOTH: 0 }, two))).toBe(contested);
  });
});

test('the walk by contention keeps deck order among equals and puts cards without ballots last', () => {
  const result = (id: string, first: number, second: number) =>
    cardResult(card(id, 'inward', Column.FIRST), { FIRST: first, SECOND: second, BOTH: 0 }, two);
  const results = [result('none', 0, 0), result('agreed', 4, 0), result('split', 1, 1), result('unanimous', 0, 9), result('even', 3, 3)];
  expect(byContention(results).map(({ cardId }) => cardId)).toEqual(['split', 'even', 'agreed', 'unanimous', 'none']);
});

const counts = fc.record({ FIRST: fc.nat(9), SECOND: fc.nat(9), BOTH: fc.nat(9) });
holdsForAll('the shares of a placed card sum to 1, and the leading share is the largest of them', counts, (each) => {
  const { columns, placed, winnerShare } = cardResult(firstCard, each, three);
  const shares = columns.map(({ share }) => share);
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(placed === 0 ? 0 : 1, 12);
  expect(winnerShare ?? 0).toBe(Math.max(...shares));
});
