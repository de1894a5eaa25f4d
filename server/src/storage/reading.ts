import type { BallotMark, Column, ParticipantRecord, Placement } from '@two-hats/shared';
import type {
  AcceptedPlacement,
  BallotCard,
  Capability,
  ParticipantPageRequest,
  Reading,
  RoundStanding,
  StoredWorkshop,
} from '../workshop/ports.js';
import type { Session } from './session.js';
import { asJson, givenRows, givenValues } from './statements.js';
import { type FixedCache, fixedOf, readWorkshop } from './workshopRows.js';

/** Reads within one transaction, so that everything read belongs to one state. */
export class SqlReading implements Reading {
  constructor(
    protected readonly session: Session,
    private readonly fixed: FixedCache,
  ) {}

  async capability(hash: string): Promise<Capability | null> {
    return (await this.capabilities([hash]))[0] ?? null;
  }

  async capabilities(hashes: readonly string[]): Promise<Capability[]> {
    if (hashes.length === 0) return [];
    const rows = await this.session.rows<{
      hash: string;
      kind: Capability['kind'];
      workshop_id: string;
      participant_id: number | null;
      access_revision: number;
    }>(
      `select capability.hash, capability.kind, capability.workshop_id, capability.participant_id, workshop.access_revision
       from capability join workshop on workshop.id = capability.workshop_id
       where capability.hash in ${givenValues} and capability.revoked_at is null`,
      [asJson(hashes)],
    );
    return rows.map(({ hash, kind, workshop_id, participant_id, access_revision }) => ({
      hash,
      kind,
      workshopId: workshop_id,
      participantId: participant_id === null ? null : String(participant_id),
      accessRevision: access_revision,
    }));
  }

  workshop(id: string): Promise<StoredWorkshop | null> {
    return readWorkshop(this.session, this.fixed, id);
  }

  async workshopIdByCode(joinCode: string): Promise<string | null> {
    const rows = await this.session.rows<{ id: string }>('select id from workshop where join_code = ?', [joinCode]);
    return rows[0]?.id ?? null;
  }

  async revisions(ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.session.rows<{ id: string; revision: number }>(`select id, revision from workshop where id in ${givenValues}`, [
      asJson(ids),
    ]);
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }

  async roundStandings(workshopIds: readonly string[]): Promise<Map<string, RoundStanding>> {
    if (workshopIds.length === 0) return new Map();
    const rows = await this.session.rows<{
      id: string;
      revision: number;
      access_revision: number;
      phase: RoundStanding['phase'];
      round_id: number;
      number: number;
      offered: string;
      card_ids: string | null;
    }>(
      `select workshop.id, workshop.revision, workshop.access_revision, workshop.phase,
         round.id as round_id, round.number, round.offered, round.card_ids
       from workshop join round on round.workshop_id = workshop.id
         and round.number = (select max(number) from round as newest where newest.workshop_id = workshop.id)
       where workshop.id in ${givenValues}`,
      [asJson(workshopIds)],
    );
    const standings = new Map<string, RoundStanding>();
    for (const { id, revision, access_revision, phase, round_id, number, offered, card_ids } of rows) {
      const fixed = await fixedOf(this.session, this.fixed, id);
      if (!fixed) continue;
      standings.set(id, {
        workshopId: id,
        accessRevision: access_revision,
        revision,
        phase,
        columns: JSON.parse(offered) as Column[],
        cardIds: card_ids === null ? fixed.cardIds : new Set(JSON.parse(card_ids) as string[]),
        roundId: round_id,
        round: number,
      });
    }
    return standings;
  }

  async participant(id: string): Promise<ParticipantRecord | null> {
    const rows = await this.session.rows<ParticipantRow>(
      `select ${participantColumns} from participant
         left join ballot on ballot.participant_id = participant.id and ballot.round_id = (${newestRoundOf('participant.workshop_id')})
       where participant.id = ?`,
      [Number(id)],
    );
    return rows[0] ? participantRecord(rows[0]) : null;
  }

  async participantIdByAttempt(attemptHash: string, workshopId: string): Promise<string | null> {
    const [row] = await this.session.rows<{ id: number }>('select id from participant where attempt_hash = ? and workshop_id = ?', [
      attemptHash,
      workshopId,
    ]);
    return row ? String(row.id) : null;
  }

  async participantIdsSince(workshopId: string, joinedAt: number): Promise<string[]> {
    const rows = await this.session.rows<{ id: number }>('select id from participant where workshop_id = ? and joined_at >= ?', [
      workshopId,
      joinedAt,
    ]);
    return rows.map(({ id }) => String(id));
  }

  async workshopsUntouchedSince(changedAt: number): Promise<string[]> {
    const rows = await this.session.rows<{ id: string }>('select id from workshop where changed_at < ?', [changedAt]);
    return rows.map(({ id }) => id);
  }

  async participants(workshopId: string, request: ParticipantPageRequest): Promise<ParticipantRecord[]> {
    const conditions = ['participant.workshop_id = ?'];
    const values: (string | number)[] = [workshopId];
    if (request.before !== null) {
      conditions.push('participant.id < ?');
      values.push(Number(request.before));
    }
    if (request.notDoneOnly) conditions.push('not coalesce(ballot.done, false)');
    if (request.search) {
      conditions.push("lower(participant.name) like ? escape '\\'");
      values.push(`%${request.search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`);
    }
    const rows = await this.session.rows<ParticipantRow>(
      `select ${participantColumns} from participant
         left join ballot on ballot.participant_id = participant.id and ballot.round_id = (${newestRoundOf('?')})
       where ${conditions.join(' and ')} order by participant.id desc limit ?`,
      [workshopId, ...values, request.limit],
    );
    return rows.map(participantRecord);
  }

  async placements(participantId: string): Promise<Placement[]> {
    const rows = await this.session.rows<{ card_id: string; placed_in: Column | null; change: number }>(
      `select card_id, placed_in, change from placement where participant_id = ? and round_id = (
         ${newestRoundOf('(select workshop_id from participant where id = ?)')})`,
      [Number(participantId), Number(participantId)],
    );
    return rows.map(({ card_id, placed_in, change }) => ({ cardId: card_id, column: placed_in, change }));
  }

  async ballotMarks(workshopId: string, round: number): Promise<BallotMark[]> {
    const rows = await this.session.rows<{ participant_id: number; placed: number; changed_at: number }>(
      `select ballot.participant_id, ballot.placed, ballot.changed_at from participant
         join ballot on ballot.participant_id = participant.id
           and ballot.round_id = (select id from round where workshop_id = ? and number = ?)
       where participant.workshop_id = ?`,
      [workshopId, round, workshopId],
    );
    return rows.map(({ participant_id, placed, changed_at }) => ({ participantId: String(participant_id), placed, changedAt: changed_at }));
  }

  async standingPlacements(cards: readonly BallotCard[]): Promise<AcceptedPlacement[]> {
    if (cards.length === 0) return [];
    const rows = await this.session.rows<{
      participant_id: number;
      round_id: number;
      card_id: string;
      placed_in: Column | null;
      change: number;
    }>(
      `select placement.participant_id, placement.round_id, placement.card_id, placement.placed_in, placement.change
       from ${givenRows(3)} as wanted join placement on placement.participant_id = wanted.c0
         and placement.round_id = wanted.c1 and placement.card_id = wanted.c2`,
      [asJson(cards.map(({ participantId, roundId, cardId }) => [Number(participantId), roundId, cardId]))],
    );
    return rows.map(({ participant_id, round_id, card_id, placed_in, change }) => ({
      participantId: String(participant_id),
      roundId: round_id,
      cardId: card_id,
      column: placed_in,
      change,
    }));
  }
}

interface ParticipantRow {
  readonly id: number;
  readonly name: string | null;
  readonly hat: ParticipantRecord['hat'];
  readonly joined_at: number;
  readonly placed: number | null;
  readonly done: number | boolean | null;
}

const participantColumns = 'participant.id, participant.name, participant.hat, participant.joined_at, ballot.placed, ballot.done';

function newestRoundOf(workshopId: string): string {
  return `select id from round where workshop_id = ${workshopId} order by number desc limit 1`;
}

function participantRecord({ id, name, hat, joined_at, placed, done }: ParticipantRow): ParticipantRecord {
  return { id: String(id), name, hat, joinedAt: Number(joined_at), placed: placed ?? 0, done: Boolean(done) };
}
