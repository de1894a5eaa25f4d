import { sum } from './share.js';

/**
 * Shannon entropy of a distribution over categories, divided by its maximum: 0 when everything is in one category, 1 when it is
 * spread evenly over all of them.
 *
 * Source: C. E. Shannon, "A mathematical theory of communication", Bell System Technical Journal 27 (1948); the division by
 * log(categories) is known as Pielou's evenness.
 *
 * @param counts how many fall into each category; missing categories may be left out
 * @param categories how many categories there are to choose from
 * @returns 0 to 1; null when nothing was counted, or when there are fewer than two categories to spread over
 */
export function normalizedEntropy(counts: readonly number[], categories: number): number | null {
  const total = sum(counts);
  if (total === 0 || categories < 2) return null;
  const entropy = sum(counts.filter((count) => count > 0).map((count) => (count / total) * Math.log(total / count)));
  return Math.min(1, entropy / Math.log(categories));
}
