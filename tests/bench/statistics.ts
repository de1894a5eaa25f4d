/** The value below which the share `p` (0 to 1) of the values lies: the nearest rank, no interpolation. NaN for no values. */
export function percentile(values: readonly number[], p: number): number {
  return ascending(values)[Math.max(0, Math.ceil(p * values.length) - 1)] ?? Number.NaN;
}

/** The middle value, or the mean of the two in the middle. NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const last = sorted.length - 1;
  return ((sorted[Math.floor(last / 2)] ?? Number.NaN) + (sorted[Math.ceil(last / 2)] ?? Number.NaN)) / 2;
}

/**
 * The median of the ratios of values measured in the same round, so that what slows a whole round down, such as another program on the
 * machine, touches both sides.
 */
export function pairedRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((value, round) => value / (below[round] ?? Number.NaN)));
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
