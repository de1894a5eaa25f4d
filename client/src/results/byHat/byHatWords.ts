// What is told of a hat, in words: with a share where that may be told.
import { t } from '@lingui/core/macro';
import type { Column, Hat, LineOfHat, Portion } from '@two-hats/shared';
import type { ColumnWords } from '../../design/columnWords';
import { isolated } from '../../languages/formats';
import { percent } from '../figures';

/** A part of some people, where no figure may be told. */
export function portionWord(portion: Portion): string {
  if (portion === 'FEW') return t({ message: 'few', context: 'of some people' });
  return portion === 'MOST' ? t({ message: 'most', context: 'of some people' }) : t({ message: 'about half', context: 'of some people' });
}

/** A hat by name, e.g. "Product Owner hat". */
export function hatName(hat: Hat, words: ColumnWords): string {
  if (hat === 'BOTH') return t`Both hats`;
  return hat === 'NEITHER' ? t`Neither hat` : t`${{ role: isolated(words[hat]) }} hat`;
}

/** e.g. "20 % say Product Manager, of the others 83 %", or "few say Product Manager". */
export function lineWords(
  { portion, share, othersShare }: Omit<LineOfHat, 'distance' | 'ballots'>,
  column: Column,
  words: ColumnWords,
): string {
  const says = isolated(words[column]);
  if (share !== null) return t`${{ share: percent(share) }} say ${says}, of the others ${{ others: percent(othersShare) }}`;
  if (portion === 'FEW') return t`few say ${says}`;
  return portion === 'MOST' ? t`most say ${says}` : t`about half say ${says}`;
}

interface ToldLine {
  readonly hat: Hat;
  readonly portion: Portion;
  readonly distance: number;
}

/** The line that stands out most on a card, as a sentence without figures. */
export function sentenceByHat(lines: readonly ToldLine[], column: Column, words: ColumnWords): string | null {
  const [first] = [...lines].sort((a, b) => b.distance - a.distance);
  if (!first) return null;
  const { hat, portion } = first;
  const says = isolated(words[column]);
  if (hat === 'BOTH') {
    if (portion === 'FEW') return t`Of those with both hats, few say ${says}.`;
    return portion === 'MOST' ? t`Of those with both hats, most say ${says}.` : t`Of those with both hats, about half say ${says}.`;
  }
  if (hat === 'NEITHER') {
    if (portion === 'FEW') return t`Of those with neither hat, few say ${says}.`;
    return portion === 'MOST' ? t`Of those with neither hat, most say ${says}.` : t`Of those with neither hat, about half say ${says}.`;
  }
  const role = isolated(words[hat]);
  if (portion === 'FEW') return t`Of those with the ${role} hat, few say ${says}.`;
  return portion === 'MOST'
    ? t`Of those with the ${role} hat, most say ${says}.`
    : t`Of those with the ${role} hat, about half say ${says}.`;
}

interface Told {
  readonly cards: readonly {
    readonly cardId: string;
    readonly column: Column;
    readonly lines: readonly Omit<LineOfHat, 'distance' | 'ballots'>[];
  }[];
}

/** How those who wear the reader's hat see a card, e.g. "few say Product Manager"; null where that may not be told. */
export function ownHatWords(byHat: Told | null, cardId: string, hat: Hat | null, words: ColumnWords): string | null {
  const card = byHat?.cards.find((candidate) => candidate.cardId === cardId);
  const line = card?.lines.find((candidate) => candidate.hat === hat);
  return card && line ? lineWords(line, card.column, words) : null;
}
