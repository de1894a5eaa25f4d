import {
  alphaInterval,
  cohenKappa,
  krippendorffAlphaNominal,
  mean,
  normalizedEntropy,
  share,
  wilsonInterval,
} from '@two-hats/shared/statistics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from '../property.js';

describe('what is undefined is null, never 0 or 1', () => {
  test('alpha is null when no unit has two ratings', () => {
    expect(krippendorffAlphaNominal([])).toBeNull();
    expect(
      krippendorffAlphaNominal([
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    ).toBeNull();
  });

  test('alpha is null when all pairable ratings are in one column, also when a single rating elsewhere is not', () => {
    expect(
      krippendorffAlphaNominal([
        [4, 0],
        [2, 0],
      ]),
    ).toBeNull();
    expect(
      krippendorffAlphaNominal([
        [4, 0],
        [2, 0],
        [0, 1],
      ]),
    ).toBeNull();
  });

  test('alpha is 1 when every unit is unanimous and both columns are used', () => {
    expect(
      krippendorffAlphaNominal([
        [2, 0],
        [0, 5],
      ]),
    ).toBe(1);
  });

  test("Cohen's kappa is null for an empty table and where both raters used one and the same category", () => {
    expect(cohenKappa([])).toEqual({ observed: null, expected: null, kappa: null });
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ observed: null, expected: null, kappa: null });
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toEqual({ observed: 1, expected: 1, kappa: null });
  });

  test("Cohen's kappa is 0, not null, where each rater used one category but not the same", () => {
    expect(
      cohenKappa([
        [0, 7],
        [0, 0],
      ]),
    ).toEqual({ observed: 0, expected: 0, kappa: 0 });
  });

  test.each([
    { why: 'no units', units: [] },
    {
      why: 'two units, of which leaving one out leaves one',
      units: [
        [3, 1],
        [1, 3],
        [0, 0],
      ],
    },
    {
      why: 'nowhere two ratings to compare',
      units: [
        [1, 0],
        [0, 1],
        [1, 0],
        [0, 1],
      ],
    },
    {
      why: 'one column for everything',
      units: [
        [4, 0],
        [4, 0],
        [4, 0],
      ],
    },
    {
      why: 'no disagreement on any unit',
      units: [
        [4, 0],
        [0, 4],
        [4, 0],
        [0, 4],
      ],
    },
    {
      why: 'all disagreement on one unit: without it there is none',
      units: [
        [4, 0],
        [0, 4],
        [4, 0],
        [2, 2],
      ],
    },
    {
      why: 'no difference between units at all',
      units: [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    },
  ])('an interval of alpha is null: $why', ({ units }) => expect(alphaInterval(units)).toBeNull());

  test('a Wilson interval, a share and a mean of nothing are null', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(share(0, 0)).toBeNull();
    expect(mean([])).toBeNull();
  });

  test('entropy is null where nothing was counted or there is only one category', () => {
    expect(normalizedEntropy([0, 0], 2)).toBeNull();
    expect(normalizedEntropy([], 2)).toBeNull();
    expect(normalizedEntropy([3], 1)).toBeNull();
  });
});

const counts = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)), { maxLength: 30 });

describe('every figure stays within its bounds', () => {
  holdsForAll('alpha is at most 1, and unmoved by units with fewer than two ratings', counts, (units) => {
    const alpha = krippendorffAlphaNominal(units);
    expect(alpha ?? 1).toBeLessThanOrEqual(1);
    expect(krippendorffAlphaNominal([...units, [1, 0, 0], [0, 0, 0]])).toBe(alpha);
  });

  holdsForAll(
    'an interval of alpha holds its estimate, ends at 1, and does not depend on the order of units or columns',
    counts,
    (units) => {
      const interval = alphaInterval(units);
      if (interval) {
        expect(interval.low).toBeLessThanOrEqual(interval.estimate);
        expect(interval.high).toBeGreaterThanOrEqual(interval.estimate);
        expect(interval.high).toBeLessThanOrEqual(1);
      }
      const turned = alphaInterval([...units].reverse().map((row) => [...row].reverse()));
      expect(turned === null).toBe(interval === null);
      for (const figure of ['estimate', 'low', 'high'] as const) expect(turned?.[figure] ?? 0).toBeCloseTo(interval?.[figure] ?? 0, 6);
    },
  );

  holdsForAll(
    'alpha computed from the coincidence matrix of all pairs is the same',
    fc.array(ratingsOfUnit(), { maxLength: 12 }),
    (units) => {
      const alpha = krippendorffAlphaNominal(units.map((ratings) => [0, 1, 2].map((value) => ratings.filter((r) => r === value).length)));
      const byPairs = alphaByPairs(units);
      if (byPairs === null) expect(alpha).toBeNull();
      else expect(alpha).toBeCloseTo(byPairs, 9);
    },
  );

  holdsForAll(
    'a Wilson interval lies within 0 and 1 and holds its share',
    fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
    ([successes, n]) => {
      const interval = wilsonInterval(successes, n) ?? { low: Number.NaN, high: Number.NaN };
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeLessThanOrEqual(successes / n);
      expect(interval.high).toBeGreaterThanOrEqual(successes / n);
    },
  );

  holdsForAll(
    'entropy lies within 0 and 1 and does not depend on the order of the columns',
    fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)),
    (row) => {
      const entropy = normalizedEntropy(row, 3) ?? 0;
      expect(entropy).toBeGreaterThanOrEqual(0);
      expect(entropy).toBeLessThanOrEqual(1);
      expect(normalizedEntropy([...row].reverse(), 3) ?? 0).toBeCloseTo(entropy, 12);
    },
  );
});

function ratingsOfUnit(): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(2), { maxLength: 6 });
}

/** Krippendorff's definition word for word: a coincidence matrix filled pair by pair. Slow, and written to be compared with. */
function alphaByPairs(units: readonly (readonly number[])[]): number | null {
  const matrix = [0, 1, 2].map(() => [0, 0, 0]);
  for (const ratings of units) {
    ratings.forEach((a, i) => {
      ratings.forEach((b, j) => {
        const row = matrix[a];
        if (row && i !== j) row[b] = (row[b] ?? 0) + 1 / (ratings.length - 1);
      });
    });
  }
  const totals = matrix.map((row) => row.reduce((x, y) => x + y, 0));
  const n = totals.reduce((x, y) => x + y, 0);
  let observed = 0;
  let expected = 0;
  matrix.forEach((row, c) => {
    row.forEach((coincidences, k) => {
      if (c === k) return;
      observed += coincidences;
      expected += ((totals[c] ?? 0) * (totals[k] ?? 0)) / (n - 1);
    });
  });
  return n < 1.5 || expected < 1e-9 ? null : 1 - observed / expected;
}
