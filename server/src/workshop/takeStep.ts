/** The steps by which facilitators move a workshop on. Each names the step count it was decided on, so nobody advances twice. */
import { lensText, type Phase, phaseAfter, Refusal, Step, WalkOrder } from '@two-hats/shared';
import { admit, facilitators } from './capability.js';
import type { House, StoredWorkshop, WorkshopPatch, Writing } from './ports.js';

export interface StepTaken {
  readonly phase: Phase;
  readonly step: number;
  readonly revision: number;
}

/** What a step changes beside the phase; it may refuse. */
type Effect = (workshop: StoredWorkshop, writing: Writing) => WorkshopPatch | Promise<WorkshopPatch>;

async function takeStep(house: House, credential: string | null, step: Step, decidedAt: number, effect: Effect): Promise<StepTaken> {
  const { workshopId, ...taken } = await house.store.write(async (writing) => {
    const facilitator = await admit(writing, credential, facilitators);
    const workshop = await writing.workshop(facilitator.workshopId);
    if (!workshop) throw new Refusal('UNKNOWN_CAPABILITY');

    const phase = phaseAfter(step, workshop, decidedAt);
    const patch = await effect(workshop, writing);

    await writing.patchWorkshop(workshop.id, { ...patch, phase, step: workshop.step + 1 });
    return { workshopId: workshop.id, phase, step: workshop.step + 1, revision: await writing.raiseRevision(workshop.id, 'room') };
  });
  house.announcer.announce({ workshopId, revision: taken.revision });
  return taken;
}

/** Opens the first round. @throws Refusal `NOBODY_JOINED`, and as {@link phaseAfter} */
export function startSorting(house: House, credential: string | null, decidedAt: number): Promise<StepTaken> {
  return takeStep(house, credential, Step.START_SORTING, decidedAt, ({ participantCount }) => {
    if (participantCount === 0) throw new Refusal('NOBODY_JOINED');
    return {};
  });
}

/** Closes the round and shows the room its result. Placements that were not committed before are refused from here on. */
export function reveal(house: House, credential: string | null, decidedAt: number): Promise<StepTaken> {
  return takeStep(house, credential, Step.REVEAL, decidedAt, () => ({ currentCardId: null, walkOrder: WalkOrder.CONTESTED }));
}

/** Leads the room to a card, or to the overview with null. @throws Refusal `UNKNOWN_CARD`, and as {@link phaseAfter} */
export function showCard(
  house: House,
  credential: string | null,
  decidedAt: number,
  cardId: string | null,
  walkOrder: WalkOrder,
): Promise<StepTaken> {
  return takeStep(house, credential, Step.SHOW_CARD, decidedAt, ({ deck }) => {
    if (cardId !== null && !deck.cards.some((card) => card.id === cardId)) throw new Refusal('UNKNOWN_CARD');
    return { currentCardId: cardId, walkOrder };
  });
}

/** Opens the revealed round again; ballots are kept. */
export function reopenRound(house: House, credential: string | null, decidedAt: number): Promise<StepTaken> {
  return takeStep(house, credential, Step.REOPEN_ROUND, decidedAt, () => ({ currentCardId: null }));
}

/** Opens a new round with empty ballots under another question. @throws Refusal `LENS_REQUIRED`, `LENS_TOO_LONG`, and as {@link phaseAfter} */
export function startNewRound(house: House, credential: string | null, decidedAt: number, lens: string): Promise<StepTaken> {
  return takeStep(house, credential, Step.START_NEW_ROUND, decidedAt, async (workshop, writing) => {
    await writing.addRound(workshop.id, workshop.rounds.length + 1, lensText(lens));
    return { currentCardId: null };
  });
}

/** Ends the workshop; what stays is its summary. */
export function closeWorkshop(house: House, credential: string | null, decidedAt: number): Promise<StepTaken> {
  return takeStep(house, credential, Step.CLOSE, decidedAt, () => ({ currentCardId: null, closedAt: house.now() }));
}

/** Takes a closed workshop up again, where it was revealed. */
export function reopenWorkshop(house: House, credential: string | null, decidedAt: number): Promise<StepTaken> {
  return takeStep(house, credential, Step.REOPEN_WORKSHOP, decidedAt, () => ({ closedAt: null }));
}
