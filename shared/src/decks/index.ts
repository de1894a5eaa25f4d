import type { Deck } from '../deck.js';
import { articleDeck } from './articleDeck.js';
import { shortDeck } from './shortDeck.js';

export { articleDeck, shortDeck };

/** The decks a workshop can be opened with, in the order in which they are offered. */
export const decks: readonly Deck[] = [articleDeck, shortDeck];

/** The deck with this id, or undefined where there is none. */
export function deckById(id: string): Deck | undefined {
  return decks.find((deck) => deck.id === id);
}
