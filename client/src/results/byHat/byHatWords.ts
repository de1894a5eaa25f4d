// What is told of a hat, in words: with a share where that may be told.
import type { Column, Hat, LineOfHat, Portion } from '@two-hats/shared';
import type { ColumnWords } from '../../design/columnWords';
import { percent } from '../figures';

export const portionWords: Readonly<Record<Portion, string>> = { FEW: 'few', ABOUT_HALF: 'about half', MOST: 'most' };

/** A hat by name, e.g. "Product Owner hat". */
export function hatName(hat: Hat, words: ColumnWords): string {
  return hat === 'BOTH' ? 'Both hats' : `${words[hat]} hat`;
}

/** Everybody who wears a hat, within a sentence. */
export function wearersOf(hat: Hat, words: ColumnWords): string {
  if (hat === 'BOTH') return 'those with both hats';
  return hat === 'NEITHER' ? 'those with neither hat' : `those with the ${words[hat]} hat`;
}

/** e.g. "20 % say Product Manager, of the others 83 %", or "few say Product Manager". */
export function lineWords(
  { portion, share, othersShare }: Omit<LineOfHat, 'distance' | 'ballots'>,
  column: Column,
  words: ColumnWords,
): string {
  if (share === null) return `${portionWords[portion]} say ${words[column]}`;
  return `${percent(share)} say ${words[column]}, of the others ${percent(othersShare)}`;
}

interface ToldLine {
  readonly hat: Hat;
  readonly portion: Portion;
  readonly distance: number;
}

/** The line that stands out most on a card, as a sentence without figures. */
export function sentenceByHat(lines: readonly ToldLine[], column: Column, words: ColumnWords): string | null {
  const [first] = [...lines].sort((a, b) => b.distance - a.distance);
  return first ? `Of ${wearersOf(first.hat, words)}, ${portionWords[first.portion]} say ${words[column]}.` : null;
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
