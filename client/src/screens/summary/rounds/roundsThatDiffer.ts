import type { Card, Round, WorkshopSummary } from '../summaryQuery';

type Result = Round['results'][number];

/** One card under every question. */
export interface CardAcrossRounds {
  readonly card: Card;
  /** One result per round, oldest first; null where a round does not know the card. */
  readonly results: readonly (Result | null)[];
  /** Two rounds have different winners. A round without a winner differs from none: nobody sorted the card, or it was a tie. */
  readonly moved: boolean;
}

/** Every card with its result in each round: those that changed their winner first, both parts in deck order. */
export function roundsThatDiffer({ cards, rounds }: Pick<WorkshopSummary, 'cards' | 'rounds'>): readonly CardAcrossRounds[] {
  const rows = cards.map((card) => {
    const results = rounds.map((round) => round.results.find(({ cardId }) => cardId === card.id) ?? null);
    const winners = new Set(results.flatMap((result) => result?.winner ?? []));
    return { card, results, moved: winners.size > 1 };
  });
  return [...rows.filter(({ moved }) => moved), ...rows.filter(({ moved }) => !moved)];
}
