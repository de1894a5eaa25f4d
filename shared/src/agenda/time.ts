/** Time on the server's clock: when a station is meant to end, which decides nothing, and when a round closes by itself, which does. */
import { Step } from '../phase.js';
import { Refusal } from '../refusal.js';
import type { AgendaStanding } from './walking.js';

const minute = 60_000;
/** A timer reaches no further, in milliseconds: what takes longer has a deadline. */
const longestTimer = 8 * 60 * minute;
/** So far ahead may a deadline be, in milliseconds: four weeks. */
const furthestDeadline = 28 * 24 * 60 * minute;

/**
 * When the station ends that a step has led to; null where no timer runs. Arriving and closing have no timer, and neither has what is taken
 * up again: whoever reopens something knows best how long it takes.
 * @param now milliseconds since the epoch
 */
export function endAfterStep(step: Step, { agenda, stationId }: AgendaStanding, now: number): number | null {
  if (step !== Step.START_SORTING && step !== Step.START_NEW_ROUND && step !== Step.REVEAL && step !== Step.MOVE_TO_STATION) return null;
  const station = agenda.stations.find(({ id }) => id === stationId);
  if (!station || (step === Step.REVEAL && station.kind === 'SORT')) return null;
  return now + station.minutes * minute;
}

/**
 * When a station ends after it was given more time, or less. A timer that is over, or that did not run, starts from now.
 * @param minutes may be negative
 */
export function endWithMore(endsAt: number | null, minutes: number, now: number): number {
  const from = Math.max(endsAt ?? now, now);
  return Math.min(Math.max(from + minutes * minute, now), now + longestTimer);
}

/** A deadline that may be set. @throws Refusal `INVALID_DEADLINE` when it is over or more than four weeks ahead */
export function deadlineAt(time: number, now: number): number {
  if (!(time > now && time <= now + furthestDeadline)) throw new Refusal('INVALID_DEADLINE');
  return time;
}
