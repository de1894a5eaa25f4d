/** The steps by which facilitators move a workshop on. Each names the step count it was decided on, so nobody advances twice. */
import {
  Column,
  columnsOffered,
  fewestToResample,
  filled,
  type LensChoice,
  mayPublish,
  type Phase,
  phaseAfter,
  Refusal,
  StartingBallots,
  Step,
  seenBefore,
  WalkOrder,
} from '@two-hats/shared';
import { admit, facilitators } from './capability.js';
import type { Environment } from './environment.js';
import type { StoredWorkshop } from './records.js';
import type { WorkshopPatch, Writing } from './store.js';

export interface StepTaken {
  readonly phase: Phase;
  readonly step: number;
  readonly revision: number;
}

/** What a step changes beside the phase; it may refuse. */
type Effect = (workshop: StoredWorkshop, writing: Writing) => WorkshopPatch | Promise<WorkshopPatch>;

async function takeStep(
  environment: Environment,
  credential: string | null,
  step: Step,
  atStep: number,
  effect: Effect,
): Promise<StepTaken> {
  const { workshopId, ...taken } = await environment.store.write(async (writing) => {
    const facilitator = await admit(writing, credential, facilitators);
    const workshop = await writing.workshop(facilitator.workshopId);
    if (!workshop) throw new Refusal('UNKNOWN_CAPABILITY');

    const phase = phaseAfter(step, workshop, atStep);
    const patch = await effect(workshop, writing);

    await writing.patchWorkshop(workshop.id, { ...patch, phase, step: workshop.step + 1 });
    return { workshopId: workshop.id, phase, step: workshop.step + 1, revision: await writing.raiseRevision(workshop.id, 'room') };
  });
  environment.announcer.announce({ workshopId, revision: taken.revision });
  return taken;
}

/** Opens the first round. @throws Refusal `NOBODY_JOINED`, and as {@link phaseAfter} */
export function startSorting(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, credential, Step.START_SORTING, atStep, ({ participantCount }) => {
    if (participantCount === 0) throw new Refusal('NOBODY_JOINED');
    return {};
  });
}

/**
 * Closes the round and shows the room its result, which stays as it is from here on: whoever is removed later changes nothing in it.
 * Placements that were not committed before are refused. A round that was reopened comes back to the card that the room had left.
 */
export async function reveal(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  let workshopId: string | null = null;
  const taken = await takeStep(environment, credential, Step.REVEAL, atStep, async ({ id, rounds, revision }, writing) => {
    const round = rounds.at(-1);
    if (!round) throw new Refusal('WRONG_PHASE');
    const { published, tally, departed, number } = round;
    const marks = await writing.ballotMarks(id, number);
    const ballots = filled(marks).length;
    const fresh = mayPublish(published, { marks, departed });
    const snapshot =
      published && !fresh
        ? { ...published, stands: true }
        : { takenAt: environment.now(), revision: revision + 1, departed, ballots, tally, resampled: null, stands: false };
    await writing.keepSnapshot(id, number, 'published', snapshot);
    if (fresh && ballots >= fewestToResample) workshopId = id;
    // Other results, another queue.
    return snapshot.stands ? {} : { talkQueue: null };
  });
  if (workshopId) environment.resampling.begin(workshopId);
  return taken;
}

/** Leads the room to a card, or to the overview with null. @throws Refusal `UNKNOWN_CARD`, and as {@link phaseAfter} */
export function showCard(
  environment: Environment,
  credential: string | null,
  atStep: number,
  cardId: string | null,
  walkOrder: WalkOrder,
): Promise<StepTaken> {
  return takeStep(environment, credential, Step.SHOW_CARD, atStep, ({ rounds }) => {
    if (cardId !== null && !rounds.at(-1)?.cardIds.includes(cardId)) throw new Refusal('UNKNOWN_CARD');
    return { currentCardId: cardId, walkOrder };
  });
}

/**
 * Puts the cards to talk about into the facilitator's own order, leaves some out or takes others in.
 * @param cardIds the queue from now on; null for the proposed one
 * @throws Refusal `UNKNOWN_CARD` for a card that the round is not about or that comes twice, and as {@link phaseAfter}
 */
export function arrangeTalk(
  environment: Environment,
  credential: string | null,
  atStep: number,
  cardIds: readonly string[] | null,
): Promise<StepTaken> {
  return takeStep(environment, credential, Step.ARRANGE_TALK, atStep, ({ rounds }) => {
    const known = new Set(rounds.at(-1)?.cardIds);
    // Each card is struck off as it comes, so that none comes twice.
    if (cardIds && !cardIds.every((cardId) => known.delete(cardId))) throw new Refusal('UNKNOWN_CARD');
    return { talkQueue: cardIds };
  });
}

/** Opens the revealed round again: ballots are kept, done marks are taken back. */
export function reopenRound(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, credential, Step.REOPEN_ROUND, atStep, async ({ id, rounds }, writing) => {
    await writing.clearDone(id, rounds.length);
    return {};
  });
}

/** What a new round is about, and how it begins. */
export interface NewRound extends LensChoice {
  /** The cards that it is about; null for all of them. */
  readonly cardIds: readonly string[] | null;
  readonly ballots: StartingBallots;
  /** Whether the columns beside the two roles are on offer; null: as the workshop offers them. */
  readonly offersBoth: boolean | null;
  readonly offersNeither: boolean | null;
}

/**
 * Opens a new round. With the ballots from before, nobody has begun and nobody is done; its results are held against those of the round
 * before, see {@link seenBefore}.
 * @throws Refusal `UNKNOWN_CARD`, `NO_CARDS`, and as {@link phaseAfter}
 */
export function startNewRound(
  environment: Environment,
  credential: string | null,
  atStep: number,
  { cardIds, ballots, offersBoth, offersNeither, ...lens }: NewRound,
): Promise<StepTaken> {
  return takeStep(environment, credential, Step.START_NEW_ROUND, atStep, async ({ id, deck, columns, rounds, revision }, writing) => {
    const known = new Set(deck.cards.map((card) => card.id));
    if (cardIds?.length === 0) throw new Refusal('NO_CARDS');
    if (cardIds?.some((cardId) => !known.has(cardId))) throw new Refusal('UNKNOWN_CARD');
    const number = rounds.length + 1;
    const offered = columnsOffered({
      both: offersBoth ?? columns.includes(Column.BOTH),
      neither: offersNeither ?? columns.includes(Column.NEITHER),
    });
    await writing.addRound(id, number, lens, offered, cardIds);
    const published = rounds.at(-1)?.published;
    if (ballots === StartingBallots.FROM_BEFORE && published) {
      const scope = { cardIds: cardIds ?? [...known], columns: offered };
      await writing.carryBallots(id, number, scope.cardIds, scope.columns);
      await writing.keepSnapshot(id, number, 'published', seenBefore(published, scope, revision + 1));
    }
    return { currentCardId: null, walkOrder: WalkOrder.TALK, talkQueue: null };
  });
}

/** Ends the workshop; what stays is its summary. */
export function closeWorkshop(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, credential, Step.CLOSE, atStep, () => ({ currentCardId: null, closedAt: environment.now() }));
}

/** Takes a closed workshop up again, where it was revealed. */
export function reopenWorkshop(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, credential, Step.REOPEN_WORKSHOP, atStep, () => ({ closedAt: null }));
}
