import type { DeckInLanguages } from '../deck.js';
import { articleDeck } from './articleDeck.js';
import { launchDeck } from './launchDeck.js';
import { scrumDeck } from './scrumDeck.js';
import { shortDeck } from './shortDeck.js';

export { articleDeck, launchDeck, scrumDeck, shortDeck };

/** The decks a workshop can be opened with, in the order in which they are offered: the article's come first. */
export const decks: readonly DeckInLanguages[] = [articleDeck, shortDeck, scrumDeck, launchDeck];

/** The deck with this id, or undefined where there is none. */
export function deckById(id: string): DeckInLanguages | undefined {
  return decks.find((deck) => deck.id === id);
}
