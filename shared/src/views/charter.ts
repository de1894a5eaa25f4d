import type { Column } from '../column.js';
import type { Decision } from '../record.js';
import { type CardResult, clearMajority } from './cardResult.js';

/** Where an owner in the charter comes from: decided by the team, or left to the room's majority, or still open. */
export const CharterBasis = { DECIDED: 'DECIDED', MAJORITY: 'MAJORITY', OPEN: 'OPEN' } as const;
export type CharterBasis = (typeof CharterBasis)[keyof typeof CharterBasis];

export interface CharterEntry {
  readonly cardId: string;
  /** Null when the basis is OPEN. */
  readonly owner: Column | null;
  readonly basis: CharterBasis;
  readonly note: string;
}

/** Who owns what from now on, one entry per card in deck order: what the team decided, else the room's clear majority, else open. */
export function charterOf(results: readonly CardResult[], decisions: readonly Decision[]): readonly CharterEntry[] {
  const decided = new Map(decisions.map((decision) => [decision.cardId, decision]));
  return results.map((result) => {
    const { cardId } = result;
    const decision = decided.get(cardId);
    if (decision) return { cardId, owner: decision.owner, basis: CharterBasis.DECIDED, note: decision.note };
    const owner = clearMajority(result);
    return { cardId, owner, basis: owner ? CharterBasis.MAJORITY : CharterBasis.OPEN, note: '' };
  });
}
