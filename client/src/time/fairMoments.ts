/** The moments at which the time left is worth interrupting somebody for. */
export type FairMoment = 'HALF' | 'FIVE_MINUTES' | 'ONE_MINUTE' | 'OVER';

/** Below this many seconds half of the time is no news. */
const shortestToHalve = 240;

/**
 * The last fair moment that went by between two looks at the clock; null when none did.
 * @param before seconds left at the look before
 * @param after seconds left now
 * @param total seconds that the station is meant to take
 */
export function momentBetween(before: number, after: number, total: number): FairMoment | null {
  const half = Math.round(total / 2);
  const moments: readonly (readonly [at: number, moment: FairMoment])[] = [
    [0, 'OVER'],
    [60, 'ONE_MINUTE'],
    [300, 'FIVE_MINUTES'],
    // One of two that lie close together is enough.
    ...(total >= shortestToHalve && Math.abs(half - 300) > 60 ? ([[half, 'HALF']] as const) : []),
  ];
  return moments.find(([at]) => after <= at && before > at)?.[1] ?? null;
}
