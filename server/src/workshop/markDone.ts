import { Phase, Refusal } from '@two-hats/shared';
import { admitParticipant } from './capability.js';
import type { Environment } from './environment.js';

/**
 * Says that the caller is done with round number `round`, or not yet after all. Saying it twice is saying it once.
 * @returns the mark as it stands now
 * @throws Refusal `ROUND_NOT_OPEN`, `ROUND_CLOSED`
 */
export async function markDone(
  { store, announcer }: Environment,
  credential: string | null,
  round: number,
  done: boolean,
): Promise<boolean> {
  const hint = await store.write(async (writing) => {
    const { workshopId, participantId } = await admitParticipant(writing, credential);
    const standing = (await writing.roundStandings([workshopId])).get(workshopId);
    if (!standing || standing.phase === Phase.LOBBY || standing.roundId === null) throw new Refusal('ROUND_NOT_OPEN');
    if (standing.phase !== Phase.SORTING || standing.round !== round) throw new Refusal('ROUND_CLOSED');
    const changed = await writing.markDone(participantId, standing.roundId, done);
    return changed ? { workshopId, revision: await writing.raiseRevision(workshopId, 'room') } : null;
  });
  if (hint) announcer.announce(hint);
  return done;
}
