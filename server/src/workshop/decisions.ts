/** What the team agrees on, card by card. Results propose; only people decide. */
import {
  CharterBasis,
  charterIn,
  columnsToDecideFor,
  type Decision,
  dayText,
  isRevealed,
  noteText,
  ownedBy,
  personText,
  Refusal,
  type Verdict,
  verdictOf,
} from '@two-hats/shared';
import { changeAsFacilitator } from './asFacilitator.js';
import type { Environment } from './environment.js';
import type { StoredWorkshop } from './records.js';

/** A decision as a facilitator writes it down. */
export interface DecisionRequest extends Verdict {
  readonly person: string;
  readonly note: string;
  readonly lookAgainOn: string | null;
}

/**
 * Records what the team agreed on for a card, or takes the decision back with null.
 * @param version of the decision that the facilitator has before their eyes; 0 when there is none
 * @returns the decision as it stands now
 * @throws Refusal `STALE_DECISION` when somebody else changed it meanwhile: nothing was written; `UNKNOWN_CARD`, `OWNER_REQUIRED`,
 * `COLUMN_NOT_OFFERED`, `OWNER_TOO_LONG`, `PERSON_TOO_LONG`, `NOTE_TOO_LONG`, `INVALID_DATE`, `WRONG_PHASE` before anything was revealed
 */
export async function decide(
  environment: Environment,
  credential: string | null,
  cardId: string,
  version: number,
  request: DecisionRequest | null,
): Promise<Decision | null> {
  const { result } = await changeAsFacilitator(environment, credential, 'room', async (workshop, writing, revision) => {
    mustBeRevealed(workshop);
    if (!workshop.deck.cards.some((card) => card.id === cardId)) throw new Refusal('UNKNOWN_CARD');
    const standing = workshop.decisions.find((decision) => decision.cardId === cardId);
    if ((standing?.version ?? 0) !== version) throw new Refusal('STALE_DECISION');
    if (!request) {
      await writing.undecide(workshop.id, cardId);
      return null;
    }
    const decision = {
      cardId,
      ...verdictOf(request, columnsToDecideFor(workshop.columns, workshop.rounds)),
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

/**
 * Accepts what the room agreed on for several cards at once. A card that somebody decided meanwhile is passed over: a decision is never
 * replaced by a proposal.
 * @param cardIds the cards whose proposals the facilitator has before their eyes
 * @returns the decisions made
 * @throws Refusal `UNKNOWN_CARD`, `NOT_PROPOSED` when the room proposes nothing for one of them: nothing was written; `WRONG_PHASE`
 */
export async function acceptProposals(
  environment: Environment,
  credential: string | null,
  cardIds: readonly string[],
): Promise<readonly Decision[]> {
  const { result } = await changeAsFacilitator(environment, credential, 'room', async (workshop, writing, version) => {
    mustBeRevealed(workshop);
    const entries = new Map(charterIn(workshop).map((entry) => [entry.cardId, entry]));
    const accepted: Decision[] = [];
    for (const cardId of new Set(cardIds)) {
      const entry = entries.get(cardId);
      if (!entry) throw new Refusal('UNKNOWN_CARD');
      if (entry.basis === CharterBasis.DECIDED || entry.basis === CharterBasis.PARKED) continue;
      if (entry.owner === null) throw new Refusal('NOT_PROPOSED');
      const { owner, person, note, lookAgainOn } = entry;
      accepted.push({ cardId, ...ownedBy(owner), person, note, lookAgainOn, version });
    }
    for (const decision of accepted) await writing.decide(workshop.id, decision);
    return accepted;
  });
  return result;
}

/**
 * Takes several decisions back, as they were made together. One that has been changed since stands.
 * @returns how many were taken back
 * @throws Refusal `WRONG_PHASE`
 */
export async function takeBackDecisions(
  environment: Environment,
  credential: string | null,
  decisions: readonly Pick<Decision, 'cardId' | 'version'>[],
): Promise<number> {
  const { result } = await changeAsFacilitator(environment, credential, 'room', async (workshop, writing) => {
    mustBeRevealed(workshop);
    const standing = new Map(workshop.decisions.map(({ cardId, version }) => [cardId, version]));
    const unchanged = decisions.filter(({ cardId, version }) => standing.get(cardId) === version);
    for (const { cardId } of unchanged) await writing.undecide(workshop.id, cardId);
    return unchanged.length;
  });
  return result;
}

function mustBeRevealed({ phase }: StoredWorkshop): void {
  if (!isRevealed(phase)) throw new Refusal('WRONG_PHASE');
}
