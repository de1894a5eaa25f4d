import type { Card, Dimension } from '../deck.js';

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
