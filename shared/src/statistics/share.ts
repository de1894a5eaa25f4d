/** A count as a share of `n`, 0 to 1; null when `n` is 0: a share of nothing is undefined. */
export function share(count: number, n: number): number | null {
  return n === 0 ? null : count / n;
}

/** Arithmetic mean; null for an empty list. */
export function mean(values: readonly number[]): number | null {
  return share(sum(values), values.length);
}

/** Sum; 0 for an empty list. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
