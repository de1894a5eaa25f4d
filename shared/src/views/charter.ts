import type { Column } from '../column.js';
import { type Decision, DecisionKind, type DecisionText } from '../decision.js';
import { proposes } from '../lens.js';
import type { RoundRecord, WorkshopRecord } from '../record.js';
import { type CardResult, Outcome } from './cardResult.js';
import { publishedResults, revealedRounds } from './revealedRounds.js';

/**
 * Where an entry of the charter comes from: decided by the team, who owns it or that it is parked; or proposed by what a room agreed on; or
 * still open.
 */
export const CharterBasis = { DECIDED: 'DECIDED', PARKED: 'PARKED', PROPOSED: 'PROPOSED', OPEN: 'OPEN' } as const;
export type CharterBasis = (typeof CharterBasis)[keyof typeof CharterBasis];

export interface CharterEntry extends DecisionText {
  readonly cardId: string;
  readonly basis: CharterBasis;
  /** The column that owns it; null where none does. */
  readonly owner: Column | null;
  /** Who owns it where it was decided for somebody else, in words; else empty. */
  readonly elsewhere: string;
  /** The version of the decision; 0 where there is none. */
  readonly version: number;
}

const undecided = { elsewhere: '', person: '', note: '', lookAgainOn: null, version: 0 } as const;

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
      const { kind, ...decided } = decision;
      return { ...decided, basis: kind === DecisionKind.PARKED ? CharterBasis.PARKED : CharterBasis.DECIDED };
    }
    const result = proposed.get(cardId);
    const owner = result?.outcome === Outcome.AGREED ? result.winner : null;
    return { cardId, owner, basis: owner ? CharterBasis.PROPOSED : CharterBasis.OPEN, ...undecided };
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
