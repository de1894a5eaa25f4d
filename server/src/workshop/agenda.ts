/** The agenda, the timer of a station and the deadline of a round. None of these is a step: they get in nobody's way who takes one. */
import { arrangedAgenda, deadlineAt, endWithMore, Phase, Refusal, type StationDraft } from '@two-hats/shared';
import { type Changed, changeAsFacilitator } from './asFacilitator.js';
import type { Environment } from './environment.js';
import type { StoredWorkshop } from './records.js';
import type { WorkshopPatch } from './store.js';

/**
 * Arranges the agenda anew.
 * @param atVersion the version of the agenda that the facilitator arranged
 * @param stations all of them, in order
 * @throws Refusal `STALE_AGENDA`, `INVALID_AGENDA`, `LENS_REQUIRED`, `LENS_TOO_LONG`
 */
export function arrangeAgenda(
  environment: Environment,
  credential: string | null,
  atVersion: number,
  stations: readonly StationDraft[],
): Promise<Changed> {
  return change(environment, credential, (workshop) => ({ agenda: arrangedAgenda(workshop, atVersion, stations) }));
}

/**
 * Gives the station more time, or less.
 * @param stationId the station that the facilitator has before their eyes
 * @throws Refusal `STALE_STEP` when the workshop is at another one by now
 */
export function addTime(environment: Environment, credential: string | null, stationId: string, minutes: number): Promise<Changed> {
  return change(environment, credential, (workshop) => {
    mustBeAt(workshop, stationId);
    return { stationEndsAt: endWithMore(workshop.stationEndsAt, minutes, environment.now()) };
  });
}

/** Takes the timer of the station away. @throws Refusal `STALE_STEP` when the workshop is at another station by now */
export function stopTimer(environment: Environment, credential: string | null, stationId: string): Promise<Changed> {
  return change(environment, credential, (workshop) => {
    mustBeAt(workshop, stationId);
    return { stationEndsAt: null };
  });
}

/**
 * Lets the open round close by itself, or not. A deadline takes the place of the timer.
 * @param round number of the round that the facilitator has before their eyes
 * @param time milliseconds since the epoch; null for no deadline
 * @throws Refusal `ROUND_NOT_OPEN`, `ROUND_CLOSED`, `INVALID_DEADLINE`
 */
export function setDeadline(environment: Environment, credential: string | null, round: number, time: number | null): Promise<Changed> {
  return change(environment, credential, ({ phase, rounds }) => {
    if (phase === Phase.LOBBY) throw new Refusal('ROUND_NOT_OPEN');
    if (phase !== Phase.SORTING || rounds.length !== round) throw new Refusal('ROUND_CLOSED');
    return time === null ? { deadline: null } : { deadline: deadlineAt(time, environment.now()), stationEndsAt: null };
  });
}

function mustBeAt(workshop: StoredWorkshop, stationId: string): void {
  if (workshop.stationId !== stationId) throw new Refusal('STALE_STEP');
}

async function change(
  environment: Environment,
  credential: string | null,
  patchOf: (workshop: StoredWorkshop) => WorkshopPatch,
): Promise<Changed> {
  const { revision } = await changeAsFacilitator(environment, credential, 'room', (workshop, writing) =>
    writing.patchWorkshop(workshop.id, patchOf(workshop)),
  );
  return { revision };
}
