import type { Ballot, PhoneStage } from '../documents';

/**
 * The ballot as it stands under a Stage. What was placed in the current round is in the outbox: so a room whose phase changes needs no phone
 * to ask for anything. A new round may have other cards, columns and placements: those come with its own ballot, which is read meanwhile.
 *
 * @param stage the newest one; null before the first
 */
export function ballotAt(ballot: Ballot, stage: Pick<PhoneStage, 'phase' | 'round'> | null): Ballot {
  if (!stage) return ballot;
  const known = ballot.round?.number ?? 0;
  const now = stage.round?.number ?? 0;
  // The ballot was read after this Stage was made: it is the newer one.
  if (known > now) return ballot;
  if (known === now) return stage.phase === ballot.phase ? ballot : { ...ballot, phase: stage.phase };
  return { ...ballot, phase: stage.phase, round: stage.round, placements: [], done: false };
}
