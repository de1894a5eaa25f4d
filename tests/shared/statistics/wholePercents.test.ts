import { wholePercents } from '@two-hats/shared/statistics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from '../property.js';

describe('counts as whole percents', () => {
  test.each([
    { counts: [3, 0], percents: [100, 0], why: 'nothing to round' },
    { counts: [2, 1], percents: [67, 33], why: 'the larger remainder gets the point' },
    { counts: [7, 1], percents: [88, 12], why: 'two halves, rounded each for itself, would make 101' },
    { counts: [1, 7], percents: [12, 88], why: 'of equal remainders, the larger count gets the point' },
    { counts: [4, 1, 1], percents: [67, 17, 16], why: '66.67, 16.67, 16.67 rounded each for itself would make 101' },
    { counts: [5, 1, 1], percents: [72, 14, 14], why: '71.43, 14.29, 14.29 rounded each for itself would make 99' },
    { counts: [4, 4, 1], percents: [44, 44, 12], why: 'a tie reads like a tie, though it has the larger remainder' },
    { counts: [4, 3, 4], percents: [36, 28, 36], why: 'and wherever it stands' },
    { counts: [7, 7, 9], percents: [31, 30, 39], why: 'only the first place is worth it' },
    { counts: [1, 1, 1], percents: [34, 33, 33], why: 'where a tie cannot be shown, the first gets the point' },
    { counts: [3, 3, 2], percents: [38, 37, 25], why: 'a whole percent stays what it is' },
    { counts: [334, 334, 332], percents: [34, 33, 33], why: 'a smaller count does not overtake a tie' },
    { counts: [299, 1], percents: [100, 0], why: 'how these read is the business of the screen' },
  ])('$counts are $percents: $why', ({ counts, percents }) => expect(wholePercents(counts)).toEqual(percents));

  test('of nothing are nothing', () => {
    expect(wholePercents([0, 0, 0])).toEqual([0, 0, 0]);
    expect(wholePercents([])).toEqual([]);
  });

  const votes = fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 6 }).filter((counts) => counts.some((count) => count > 0));

  holdsForAll('add up to 100', votes, (counts) => {
    expect(wholePercents(counts).reduce((total, percent) => total + percent, 0)).toBe(100);
  });

  holdsForAll('are less than one point away from the share', votes, (counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    for (const [place, percent] of wholePercents(counts).entries()) {
      expect(Math.abs(percent * total - (counts[place] ?? 0) * 100)).toBeLessThan(total);
    }
  });

  holdsForAll('never read smaller for a larger count', votes, (counts) => {
    const percents = wholePercents(counts);
    const largestFirst = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (percents[b] ?? 0) - (percents[a] ?? 0));
    const inOrder = largestFirst.map((place) => percents[place] ?? 0);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
  });

  const ties = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.nat(2999)).map(([tied, third]) => [tied, Math.min(third, tied - 1)] as const);

  holdsForAll(
    'read the same for two that tie for the first place, unless the third is whole or as near as can be',
    ties,
    ([tied, third]) => {
      const total = 2 * tied + third;
      const isWhole = (third * 100) % total === 0;
      const isNear = Math.floor((third * 100) / total) === Math.floor((tied * 100) / total);
      const [first, between, last] = wholePercents([tied, third, tied]);
      if (!isWhole && !isNear) expect(first).toBe(last);
      expect(between).toBeLessThanOrEqual(last ?? 0);
    },
  );
});
