import type { CharterBasis, CharterEntry } from '@two-hats/shared';

/** How far an entry of the charter is decided, as screens and exports say it. */
export const basisWords: Readonly<Record<CharterBasis, string>> = {
  DECIDED: 'Decided',
  PARKED: 'Parked',
  PROPOSED: 'Proposed',
  OPEN: 'Open',
};

/** What the word means, for those who read a charter without having been in the room. */
export function proposalsInWords(charterRound: number | null): string {
  if (charterRound === null) return 'No round asked who should do it, so nothing is proposed.';
  return `Proposals are not decisions: they are what the room agreed on in round ${charterRound}, until the team decides.`;
}

/**
 * How far the team is, e.g. "7 decided, 2 parked, 11 agreed, 4 to settle": together all cards. What is agreed is proposed, and not decided;
 * that nothing is parked needs no word.
 */
export function countsInWords(charter: readonly Pick<CharterEntry, 'basis'>[]): string {
  const count = (basis: CharterBasis) => charter.filter((entry) => entry.basis === basis).length;
  const parked = count('PARKED');
  const leftForNow = parked > 0 ? ` ${parked}\u00a0parked,` : '';
  return `${count('DECIDED')}\u00a0decided,${leftForNow} ${count('PROPOSED')}\u00a0agreed, ${count('OPEN')}\u00a0to\u00a0settle`;
}
