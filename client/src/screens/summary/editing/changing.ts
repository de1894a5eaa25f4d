// How the rows of the charter learn that a decision may be changed from them. Readers change nothing, and never load what it takes.
import { createContext, useContext } from 'react';

/** Opens what is decided about a card to be changed; null for readers. */
export type Change = ((cardId: string) => void) | null;

const Changing = createContext<Change>(null);

export const ChangingProvider = Changing.Provider;

export function useChange(): Change {
  return useContext(Changing);
}

/** The id of a card's button, so that the focus finds it wherever the card stands after a change. */
export function changeButtonId(cardId: string): string {
  return `change-${cardId}`;
}
