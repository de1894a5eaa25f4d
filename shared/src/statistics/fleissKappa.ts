import { mean, sum } from './share.js';

/** Fleiss' kappa with the two figures it is made from; never show the kappa without the raw agreement. */
export interface FleissKappa {
  /** 1: perfect agreement, 0: what chance gives, below 0: less than that. Null where it is undefined. */
  readonly kappa: number | null;
  /** Mean over the subjects of the share of rater pairs that agree, 0 to 1. */
  readonly meanObservedAgreement: number | null;
  /** The agreement that chance would give with the same use of categories, 0 to 1. */
  readonly expectedAgreement: number | null;
}

const undefinedKappa: FleissKappa = { kappa: null, meanObservedAgreement: null, expectedAgreement: null };

/**
 * Fleiss' kappa: agreement beyond chance when every subject has the same number of ratings.
 *
 * Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971), 378-382.
 *
 * @param counts one row per subject, one entry per category: how many raters chose it
 * @returns everything null when there is no subject, when subjects have fewer than two ratings or not the same number of them; only
 *   the kappa null when the expected agreement is 1 (all ratings in one category), where agreement cannot be told from habit
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const raters = sum(counts[0] ?? []);
  if (raters < 2 || counts.some((row) => sum(row) !== raters)) return undefinedKappa;

  const agreements = counts.map((row) => sum(row.map((count) => count * (count - 1))) / (raters * (raters - 1)));
  const observed = mean(agreements) ?? 0;
  const categories = Math.max(...counts.map((row) => row.length));
  const ratings = counts.length * raters;
  const totals = Array.from({ length: categories }, (_, category) => sum(counts.map((row) => row[category] ?? 0)));
  const expected = sum(totals.map((total) => (total / ratings) ** 2));

  return {
    kappa: totals.includes(ratings) ? null : (observed - expected) / (1 - expected),
    meanObservedAgreement: observed,
    expectedAgreement: expected,
  };
}
