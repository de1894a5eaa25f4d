import { type Placement, Refusal, type RefusalCode, refusalOf } from '@two-hats/shared';
import type { Hint } from '../announcer.js';
import { CapabilityKind } from '../records.js';
import type { Writing } from '../store.js';
import { BallotLedger } from './ballotLedger.js';
import type { KnownCallers } from './knownCallers.js';

/** Placements that one caller sent together. */
export interface Submission {
  /** Hash of the secret that came with it. */
  readonly credential: string;
  readonly round: number;
  readonly placements: readonly Placement[];
}

/** What became of one placement: saved with the state that holds now, or refused alone. */
export type PlacementOutcome = Placement & { readonly refusal: RefusalCode | null };

type Verdict = PlacementOutcome[] | Refusal;

/**
 * Judges a batch by the rules, saves what they allow, and counts it.
 * @returns a verdict for each submission, in order: one outcome per placement, or why all of it is refused; and a hint for each workshop
 * in which others see something new
 */
export async function saveBatch(
  writing: Writing,
  known: KnownCallers,
  batch: readonly Submission[],
): Promise<{ verdicts: Verdict[]; hints: Hint[] }> {
  const { callers, standings } = await known.resolve(writing, new Set(batch.map(({ credential }) => credential)));

  const ledger = new BallotLedger();
  const judged = batch.map(({ credential, round, placements }) => {
    const caller = callers.get(credential);
    const standing = caller && standings.get(caller.workshopId);
    if (!caller || !standing) return new Refusal('UNKNOWN_CAPABILITY');
    const { kind, participantId, workshopId } = caller;
    if (kind !== CapabilityKind.PARTICIPANT || participantId === null) return new Refusal('NOT_ALLOWED');
    const outcomes = placements.map((placement) => {
      const refusal = refusalOf(placement, round, standing);
      const { roundId } = standing;
      if (!refusal && roundId !== null) ledger.enter({ ...placement, participantId, roundId }, workshopId);
      return { ...placement, refusal };
    });
    return { participantId, outcomes };
  });

  ledger.hold(await writing.standingPlacements(ledger.cards()));
  const hints = await ledger.write(writing, standings);

  // They were judged before the standing state was known: what holds now may be newer than what was sent.
  const verdicts = judged.map((verdict) => {
    if (verdict instanceof Refusal) return verdict;
    const { participantId, outcomes } = verdict;
    return outcomes.map((outcome) => (outcome.refusal ? outcome : { ...outcome, ...ledger.holding(participantId, outcome.cardId) }));
  });
  return { verdicts, hints };
}
