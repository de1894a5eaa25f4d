import type { CharterBasis } from '@two-hats/shared';

/** Where an owner in the charter comes from, as screens and exports say it. */
export const basisWords: Readonly<Record<CharterBasis, string>> = {
  DECIDED: 'Decided',
  PROPOSED: 'Proposed',
  OPEN: 'Open',
};

/** What the word means, for those who read a charter without having been in the room. */
export function proposalsInWords(charterRound: number | null): string {
  if (charterRound === null) return 'No round asked who should do it, so nothing is proposed.';
  return `Proposals are not decisions: they are what the room agreed on in round ${charterRound}, until the team decides.`;
}
