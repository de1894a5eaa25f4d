import type { Column } from '../column.js';
import { proposes } from '../lens.js';
import type { Decision, DecisionText, RoundRecord, WorkshopRecord } from '../record.js';
import { type CardResult, Outcome } from './cardResult.js';
import { publishedResults, revealedRounds } from './revealedRounds.js';

/** Where an owner in the charter comes from: decided by the team, or proposed by what a room agreed on, or still open. */
export const CharterBasis = { DECIDED: 'DECIDED', PROPOSED: 'PROPOSED', OPEN: 'OPEN' } as const;
export type CharterBasis = (typeof CharterBasis)[keyof typeof CharterBasis];

export interface CharterEntry extends DecisionText {
  readonly cardId: string;
  /** Null when the basis is OPEN. */
  readonly owner: Column | null;
  readonly basis: CharterBasis;
}

const nothingWritten: DecisionText = { person: '', note: '', lookAgainOn: null };

/** The round that proposals come from: the newest revealed one that asked who should do it, or the facilitator's own question. */
export function proposingRound(revealed: readonly RoundRecord[]): RoundRecord | null {
  return revealed.findLast(({ lens }) => proposes(lens)) ?? null;
}

/**
 * Who owns what from now on, one entry per card in the order given: what the team decided, else what the room agreed on, else open.
 * A proposal is not a decision: it becomes one when somebody accepts it.
 *
 * @param proposals results of {@link proposingRound}; a card that it was not about has no proposal
 */
export function charterOf(
  cardIds: readonly string[],
  proposals: readonly CardResult[],
  decisions: readonly Decision[],
): readonly CharterEntry[] {
  const decided = new Map(decisions.map((decision) => [decision.cardId, decision]));
  const proposed = new Map(proposals.map((result) => [result.cardId, result]));
  return cardIds.map((cardId) => {
    const decision = decided.get(cardId);
    if (decision) {
      const { owner, person, note, lookAgainOn } = decision;
      return { cardId, owner, basis: CharterBasis.DECIDED, person, note, lookAgainOn };
    }
    const result = proposed.get(cardId);
    const owner = result?.outcome === Outcome.AGREED ? result.winner : null;
    return { cardId, owner, basis: owner ? CharterBasis.PROPOSED : CharterBasis.OPEN, ...nothingWritten };
  });
}

/** The charter of a workshop as it stands, over all cards of its deck. */
export function charterIn(record: WorkshopRecord): readonly CharterEntry[] {
  const proposing = proposingRound(revealedRounds(record));
  return charterOf(
    record.deck.cards.map(({ id }) => id),
    proposing ? publishedResults(record.deck, proposing) : [],
    record.decisions,
  );
}
