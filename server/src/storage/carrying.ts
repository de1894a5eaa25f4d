/** The statements that carry ballots from one round into the next: for the whole room at once, however large it is. */
import { type Column, columnOrder } from '@two-hats/shared';
import { asJson, type UnitOfWork } from './database.js';
import { countOf } from './placing.js';

/** Two rounds, by database id, and what the second one is about. */
export interface Carrying {
  readonly from: number;
  readonly to: number;
  readonly cardIds: readonly string[];
  readonly columns: readonly Column[];
}

/**
 * Copies what stands on the ballots of a round to those of another, for the cards and the columns that it has, and counts it. Change
 * number 0 is below every one that a phone uses: whatever somebody taps wins over what was copied.
 */
export async function carryBallots({ rows, dialect }: UnitOfWork, { from, to, cardIds, columns }: Carrying): Promise<void> {
  // A placement is found by its ballot: its own key begins with the participant.
  const carried = `ballot join placement on placement.participant_id = ballot.participant_id and placement.round_id = ballot.round_id
     where ballot.round_id = $1 and placement.card_id in ${dialect.givenValues('$3', 'text')}
       and placement.placed_in in ${dialect.givenValues('$4', 'text')}`;
  const values = [from, to, asJson(cardIds), asJson(columns)];
  await rows(
    `insert into ballot (participant_id, round_id, placed, done, changed_at, changes)
       select ballot.participant_id, $2, count(*), false, 0, 0 from ${carried} group by ballot.participant_id`,
    values,
  );
  await rows(
    `insert into placement (participant_id, round_id, card_id, placed_in, change)
       select ballot.participant_id, $2, placement.card_id, placement.placed_in, 0 from ${carried}`,
    values,
  );
  // What is kept of the round before is what its placements add up to.
  await rows(
    `insert into tally (round_id, card_id, ${columnOrder.map((column) => countOf[column]).join(', ')})
       select $2, card_id, ${columnOrder.map((column) => (columns.includes(column) ? countOf[column] : '0')).join(', ')}
       from tally where round_id = $1 and card_id in ${dialect.givenValues('$3', 'text')}`,
    values.slice(0, 3),
  );
}
