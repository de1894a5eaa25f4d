import type { Card, CardWords, Dimension } from '../deck.js';

/** What differs from card to card within one chapter of a model; the section only where the chapter's own does not hold. */
export type ChapterCard = Pick<Card, 'id' | 'text' | 'hint' | 'key' | 'rationale'> & Partial<Pick<Card, 'section'>>;

/** Cards of one dimension that come from one part of a source. */
export interface Chapter {
  readonly dimension: Dimension;
  /** The heading of the section, or where else the cards come from. */
  readonly section: string;
  readonly fromDiscussion: boolean;
  readonly cards: readonly ChapterCard[];
}

/** The chapter's cards as a deck holds them. */
export function cardsOf({ dimension, section, fromDiscussion, cards }: Chapter): readonly Card[] {
  return cards.map((card) => ({ section, ...card, dimension: dimension.id, fromDiscussion }));
}

/** What stands on a card in one more language, as it is written down; the section only where it is no heading of the source. */
type WordsInOrder = readonly [text: string, hint: string, rationale?: string, section?: string];

/** The cards' words as a translation holds them. */
export function cardWords(cards: Readonly<Record<string, WordsInOrder>>): Readonly<Record<string, CardWords>> {
  return Object.fromEntries(
    Object.entries(cards).map(([id, [text, hint, rationale = '', section]]) => [
      id,
      { text, hint, rationale, ...(section === undefined ? {} : { section }) },
    ]),
  );
}
