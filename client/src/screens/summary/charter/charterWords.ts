import { plural, t } from '@lingui/core/macro';
import type { CharterBasis, CharterEntry } from '@two-hats/shared';
import { isolated, list, number } from '../../../languages/formats';

/** How far an entry of the charter is decided, as screens and exports say it. */
export function basisWord(basis: CharterBasis): string {
  switch (basis) {
    case 'DECIDED':
      return t({ message: 'Decided', context: 'how far a card of the charter is' });
    case 'PARKED':
      return t({ message: 'Parked', context: 'how far a card of the charter is' });
    case 'PROPOSED':
      return t({ message: 'Proposed', context: 'how far a card of the charter is' });
    case 'OPEN':
      return t({ message: 'Open', context: 'how far a card of the charter is' });
  }
}

/** What the word means, for those who read a charter without having been in the room. */
export function proposalsInWords(charterRound: number | null): string {
  if (charterRound === null) return t`No round asked who should do it, so nothing is proposed.`;
  return t`Proposals are not decisions: they are what the room agreed on in round ${{ number: number(charterRound) }}, until the team decides.`;
}

/**
 * How far the team is, e.g. "7 decided, 2 parked, 11 agreed, 4 to settle": together all cards. What is agreed is proposed, and not decided;
 * that nothing is parked needs no word.
 */
export function countsInWords(charter: readonly Pick<CharterEntry, 'basis'>[]): string {
  const count = (basis: CharterBasis) => charter.filter((entry) => entry.basis === basis).length;
  const parked = count('PARKED');
  const decidedWords = plural(count('DECIDED'), { one: '#\u00a0decided', other: '#\u00a0decided' });
  const parkedWords = plural(parked, { one: '#\u00a0parked', other: '#\u00a0parked' });
  const agreedWords = plural(count('PROPOSED'), { one: '#\u00a0agreed', other: '#\u00a0agreed' });
  const openWords = plural(count('OPEN'), { one: '#\u00a0to\u00a0settle', other: '#\u00a0to\u00a0settle' });
  return list([decidedWords, ...(parked > 0 ? [parkedWords] : []), agreedWords, openWords], 'unit');
}

/** The same with who is named beside it, e.g. "Decided: Design, Ada". */
export function standingInWords({ basis, elsewhere, person }: Pick<CharterEntry, 'basis' | 'elsewhere' | 'person'>): string {
  const named = [elsewhere, person].filter(Boolean).map(isolated);
  if (named.length === 0) return basisWord(basis);
  const names = list(named, 'unit');
  switch (basis) {
    case 'DECIDED':
      return t`Decided: ${names}`;
    case 'PARKED':
      return t`Parked: ${names}`;
    case 'PROPOSED':
      return t`Proposed: ${names}`;
    case 'OPEN':
      return t`Open: ${names}`;
  }
}
