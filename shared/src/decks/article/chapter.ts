import type { Card, Dimension } from '../../deck.js';

/** What differs from card to card within one section of the article. */
export type ChapterCard = Pick<Card, 'id' | 'text' | 'hint' | 'key' | 'rationale'>;

/** One section of the article: its dimension, its heading, and its cards. */
export interface Chapter {
  readonly dimension: Dimension;
  /** The heading of the section, or where else the cards come from. */
  readonly section: string;
  readonly fromDiscussion: boolean;
  readonly cards: readonly ChapterCard[];
}

/** The chapter's cards as a deck holds them. */
export function cardsOf({ dimension, section, fromDiscussion, cards }: Chapter): readonly Card[] {
  return cards.map((card) => ({ ...card, dimension: dimension.id, section, fromDiscussion }));
}
