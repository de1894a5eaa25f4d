/**
 * The statements of reasons. What people write lies in one table, which nobody but its author is ever answered from; what the room is told
 * is a copy that is made at a reveal, in an order drawn by lot. So nothing that is written, changed or taken back in an open round shows.
 */
import type { Column, OwnReason, PublishedReason } from '@two-hats/shared';
import type { AddressedReason, ReasonPageRequest, WrittenReason } from '../workshop/records.js';
import type { UnitOfWork, Value } from './database.js';

interface OwnRow {
  readonly number: number;
  readonly card_id: string;
  readonly argues_for: Column;
  readonly text: string | null;
  readonly change: number;
}

interface PublishedRow {
  readonly rank: number | string;
  readonly card_id: string;
  readonly argues_for: Column;
  readonly text: string;
  readonly hidden: number | boolean;
  readonly on_wall: number | boolean;
}

const publishedColumns = 'rank, card_id, argues_for, text, hidden, on_wall';
const roundId = '(select id from round where workshop_id = $1 and number = $2)';

/** Where a card lies on the ballot is what its reason argues for: what was moved since, or taken out, has none. */
const stillArgued = `exists (select 1 from placement where placement.participant_id = reason.participant_id
  and placement.round_id = reason.round_id and placement.card_id = reason.card_id and placement.placed_in = reason.argues_for)`;

/** All that one participant wrote, in every round. */
export async function readOwnReasons({ rows }: UnitOfWork, participantId: string): Promise<OwnReason[]> {
  const reasons = await rows<OwnRow>(
    `select round.number, reason.card_id, reason.argues_for, reason.text, reason.change
     from reason join round on round.id = reason.round_id where reason.participant_id = $1`,
    [Number(participantId)],
  );
  return reasons.map(({ number, card_id, argues_for, text, change }) => ({
    round: number,
    cardId: card_id,
    column: argues_for,
    text,
    change,
  }));
}

/**
 * Keeps what somebody wrote, unless what stands is as new. Another text is another reason, with an id of its own.
 * @returns the state that holds
 */
export async function saveReason(
  { rows }: UnitOfWork,
  { participantId, roundId, cardId, column, text, change, id }: WrittenReason,
  revision: number,
): Promise<{ readonly column: Column; readonly text: string | null; readonly change: number }> {
  const card = [Number(participantId), roundId, cardId];
  const saved = await rows(
    `insert into reason (participant_id, round_id, card_id, argues_for, text, change, rank) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (participant_id, round_id, card_id) do update
       set argues_for = excluded.argues_for, text = excluded.text, change = excluded.change, rank = excluded.rank
       where excluded.change > reason.change
     returning change`,
    [...card, column, text, change, Number(id)],
  );
  if (saved.length > 0) {
    await rows('update ballot set reasoned_at = $1 where participant_id = $2 and round_id = $3', [revision, ...card.slice(0, 2)]);
    return { column, text, change };
  }
  const [standing] = await rows<OwnRow>(
    'select argues_for, text, change from reason where participant_id = $1 and round_id = $2 and card_id = $3',
    card,
  );
  return { column: standing?.argues_for ?? column, text: standing?.text ?? null, change: standing?.change ?? change };
}

/**
 * Takes a reason back, wherever it was told.
 * @returns whether it was taken from those that were published, and whether it stood on the wall
 */
export async function takeBackReason(
  { rows }: UnitOfWork,
  { workshopId, round, participantId, cardId }: AddressedReason,
  change: number,
): Promise<{ readonly published: boolean; readonly onWall: boolean }> {
  const where = `round_id = ${roundId} and participant_id = $3 and card_id = $4`;
  const values = [workshopId, round, Number(participantId), cardId];
  const erased = await rows(`update reason set text = null, change = $5 where ${where} and change < $5 returning 1`, [...values, change]);
  if (erased.length === 0) return { published: false, onWall: false };
  const told = await rows<Pick<PublishedRow, 'on_wall'>>(`delete from published_reason where ${where} returning on_wall`, values);
  return { published: told.length > 0, onWall: told.some(({ on_wall }) => Boolean(on_wall)) };
}

/** People who changed a placement or a reason in a round at a revision of the workshop, or since. */
export async function countChangedSince({ rows }: UnitOfWork, workshopId: string, number: number, revision: number): Promise<number> {
  const [counted] = await rows<{ count: number | string }>(
    `select count(*) as count from ballot where round_id = ${roundId} and (changed_at >= $3 or reasoned_at >= $3)`,
    [workshopId, number, revision],
  );
  return Number(counted?.count ?? 0);
}

/** Tells the room the reasons of a round as they stand: what was told before and stands unchanged stays as it is, hidden or on the wall. */
export async function tellReasons({ rows }: UnitOfWork, workshopId: string, number: number, revision: number): Promise<void> {
  const [round] = await rows<{ id: number }>('select id from round where workshop_id = $1 and number = $2', [workshopId, number]);
  if (!round) return;
  const ofRound = '(participant_id, round_id) in (select participant_id, round_id from ballot where ballot.round_id = $1)';
  // What argues for a column that its card has left is gone, and does not come back with the card.
  await rows(`delete from reason where ${ofRound} and text is not null and not ${stillArgued}`, [round.id]);
  await rows(
    `delete from published_reason where round_id = $1 and not exists (select 1 from reason
       where reason.participant_id = published_reason.participant_id and reason.round_id = published_reason.round_id
         and reason.card_id = published_reason.card_id and reason.rank = published_reason.rank and reason.text is not null)`,
    [round.id],
  );
  await rows(
    `insert into published_reason (round_id, card_id, argues_for, rank, participant_id, text, hidden, on_wall)
       select reason.round_id, reason.card_id, reason.argues_for, reason.rank, reason.participant_id, reason.text, false, false
       from ballot join reason on reason.participant_id = ballot.participant_id and reason.round_id = ballot.round_id
       where ballot.round_id = $1 and reason.text is not null
     on conflict do nothing`,
    [round.id],
  );
  await rows('update round set reasons_told_at = $1 where id = $2', [revision, round.id]);
}

/** A page of the reasons of a revealed round, in the order of card, column and lot. */
export async function readReasons(
  { rows }: UnitOfWork,
  workshopId: string,
  number: number,
  { cardId, column, after, withHidden, limit }: ReasonPageRequest,
): Promise<PublishedReason[]> {
  const values: Value[] = [workshopId, number, limit];
  const given = (value: Value) => `$${values.push(value)}`;
  const conditions = [`round_id = ${roundId}`];
  if (cardId !== null) conditions.push(`card_id = ${given(cardId)}`);
  if (column !== null) conditions.push(`argues_for = ${given(column)}`);
  if (after) conditions.push(`(card_id, argues_for, rank) > (${given(after.cardId)}, ${given(after.column)}, ${given(Number(after.id))})`);
  if (!withHidden) conditions.push('not hidden');
  const reasons = await rows<PublishedRow>(
    `select ${publishedColumns} from published_reason where ${conditions.join(' and ')} order by card_id, argues_for, rank limit $3`,
    values,
  );
  return reasons.map(publishedReason);
}

/** How many reasons there are for each column of a card, with those that are hidden. */
export async function countReasons({ rows }: UnitOfWork, workshopId: string, number: number, cardId: string): Promise<Map<Column, number>> {
  const counted = await rows<{ argues_for: Column; count: number | string }>(
    `select argues_for, count(*) as count from published_reason where round_id = ${roundId} and card_id = $3 group by argues_for`,
    [workshopId, number, cardId],
  );
  return new Map(counted.map(({ argues_for, count }) => [argues_for, Number(count)]));
}

/** The reasons that the facilitator has put on the wall for a card of a round, by the round's database id. */
export async function readWallReasons({ rows }: UnitOfWork, round: number, cardId: string, most: number): Promise<PublishedReason[]> {
  const reasons = await rows<PublishedRow>(
    `select ${publishedColumns} from published_reason where round_id = $1 and card_id = $2 and on_wall and not hidden
     order by argues_for, rank limit $3`,
    [round, cardId, most],
  );
  return reasons.map(publishedReason);
}

/**
 * Hides a reason from everybody but facilitators, and takes it from the wall; or shows it again.
 * @returns whether it stood on the wall; null when there is no such reason
 */
export async function hideReason(
  { rows }: UnitOfWork,
  workshopId: string,
  number: number,
  cardId: string,
  id: string,
  hidden: boolean,
): Promise<{ readonly onWall: boolean } | null> {
  const where = `round_id = ${roundId} and card_id = $3 and rank = $4`;
  const values = [workshopId, number, cardId, Number(id)];
  const [standing] = await rows<Pick<PublishedRow, 'on_wall'>>(`select on_wall from published_reason where ${where}`, values);
  if (!standing) return null;
  await rows(`update published_reason set hidden = $5, on_wall = (on_wall and not $5) where ${where}`, [...values, hidden]);
  return { onWall: Boolean(standing.on_wall) };
}

/**
 * Puts these reasons on the wall beside a card, and takes down all others of the card.
 * @returns how many of them there are, and may be shown
 */
export async function putReasonsOnWall(
  { rows }: UnitOfWork,
  workshopId: string,
  number: number,
  cardId: string,
  ids: readonly string[],
): Promise<number> {
  const card = [workshopId, number, cardId];
  await rows(`update published_reason set on_wall = false where round_id = ${roundId} and card_id = $3 and on_wall`, card);
  let put = 0;
  for (const id of ids) {
    const found = await rows(
      `update published_reason set on_wall = true where round_id = ${roundId} and card_id = $3 and rank = $4 and not hidden returning 1`,
      [...card, Number(id)],
    );
    put += found.length;
  }
  return put;
}

function publishedReason({ rank, card_id, argues_for, text, hidden, on_wall }: PublishedRow): PublishedReason {
  return { id: String(rank), cardId: card_id, column: argues_for, text, hidden: Boolean(hidden), onWall: Boolean(on_wall) };
}
