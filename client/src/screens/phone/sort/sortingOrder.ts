// Which card comes next: pure, because it is what people feel on every tap.

/** What the order needs to know: the cards in the deck's order, which ones lie in a column, and which ones were skipped. */
export interface SortingState {
  readonly cardIds: readonly string[];
  readonly isSorted: (cardId: string) => boolean;
  readonly skipped: ReadonlySet<string>;
}

/**
 * The next card to sort after `from`: the first one behind it, going round, that is neither sorted nor skipped; then the skipped ones;
 * null when all are sorted.
 */
export function nextUnsorted({ cardIds, isSorted, skipped }: SortingState, from: string | null): string | null {
  const start = from === null ? 0 : cardIds.indexOf(from) + 1;
  const round = [...cardIds.slice(start), ...cardIds.slice(0, start)];
  const open = round.filter((cardId) => cardId !== from && !isSorted(cardId));
  const stillOpen = from !== null && !isSorted(from) ? [...open, from] : open;
  return stillOpen.find((cardId) => !skipped.has(cardId)) ?? stillOpen[0] ?? null;
}

/** The neighbour of a card in the deck's order, going round. `step` is 1 or -1. */
export function neighbour(cardIds: readonly string[], cardId: string, step: 1 | -1): string {
  const index = cardIds.indexOf(cardId);
  return cardIds[(index + step + cardIds.length) % cardIds.length] ?? cardId;
}
