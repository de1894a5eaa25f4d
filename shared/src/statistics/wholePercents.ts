import { sum } from './share.js';

/**
 * Counts as whole percents that add up to 100, by the method of the largest remainder (Hamilton's): every count gets its percent rounded
 * down, and what is missing goes, a point each, to where most was cut off. A tie for the first place reads like one wherever whole points
 * allow it, and a larger count never reads smaller.
 *
 * @param counts not negative, in the order in which they are shown
 * @returns a percent for each count, in the same order; all 0 when nothing was counted
 */
export function wholePercents(counts: readonly number[]): number[] {
  const total = sum(counts);
  if (total === 0) return counts.map(() => 0);
  const shares = counts.map((count, place) => {
    // Whole numbers: fractions would be in the order of their rounding errors.
    const cutOff = (count * 100) % total;
    return { place, count, cutOff, percent: (count * 100 - cutOff) / total };
  });
  const missing = 100 - sum(shares.map(({ percent }) => percent));
  const raised = new Set(raisedOf(shares, missing));
  return shares.map((share) => share.percent + Number(raised.has(share)));
}

interface Share {
  readonly place: number;
  readonly count: number;
  readonly cutOff: number;
  /** Rounded down. */
  readonly percent: number;
}

/** The shares that get a point more. */
function raisedOf(shares: readonly Share[], missing: number): readonly Share[] {
  const inTurn = [...shares].sort((a, b) => b.cutOff - a.cutOff || b.count - a.count || a.place - b.place);
  const firstInTurn = inTurn.slice(0, missing);
  const lead = Math.max(...shares.map(({ count }) => count));
  const leaders = shares.filter(({ count }) => count === lead);
  const raisedLeaders = firstInTurn.filter(({ count }) => count === lead).length;
  if (raisedLeaders === 0 || raisedLeaders === leaders.length) return firstInTurn;

  const others = inTurn.filter(({ count, cutOff }) => count < lead && cutOff > 0);
  if (leaders.length <= missing) return [...leaders, ...others.slice(0, missing - leaders.length)];
  const behind = others.filter(({ percent }) => percent < (leaders[0]?.percent ?? 0));
  return behind.length >= missing ? behind.slice(0, missing) : firstInTurn;
}
