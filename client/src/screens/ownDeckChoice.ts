// How a deck of one's own is told from a built-in one where decks are chosen.
const mark = 'own:';

export function ownDeckChoice(ownDeckId: string): string {
  return mark + ownDeckId;
}

/** The id of the own deck that was chosen; null for a built-in one. */
export function chosenOwnDeck(choice: string | null | undefined): string | null {
  return choice?.startsWith(mark) ? choice.slice(mark.length) : null;
}
