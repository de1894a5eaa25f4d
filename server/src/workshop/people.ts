/** What facilitators do about who is in the room: the door, and people who do not belong. */
import { Refusal } from '@two-hats/shared';
import { type Changed, changeAsFacilitator } from './asFacilitator.js';
import type { House } from './ports.js';

/** Locks or opens the door: a locked one lets nobody new in, whatever the code. */
export function lockDoor(house: House, credential: string | null, locked: boolean): Promise<Changed> {
  return changeAsFacilitator(house, credential, 'room', ({ id }, writing) => writing.patchWorkshop(id, { locked }));
}

/**
 * Takes people out of the workshop: ballots gone from the tallies, devices no longer let in. People who left meanwhile are passed over.
 * What the room was shown before stays as it was shown.
 * @throws Refusal `UNKNOWN_PARTICIPANT` when none of them is in the workshop
 */
export function removeParticipants(house: House, credential: string | null, participantIds: readonly string[]): Promise<Changed> {
  return changeAsFacilitator(house, credential, 'room', async ({ id }, writing) => {
    const removed = await writing.removeParticipants(id, participantIds, house.now());
    if (removed === 0) throw new Refusal('UNKNOWN_PARTICIPANT');
  });
}

/**
 * Takes out everybody who joined at or after a moment: for when a crowd came in that does not belong.
 * @param joinedAt milliseconds since the epoch
 * @throws Refusal `UNKNOWN_PARTICIPANT` when nobody joined since
 */
export function removeArrivals(house: House, credential: string | null, joinedAt: number): Promise<Changed> {
  return changeAsFacilitator(house, credential, 'room', async ({ id }, writing) => {
    const removed = await writing.removeParticipants(id, await writing.participantIdsSince(id, joinedAt), house.now());
    if (removed === 0) throw new Refusal('UNKNOWN_PARTICIPANT');
  });
}
