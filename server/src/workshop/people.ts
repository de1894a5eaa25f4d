/** What facilitators do about who is in the room: the door, and people who do not belong. */
import { Refusal } from '@two-hats/shared';
import { type Changed, changeAsFacilitator } from './asFacilitator.js';
import type { Environment } from './environment.js';

/** Locks or opens the door: a locked one lets nobody new in, whatever the code. */
export function lockDoor(environment: Environment, credential: string | null, locked: boolean): Promise<Changed> {
  return changeAsFacilitator(environment, credential, 'room', ({ id }, writing) => writing.patchWorkshop(id, { locked }));
}

/**
 * Takes somebody out of the workshop: ballots gone from the tallies, devices no longer let in. What the room was shown before stays as it
 * was shown.
 * @throws Refusal `UNKNOWN_PARTICIPANT` when they are not in the workshop
 */
export function removeParticipant(environment: Environment, credential: string | null, participantId: string): Promise<Changed> {
  return changeAsFacilitator(environment, credential, 'room', async ({ id }, writing) => {
    const removed = await writing.removeParticipants(id, [participantId], environment.now());
    if (removed === 0) throw new Refusal('UNKNOWN_PARTICIPANT');
  });
}

/** A crowd is taken out group by group: whole ballots go, and nobody else must wait for more of them than these. */
const peopleAtOnce = 50;

/**
 * Takes out everybody who joined at or after a moment: for when a crowd came in that does not belong.
 * @param joinedAt milliseconds since the epoch
 * @throws Refusal `UNKNOWN_PARTICIPANT` when nobody joined since
 */
export async function removeArrivals(environment: Environment, credential: string | null, joinedAt: number): Promise<Changed> {
  for (let removed = 0; ; ) {
    const { result: group, revision } = await changeAsFacilitator(environment, credential, 'room', async ({ id }, writing) => {
      const ids = await writing.participantIdsSince(id, joinedAt, peopleAtOnce);
      if (removed + ids.length === 0) throw new Refusal('UNKNOWN_PARTICIPANT');
      return writing.removeParticipants(id, ids, environment.now());
    });
    removed += group;
    if (group < peopleAtOnce) return { revision };
  }
}
