import { unequalPairs } from './krippendorffAlpha.js';
import { mean, sum } from './share.js';
import { tQuantile } from './tQuantile.js';

/** How far an alpha would reach if other units of the same kind had been rated. All three are at most 1 and may be negative. */
export interface AlphaInterval {
  /** Hughes' estimate, which the interval is laid around. It differs a little from {@link krippendorffAlphaNominal}. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Of two units leaving one out leaves one, and nothing lies between a single unit and others. */
export const fewestUnits = 3;

/** Below it a ratio is 0 but for rounding. */
const smallestRatio = 1e-9;

/**
 * 95 % interval of Krippendorff's alpha for nominal data, by leaving out one unit after the other (the jackknife). The same counts give
 * the same interval: nothing is drawn by lot. Like alpha itself it needs only counts.
 *
 * With a units, the disagreement between units is set against that within units, as in an analysis of variance; the logarithm of this
 * ratio is close to normal also for few units, so the interval is made there, with Student's t for a - 1 degrees of freedom, and carried
 * back to alpha = (ratio - 1) / (ratio + n₀ - 1), where n₀ is the typical number of ratings of a unit.
 *
 * Source: J. Hughes, "Toward improved inference for Krippendorff's alpha agreement coefficient", arXiv:2210.13265 (2022).
 *
 * @param counts one row per unit, one entry per category: how many raters chose it. Units with one rating count, as in the source
 * @returns null with fewer than three rated units, and when the ratio or its value without one of the units has no logarithm: nowhere
 *   two ratings to compare, no disagreement at all within or between units, or all of it on a single unit
 */
export function alphaInterval(counts: readonly (readonly number[])[]): AlphaInterval | null {
  const units = counts.filter((row) => sum(row) >= 1);
  if (units.length < fewestUnits) return null;
  const whole = logRatio(units);
  const pseudoValues = units.map((left) => units.length * whole - (units.length - 1) * logRatio(units.filter((unit) => unit !== left)));
  if (![whole, ...pseudoValues].every(Number.isFinite)) return null;

  const reach = tQuantile(units.length - 1) * standardError(pseudoValues);
  const n0 = typicalRatings(units.map(sum));
  const alphaAt = (log: number) => (Math.exp(log) - 1) / (Math.exp(log) - 1 + n0);
  return { estimate: alphaAt(whole), low: alphaAt(whole - reach), high: alphaAt(whole + reach) };
}

/** Logarithm of the mean square between units divided by that within units; not finite where there is none. */
function logRatio(units: readonly (readonly number[])[]): number {
  const ratings = sum(units.map(sum));
  const pairable = units.filter((row) => sum(row) >= 2);
  const within = sum(pairable.map((row) => unequalPairs(row) / (sum(row) - 1))) / (2 * sum(pairable.map(sum)));
  const total = unequalPairs(totalsOf(units)) / (2 * ratings);
  const between = (total - (ratings - units.length) * within) / (units.length - 1);
  return between / within > smallestRatio ? Math.log(between / within) : Number.NaN;
}

function totalsOf(units: readonly (readonly number[])[]): number[] {
  return Array.from({ length: Math.max(...units.map((row) => row.length)) }, (_, category) => sum(units.map((row) => row[category] ?? 0)));
}

/** The mean number of ratings, lowered by how much it differs from unit to unit. */
function typicalRatings(ratings: readonly number[]): number {
  const all = sum(ratings);
  return (all - sum(ratings.map((n) => n ** 2)) / all) / (ratings.length - 1);
}

/** Standard error of the mean. */
function standardError(values: readonly number[]): number {
  const centre = mean(values) ?? 0;
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1) / values.length);
}
