import type { CharterEntry } from '@two-hats/shared';

export interface CharterCounts {
  readonly total: number;
  readonly decided: number;
  /** Left for now, by decision. */
  readonly parked: number;
  /** Not decided, but the room proposes an owner. */
  readonly proposed: number;
  /** Not decided, and nothing is proposed. */
  readonly open: number;
}

/** How many cards are decided, parked, proposed and open. */
export function charterCounts(charter: readonly Pick<CharterEntry, 'basis'>[]): CharterCounts {
  const count = (basis: CharterEntry['basis']) => charter.filter((entry) => entry.basis === basis).length;
  return { total: charter.length, decided: count('DECIDED'), parked: count('PARKED'), proposed: count('PROPOSED'), open: count('OPEN') };
}
