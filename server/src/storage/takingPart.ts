/** The statements of joining, of one's own ballot and of the done mark: prepared, since a whole room does each of them at much the same moment. */
import {
  type Answer,
  type BallotMark,
  type Column,
  type EarlierPlacement,
  foldedName,
  type Hat,
  type ParticipantRecord,
  type Placement,
  Refusal,
} from '@two-hats/shared';
import type { Capability } from '../workshop/records.js';
import type { UnitOfWork } from './database.js';

export async function readWorkshopIdByCode({ rows }: UnitOfWork, joinCode: string): Promise<string | null> {
  const [workshop] = await rows<{ id: string }>('select id from workshop where join_code = $1', [joinCode]);
  return workshop?.id ?? null;
}

export async function readParticipantIdByAttempt({ rows }: UnitOfWork, attemptHash: string, workshopId: string): Promise<string | null> {
  const [participant] = await rows<{ id: number }>('select id from participant where attempt_hash = $1 and workshop_id = $2', [
    attemptHash,
    workshopId,
  ]);
  return participant ? String(participant.id) : null;
}

export interface NewParticipant {
  readonly name: string | null;
  readonly hat: Hat | null;
  readonly joinedAt: number;
  readonly attemptHash: string;
}

/** @throws Refusal `INVALID_INPUT` when the attempt key was used in another workshop, which no phone does */
export async function addParticipant({ rows }: UnitOfWork, workshopId: string, participant: NewParticipant): Promise<string> {
  const { name, hat, joinedAt, attemptHash } = participant;
  const [added] = await rows<{ id: number }>(
    `insert into participant (workshop_id, name, name_folded, hat, joined_at, attempt_hash) values ($1, $2, $3, $4, $5, $6)
     on conflict (attempt_hash) do nothing returning id`,
    [workshopId, name, name && foldedName(name), hat, joinedAt, attemptHash],
  );
  if (!added) throw new Refusal('INVALID_INPUT');
  await rows('update workshop set participant_count = participant_count + 1 where id = $1', [workshopId]);
  return String(added.id);
}

export async function addCapability(
  { rows }: UnitOfWork,
  { hash, kind, workshopId, participantId }: Omit<Capability, 'accessRevision'>,
  issuedAt: number,
): Promise<void> {
  await rows('insert into capability (hash, kind, workshop_id, participant_id, issued_at) values ($1, $2, $3, $4, $5)', [
    hash,
    kind,
    workshopId,
    participantId === null ? null : Number(participantId),
    issuedAt,
  ]);
}

/** The largest id that a database counts up to by itself. */
const largestId = 2 ** 31 - 1;

/** A participant's id as the database has it; null for what cannot be one. Anything may be sent as an id. */
export function participantKey(id: string): number | null {
  return /^\d{1,10}$/.test(id) && Number(id) <= largestId ? Number(id) : null;
}

/** A row of a participant, with the ballot in the newest round where there is one. */
export interface ParticipantRow {
  readonly id: number;
  readonly name: string | null;
  readonly hat: Hat | null;
  readonly opening_answer: Answer | null;
  readonly closing_answer: Answer | null;
  readonly joined_at: number | string;
  readonly placed: number | null;
  readonly done: number | boolean | null;
}

/** What a {@link ParticipantRow} is selected with; `ballot` may be missing. */
export const participantColumns = `participant.id, participant.name, participant.hat, participant.opening_answer, participant.closing_answer, participant.joined_at,
  case when ballot.changes > 0 then ballot.placed else 0 end as placed, ballot.done`;

/** A subquery of a workshop's newest round. */
export function newestRoundOf(workshopId: string): string {
  return `(select id from round where workshop_id = ${workshopId} order by number desc limit 1)`;
}

export function participantRecord(row: ParticipantRow): ParticipantRecord {
  const { id, name, hat, opening_answer, closing_answer, joined_at, placed, done } = row;
  return {
    id: String(id),
    name,
    hat,
    openingAnswer: opening_answer,
    closingAnswer: closing_answer,
    joinedAt: Number(joined_at),
    placed: placed ?? 0,
    done: Boolean(done),
  };
}

export async function readParticipant({ rows }: UnitOfWork, id: string): Promise<ParticipantRecord | null> {
  const [participant] = await rows<ParticipantRow>(
    `select ${participantColumns} from participant
       left join ballot on ballot.participant_id = participant.id and ballot.round_id = ${newestRoundOf('participant.workshop_id')}
     where participant.id = $1`,
    [Number(id)],
  );
  return participant ? participantRecord(participant) : null;
}

/** All placements of one participant in the newest round. */
export async function readPlacements({ rows }: UnitOfWork, participantId: string): Promise<Placement[]> {
  const placements = await rows<{ card_id: string; placed_in: Column | null; change: number }>(
    `select card_id, placed_in, change from placement
     where participant_id = $1 and round_id = ${newestRoundOf('(select workshop_id from participant where id = $1)')}`,
    [Number(participantId)],
  );
  return placements.map(({ card_id, placed_in, change }) => ({ cardId: card_id, column: placed_in, change }));
}

/** What one participant placed in all rounds before the newest. */
export async function readEarlierPlacements({ rows }: UnitOfWork, participantId: string): Promise<EarlierPlacement[]> {
  const placements = await rows<{ number: number; card_id: string; placed_in: Column }>(
    `select round.number, placement.card_id, placement.placed_in
     from placement join round on round.id = placement.round_id
     where placement.participant_id = $1 and placement.placed_in is not null
       and placement.round_id <> ${newestRoundOf('(select workshop_id from participant where id = $1)')}`,
    [Number(participantId)],
  );
  return placements.map(({ number, card_id, placed_in }) => ({ round: number, cardId: card_id, column: placed_in }));
}

/** All ballots of a round, without what is on them: as many as there are people, so read as plain rows. */
export async function readBallotMarks({ rows }: UnitOfWork, workshopId: string, number: number): Promise<BallotMark[]> {
  const ballots = await rows<{ participant_id: number; hat: Hat | null; placed: number; changed_at: number }>(
    `select ballot.participant_id, participant.hat, ballot.placed, ballot.changed_at
     from ballot join participant on participant.id = ballot.participant_id
     where ballot.round_id = (select id from round where workshop_id = $1 and number = $2)`,
    [workshopId, number],
  );
  return ballots.map(({ participant_id, hat, placed, changed_at }) => ({
    participantId: String(participant_id),
    hat,
    placed,
    changedAt: changed_at,
  }));
}

/** Sets the done mark; false when it stood so already. */
export async function markDone({ rows }: UnitOfWork, participantId: string, roundId: number, done: boolean): Promise<boolean> {
  const id = Number(participantId);
  const [ballot] = await rows<{ done: number | boolean }>('select done from ballot where participant_id = $1 and round_id = $2', [
    id,
    roundId,
  ]);
  if (Boolean(ballot?.done) === done) return false;
  await rows(
    `insert into ballot (participant_id, round_id, placed, done, changed_at, changes) values ($1, $2, 0, $3, 0, 1)
     on conflict (participant_id, round_id) do update set done = excluded.done`,
    [id, roundId, done],
  );
  await rows('update round set done = done + $1 where id = $2', [done ? 1 : -1, roundId]);
  return true;
}
