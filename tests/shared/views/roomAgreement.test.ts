import { agreementIntervals, type Column, cardResults, roomAgreement } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../close.js';
import { roundOf, smallCounts, smallDeck } from './smallWorkshop.js';

const undefinedThroughout = { meanWinnerShare: null, alpha: null, matchShare: null, cohenKappa: null };

function agreementOf(counts: Parameters<typeof roundOf>[0], columns: readonly Column[] = ['FIRST', 'SECOND']) {
  const round = roundOf(counts, 0, { columns });
  return roomAgreement(cardResults(smallDeck, round, round.tally), columns);
}

describe('the agreement of the small workshop, as computed by hand', () => {
  const agreement = agreementOf(smallCounts);

  test('mean leading share: (1 + 7/8 + 1/2 + 3/4 + 5/8 + 1) / 6', () => {
    expectClose(agreement.meanWinnerShare, 4.75 / 6);
  });

  test('alpha: 1 - (100/7) / (1044/46), with 18 and 29 placements in the two columns', () => {
    expectClose(agreement.alpha, 1 - 100 / 7 / (1044 / 46));
    expectClose(agreement.alpha, 0.370553);
  });

  test("match: (8 + 1 + 4 + 6) of the 32 placements on the article's four comparable cards", () => {
    expectClose(agreement.matchShare, 19 / 32);
  });

  test("Cohen's kappa over the three comparable cards with a winner: (2/3 - 4/9) / (5/9)", () => {
    expectClose(agreement.cohenKappa, 0.4);
  });
});

describe('what cannot be said is null', () => {
  test('nobody sorted', () => {
    expect(agreementOf([])).toEqual(undefinedThroughout);
  });

  test('one ballot: shares and match are known, agreement beyond chance is not', () => {
    expect(
      agreementOf([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual({ ...undefinedThroughout, meanWinnerShare: 1, matchShare: 0.5, cohenKappa: 0 });
  });

  test('everyone used one column for every card', () => {
    expect(
      agreementOf([
        [3, 0],
        [3, 0],
      ]),
    ).toEqual({ ...undefinedThroughout, meanWinnerShare: 1, matchShare: 1 });
  });

  test('only cards that cannot be compared were placed', () => {
    const agreement = agreementOf([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [2, 2],
      [3, 1],
    ]);
    expect(agreement).toMatchObject({ matchShare: null, cohenKappa: null, meanWinnerShare: 0.625 });
  });
});

test('a key of BOTH counts where BOTH is offered', () => {
  const none = [0, 0] as const;
  const counts = [none, none, none, none, [1, 0, 3]] as const;
  expect(agreementOf(counts, ['FIRST', 'SECOND', 'BOTH']).matchShare).toBe(0.75);
  expect(agreementOf(counts).matchShare).toBeNull();
});

test('alpha’s interval comes from the totals, the others from what was kept at the reveal', () => {
  const round = roundOf(smallCounts, 8);
  const results = cardResults(smallDeck, round, round.tally);
  expect(agreementIntervals(results, null)).toMatchObject({ meanWinnerShare: null, matchShare: null });
  const kept = { meanWinnerShare: { low: 0.7, high: 0.9 }, matchShare: null };
  const { alpha, ...others } = agreementIntervals(results, kept);
  expect(others).toEqual(kept);
  expect(alpha?.low).toBeLessThan(0.370553);
  expect(alpha?.high).toBeGreaterThan(0.370553);
});
