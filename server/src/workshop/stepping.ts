/** How a step is taken, whoever takes it: what it was decided on is checked, and all that follows from it is written at once. */
import { afterStep, endAfterStep, type Phase, phaseAfter, Step } from '@two-hats/shared';
import { admit, facilitators, workshopOf } from './capability.js';
import type { Environment } from './environment.js';
import type { StoredWorkshop } from './records.js';
import type { WorkshopPatch, Writing } from './store.js';
import { tellOfStep } from './webhooks/messages.js';

export interface StepTaken {
  readonly phase: Phase;
  readonly step: number;
  readonly revision: number;
}

/** Whoever takes a step: gives the id of the workshop, or refuses. */
export type Taker = (writing: Writing) => Promise<string>;

/** What a step changes beside the phase and, unless it says otherwise, the station that follows; it may refuse. */
export type Effect = (workshop: StoredWorkshop, writing: Writing) => WorkshopPatch | Promise<WorkshopPatch>;

/** One of the workshop's facilitators. */
export function facilitator(credential: string | null): Taker {
  return async (writing) => (await admit(writing, credential, facilitators)).workshopId;
}

/** @throws Refusal as {@link phaseAfter}, the taker and the effect do */
export async function takeStep(environment: Environment, taker: Taker, step: Step, atStep: number, effect: Effect): Promise<StepTaken> {
  const { workshopId, ...taken } = await environment.store.write(async (writing) => {
    const workshop = await workshopOf(writing, await taker(writing));
    const phase = phaseAfter(step, workshop, atStep);
    const patch = await effect(workshop, writing);

    await writing.patchWorkshop(workshop.id, {
      ...stationAfter(workshop, step, patch, environment.now()),
      ...patch,
      phase,
      step: workshop.step + 1,
    });
    const revision = await writing.raiseRevision(workshop.id, 'room');
    await tellOfStep(environment, writing, step, workshop, revision);
    return { workshopId: workshop.id, phase, step: workshop.step + 1, revision };
  });
  environment.announcer.announce({ workshopId, revision: taken.revision });
  return taken;
}

/** The station that a step leads to and its timer; whatever it led away from has no deadline any more. */
function stationAfter(workshop: StoredWorkshop, step: Step, patch: WorkshopPatch, now: number): WorkshopPatch {
  if (step === Step.SHOW_CARD || step === Step.ARRANGE_TALK) return {};
  const isChosen = step === Step.START_NEW_ROUND || step === Step.MOVE_TO_STATION;
  const { agenda, stationId } = isChosen ? { ...workshop, ...patch } : afterStep(workshop, step);
  return {
    ...(agenda !== workshop.agenda && { agenda }),
    stationId,
    stationEndsAt: endAfterStep(step, { agenda, stationId }, now),
    deadline: null,
  };
}
