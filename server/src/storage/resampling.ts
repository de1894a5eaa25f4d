/** What resampling reads: whole ballots, page by page, each so small that nobody waits for it. */
import type { Cell, Hat } from '@two-hats/shared';
import type { BallotPageRequest, FilledCells } from '../workshop/records.js';
import type { UnitOfWork } from './database.js';

/** Joined in the database, ballots come as few long texts: a row for every placement would hold everybody up for longer. */
export async function readFilledCells(
  { rows }: UnitOfWork,
  workshopId: string,
  number: number,
  cells: readonly Cell[],
  { after, limit }: BallotPageRequest,
): Promise<FilledCells[]> {
  const round = '(select id from round where workshop_id = $1 and number = $2)';
  const ballots = await rows<{ participant_id: number; hat: Hat | null; filled: string }>(
    `select participant_id, (select hat from participant where id = participant_id) as hat,
       string_agg(card_id || '=' || placed_in, ' ') as filled
     from placement
     where round_id = ${round} and placed_in is not null and participant_id in
       (select participant_id from ballot where round_id = ${round} and participant_id > $3 and placed > 0 order by participant_id limit $4)
     group by participant_id order by participant_id`,
    [workshopId, number, Number(after ?? 0), limit],
  );
  const places = new Map(cells.map(({ cardId, column }, place) => [`${cardId}=${column}`, place]));
  return ballots.map(({ participant_id, hat, filled }) => ({
    participantId: String(participant_id),
    hat,
    cells: Uint16Array.from(filled.split(' ').flatMap((cell) => places.get(cell) ?? [])),
  }));
}
