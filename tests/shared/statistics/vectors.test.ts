import {
  alphaInterval,
  cohenKappa,
  krippendorffAlphaNominal,
  normalizedEntropy,
  share,
  tQuantile,
  wilsonInterval,
} from '@two-hats/shared/statistics';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../close.js';
import {
  alphaIntervalVectors,
  cohenKappaVectors,
  fleissExample,
  krippendorffAlphaVectors,
  normalizedEntropyVectors,
  shareVectors,
  tQuantileVectors,
  wilsonIntervalVectors,
} from './vectors.js';

describe('the statistics give what is published', () => {
  test.each(bySource(krippendorffAlphaVectors))("Krippendorff's alpha: %s", (_, { ratingsByRater, alpha }) => {
    expectClose(krippendorffAlphaNominal(countsPerUnit(ratingsByRater, 5)), alpha);
  });

  test(`Krippendorff's alpha of complete ratings, from Fleiss' kappa: ${fleissExample.source}`, () => {
    expectClose(krippendorffAlphaNominal(fleissExample.counts), 1 - (1 - fleissExample.kappa) * (139 / 140));
  });

  test.each(bySource(alphaIntervalVectors))("interval of Krippendorff's alpha: %s", (_, { ratingsByRater, estimate, low, high }) => {
    const interval = alphaInterval(countsPerUnit(ratingsByRater, 5));
    expectClose(interval?.estimate, estimate);
    expectClose(interval?.low, low);
    expectClose(interval?.high, high);
  });

  test.each(tQuantileVectors)("Student's t with $degrees degrees of freedom: $quantile", ({ degrees, quantile }) => {
    expectClose(tQuantile(degrees), quantile, 0.0005);
  });

  test("Student's t with one degree of freedom has a closed form", () => {
    expectClose(tQuantile(1), Math.tan(0.475 * Math.PI), 1e-9);
    expectClose(tQuantile(1, 0.5), 1, 1e-12);
  });

  test.each(bySource(cohenKappaVectors))("Cohen's kappa: %s", (_, { table, observed, expected, kappa, tolerance }) => {
    const result = cohenKappa(table);
    expectClose(result.observed, observed);
    if (expected !== undefined) expectClose(result.expected, expected);
    expectClose(result.kappa, kappa, tolerance);
  });

  test.each(wilsonIntervalVectors.map((vector) => [`${vector.successes} of ${vector.n}`, vector] as const))(
    'Wilson interval of %s',
    (_, { successes, n, low, high }) => {
      const interval = wilsonInterval(successes, n);
      expectClose(interval?.low, low);
      expectClose(interval?.high, high);
    },
  );

  test.each(normalizedEntropyVectors)('normalised entropy of $counts', ({ counts, entropy }) => {
    expectClose(normalizedEntropy(counts, 2), entropy);
  });

  test.each(bySource(shareVectors))('share: %s', (_, { count, n, percent, tolerance }) => {
    expectClose((share(count, n) ?? Number.NaN) * 100, percent, tolerance);
  });
});

/** Vectors with their source in front, for the name of the test. */
function bySource<V extends { readonly source: string }>(vectors: readonly V[]): (readonly [string, V])[] {
  return vectors.map((vector) => [vector.source, vector] as const);
}

/** Ratings from 1 to `categories` by rater and unit, as counts by unit and category. */
function countsPerUnit(ratingsByRater: readonly (readonly (number | null)[])[], categories: number): number[][] {
  const units = ratingsByRater[0]?.length ?? 0;
  return Array.from({ length: units }, (_, unit) =>
    Array.from({ length: categories }, (_, index) => ratingsByRater.filter((ratings) => ratings[unit] === index + 1).length),
  );
}

test('the counts of a unit are made from the ratings that are there', () => {
  expect(
    countsPerUnit(
      [
        [1, null],
        [1, 2],
        [2, null],
      ],
      2,
    ),
  ).toEqual([
    [2, 1],
    [0, 1],
  ]);
});
