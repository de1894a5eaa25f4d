/** Both ends of an interval, in the unit of the figure that it is about. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

/**
 * Wilson score interval of a proportion. Unlike the textbook normal interval it stays within 0 and 1 and keeps its coverage for the
 * handful of ballots that a room has.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212.
 *
 * @param successes whole number from 0 to `n`
 * @param n number of trials
 * @param z standard normal quantile of the confidence wanted; 95 % unless told
 * @returns both ends, 0 to 1; null when `n` is 0
 */
export function wilsonInterval(successes: number, n: number, z: number = z95): Interval | null {
  if (n === 0) return null;
  const p = successes / n;
  const zz = z * z;
  const centre = (p + zz / (2 * n)) / (1 + zz / n);
  const half = (z / (1 + zz / n)) * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
  // At the edges the exact bound is 0 or 1; rounding would leave a hair beside it.
  return {
    low: successes === 0 ? 0 : centre - half,
    high: successes === n ? 1 : centre + half,
  };
}
