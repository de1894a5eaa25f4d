// One row per card over all rounds, and the orders that the columns of the table stand for.
import { columnOrder } from '@two-hats/shared';
import { currentLocale } from '../../../languages/formats';
import type { Card, CharterEntry, Result, WorkshopSummary } from '../summaryQuery';

/** A card under every question, with what the charter says of it. */
export interface CardFacts {
  readonly card: Card;
  /** One result per round, oldest first; null where a round is not about the card. */
  readonly results: readonly (Result | null)[];
  readonly entry: CharterEntry | null;
  /** Two rounds have different winners. A round without one differs from none: nobody sorted the card, or it was a tie. */
  readonly moved: boolean;
}

/** What rows can be sorted by; a number is the place of a round, from 0. */
export type SortKey = 'card' | 'key' | 'decision' | number;

export interface Sorting {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** Every card in deck order. */
export function cardRows({ cards, rounds, charter }: Pick<WorkshopSummary, 'cards' | 'rounds' | 'charter'>): readonly CardFacts[] {
  return cards.map((card) => {
    const results = rounds.map((round) => round.results.find(({ cardId }) => cardId === card.id) ?? null);
    const winners = new Set(results.flatMap((result) => result?.winner ?? []));
    return { card, results, entry: charter.find(({ cardId }) => cardId === card.id) ?? null, moved: winners.size > 1 };
  });
}

/**
 * Rows by the text of the card, by a round's leading share, by the model's column, or by decided, parked, proposed and open with the owner within.
 * What is equal stays in deck order; what has no value comes last in both directions.
 */
export function sortedRows(rows: readonly CardFacts[], { by, descending }: Sorting): readonly CardFacts[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (by === 'card') return turn * a.card.text.localeCompare(b.card.text, currentLocale());
    const [left, right] = [rankOf(a, by), rankOf(b, by)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return turn * (left - right);
  });
}

/** The next state of a column's button: upwards, downwards, and back to the order of the deck, which is null. */
export function nextSorting(now: Sorting | null, by: SortKey): Sorting | null {
  if (now?.by !== by) return { by, descending: false };
  return now.descending ? null : { by, descending: true };
}

function rankOf({ card, results, entry }: CardFacts, by: Exclude<SortKey, 'card'>): number | null {
  if (by === 'key') return card.key && columnOrder.indexOf(card.key);
  if (by !== 'decision') return results[by]?.winnerShare ?? null;
  if (!entry) return null;
  const bases = ['DECIDED', 'PARKED', 'PROPOSED', 'OPEN'].indexOf(entry.basis);
  // Somebody else comes after the columns.
  const owner = entry.owner ? columnOrder.indexOf(entry.owner) : entry.elsewhere ? columnOrder.length : 0;
  return bases * (columnOrder.length + 1) + owner;
}
