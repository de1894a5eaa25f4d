/** What the team agrees on, card by card. Results propose; only people decide. */
import { type Column, columnsToDecideFor, type Decision, dayText, noteText, personText, Refusal } from '@two-hats/shared';
import { changeAsFacilitator } from './asFacilitator.js';
import type { Environment } from './environment.js';

/** A decision as a facilitator writes it down. */
export interface DecisionRequest {
  readonly owner: Column;
  readonly person: string;
  readonly note: string;
  readonly lookAgainOn: string | null;
}

/**
 * Records what the team agreed on for a card, or takes the decision back with null.
 * @param version of the decision that the facilitator has before their eyes; 0 when there is none
 * @returns the decision as it stands now
 * @throws Refusal `STALE_DECISION` when somebody else changed it meanwhile: nothing was written; `UNKNOWN_CARD`, `COLUMN_NOT_OFFERED`,
 * `PERSON_TOO_LONG`, `NOTE_TOO_LONG`, `INVALID_DATE`, `WRONG_PHASE` before anything was revealed
 */
export async function decide(
  environment: Environment,
  credential: string | null,
  cardId: string,
  version: number,
  request: DecisionRequest | null,
): Promise<Decision | null> {
  const { result } = await changeAsFacilitator(environment, credential, 'room', async (workshop, writing, revision) => {
    if (workshop.phase === 'LOBBY' || workshop.phase === 'SORTING') throw new Refusal('WRONG_PHASE');
    if (!workshop.deck.cards.some((card) => card.id === cardId)) throw new Refusal('UNKNOWN_CARD');
    const standing = workshop.decisions.find((decision) => decision.cardId === cardId);
    if ((standing?.version ?? 0) !== version) throw new Refusal('STALE_DECISION');
    if (!request) {
      await writing.undecide(workshop.id, cardId);
      return null;
    }
    if (!columnsToDecideFor(workshop.columns, workshop.rounds).includes(request.owner)) throw new Refusal('COLUMN_NOT_OFFERED');
    const decision = {
      cardId,
      owner: request.owner,
      person: personText(request.person),
      note: noteText(request.note),
      lookAgainOn: request.lookAgainOn === null ? null : dayText(request.lookAgainOn),
      version: revision,
    };
    await writing.decide(workshop.id, decision);
    return decision;
  });
  return result;
}
