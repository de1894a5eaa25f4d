/**
 * Deleting a workshop in steps that others hardly notice. The first one makes it unreachable; the rest can be done at any time, also after
 * a restart, from the leaves up, so that no step takes along more than it names.
 */
import type { UnitOfWork } from './database.js';
import { holdWorkshops } from './holding.js';

/** A ballot has at most as many placements as the deck has cards. */
const ballotsAtOnce = 10;
const rowsAtOnce = 500;

const parts: readonly { readonly atOnce: number; readonly deleteSome: string }[] = [
  {
    // Placements and reasons lie on the ballots and go with them.
    atOnce: ballotsAtOnce,
    deleteSome: `delete from ballot where (participant_id, round_id) in (select ballot.participant_id, ballot.round_id
      from round join ballot on ballot.round_id = round.id where round.workshop_id = $1 limit $2) returning 1`,
  },
  {
    atOnce: rowsAtOnce,
    deleteSome: 'delete from participant where id in (select id from participant where workshop_id = $1 limit $2) returning 1',
  },
  {
    atOnce: rowsAtOnce,
    deleteSome: 'delete from capability where hash in (select hash from capability where workshop_id = $1 limit $2) returning 1',
  },
];

/** Deletes the next part of a workshop. @returns whether anything is left */
export async function deletePart(unit: UnitOfWork, workshopId: string): Promise<boolean> {
  const { rows } = unit;
  // Another process may be at it as well: they take turns.
  await holdWorkshops(unit, [workshopId]);
  for (const { atOnce, deleteSome } of parts) {
    const deleted = await rows(deleteSome, [workshopId, atOnce]);
    if (deleted.length === atOnce) return true;
  }
  // What is left grows with the deck and the rounds, not with the people.
  await rows('delete from workshop where id = $1', [workshopId]);
  return false;
}
