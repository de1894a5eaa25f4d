/** What facilitators do about who is in the room: the door, and people who do not belong. */
import { Refusal } from '@two-hats/shared';
import { type Changed, changeAsFacilitator } from './asFacilitator.js';
import type { House, Writing } from './ports.js';

/** Locks or opens the door: a locked one lets nobody new in, whatever the code. */
export function lockDoor(house: House, credential: string | null, locked: boolean): Promise<Changed> {
  return changeAsFacilitator(house, credential, 'room', ({ id }, writing) => writing.patchWorkshop(id, { locked }));
}

/** Taking somebody out deletes whole ballots; nobody else must wait for more of them than these. */
const peopleAtOnce = 50;

/**
 * Takes people out of the workshop: ballots gone from the tallies, devices no longer let in. People who left meanwhile are passed over.
 * What the room was shown before stays as it was shown. Many are taken out group by group.
 * @throws Refusal `UNKNOWN_PARTICIPANT` when none of them is in the workshop
 */
export function removeParticipants(house: House, credential: string | null, participantIds: readonly string[]): Promise<Changed> {
  const left = [...participantIds];
  return removeInGroups(house, credential, async () => left.splice(0, peopleAtOnce));
}

/**
 * Takes out everybody who joined at or after a moment: for when a crowd came in that does not belong.
 * @param joinedAt milliseconds since the epoch
 * @throws Refusal `UNKNOWN_PARTICIPANT` when nobody joined since
 */
export function removeArrivals(house: House, credential: string | null, joinedAt: number): Promise<Changed> {
  return removeInGroups(house, credential, (writing, workshopId) => writing.participantIdsSince(workshopId, joinedAt, peopleAtOnce));
}

/** @param next the ids of the next group; empty when there is none */
async function removeInGroups(
  house: House,
  credential: string | null,
  next: (writing: Writing, workshopId: string) => Promise<string[]>,
): Promise<Changed> {
  let removed = 0;
  for (;;) {
    const { result: group, revision } = await changeAsFacilitator(house, credential, 'room', async ({ id }, writing) => {
      const ids = await next(writing, id);
      removed += await writing.removeParticipants(id, ids, house.now());
      if (removed === 0 && ids.length < peopleAtOnce) throw new Refusal('UNKNOWN_PARTICIPANT');
      return ids;
    });
    if (group.length < peopleAtOnce) return { revision };
  }
}
