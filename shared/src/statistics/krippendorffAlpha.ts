import { sum } from './share.js';

/**
 * Krippendorff's alpha for nominal data: agreement beyond chance where raters may have left units out.
 *
 * Nominal alpha needs only how often each value occurs on each unit, not who gave it, so it is computed from a tally and its cost does
 * not grow with the number of raters. Units with fewer than two ratings hold no pair to compare and are dropped.
 *
 * Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), section on nominal data with missing values.
 *
 * @param counts one row per unit, one entry per category: how many raters chose it
 * @returns 1: perfect agreement, 0: what chance gives; null when no unit has two ratings, or when all pairable ratings are in one
 *   category, so that no disagreement could be expected
 */
export function krippendorffAlphaNominal(counts: readonly (readonly number[])[]): number | null {
  const pairable = counts.filter((row) => sum(row) >= 2);
  const ratings = sum(pairable.map(sum));
  const categories = Math.max(0, ...pairable.map((row) => row.length));
  const totals = Array.from({ length: categories }, (_, category) => sum(pairable.map((row) => row[category] ?? 0)));

  const expectedPairs = unequalPairs(totals) / (ratings - 1);
  if (ratings === 0 || expectedPairs === 0) return null;
  const observedPairs = sum(pairable.map((row) => unequalPairs(row) / (sum(row) - 1)));
  return 1 - observedPairs / expectedPairs;
}

/** Ordered pairs of ratings that are not in the same category. Also counts over all units together can be given. */
export function unequalPairs(counts: readonly number[]): number {
  return sum(counts) ** 2 - sum(counts.map((count) => count ** 2));
}
