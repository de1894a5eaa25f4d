import type { Card, CharterEntry, Result, WorkshopSummary } from '../summaryQuery';

/** How many cards a team can take on next: the rest is named, and waits. */
const first = 5;

/** A card without an owner. */
export interface CardToSettle {
  readonly card: Card;
  readonly entry: CharterEntry;
  /** How the room sorted it where proposals come from, else in the newest round; null where that round is not about it. */
  readonly result: Result | null;
}

/**
 * The cards that nobody owns, those first on which the room is furthest apart; equal ones in deck order, and those that cannot be
 * measured last.
 *
 * @returns `first` are at most five to settle next, `later` the others
 */
export function toSettle({ cards, charter, charterRound, rounds }: WorkshopSummary): Readonly<Record<'first' | 'later', CardToSettle[]>> {
  const round = rounds.find(({ number }) => number === charterRound) ?? rounds.at(-1);
  const all = charter
    .filter(({ basis }) => basis === 'OPEN')
    .flatMap((entry) => {
      const card = cards.find(({ id }) => id === entry.cardId);
      const result = round?.results.find(({ cardId }) => cardId === entry.cardId) ?? null;
      return card ? [{ card, entry, result }] : [];
    })
    .sort((a, b) => (b.result?.contention ?? -1) - (a.result?.contention ?? -1));
  return { first: all.slice(0, first), later: all.slice(first) };
}
