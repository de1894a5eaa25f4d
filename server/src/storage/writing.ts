import { type Column, columnOrder, type Decision, type LensChoice, Phase, Refusal, type Snapshot, WalkOrder } from '@two-hats/shared';
import type {
  AcceptedPlacement,
  Audience,
  BallotChange,
  Capability,
  CapabilityKind,
  NewWorkshop,
  SnapshotUse,
  StartedRounds,
  TallyChange,
  WorkshopPatch,
  Writing,
} from '../workshop/ports.js';
import { isDuplicate, type Tables } from './driver.js';
import { SqlReading } from './reading.js';
import type { Session, Value } from './session.js';
import { storedSnapshot } from './snapshots.js';
import { asJson, givenRows, givenValues } from './statements.js';
import { WorkshopTable } from './tables.js';
import type { FixedCache } from './workshopRows.js';

const patchedColumns: Readonly<Record<keyof WorkshopPatch, string>> = {
  phase: 'phase',
  step: 'step',
  locked: 'locked',
  walkOrder: 'walk_order',
  currentCardId: 'current_card_id',
  closedAt: 'closed_at',
};

/** The tally's column for each of the workshop's. */
const countOf: Readonly<Record<Column, string>> = {
  FIRST: 'first_count',
  SECOND: 'second_count',
  BOTH: 'both_count',
  NEITHER: 'neither_count',
};

/** Writes within one transaction. Counts that are kept beside the rows they count change in the same statement group, never later. */
export class SqlWriting extends SqlReading implements Writing {
  constructor(
    session: Session,
    fixed: FixedCache,
    private readonly now: () => number,
    private readonly tables: Tables,
  ) {
    super(session, fixed);
  }

  async addWorkshop({ lens, columns, ...workshop }: NewWorkshop): Promise<boolean> {
    if (await this.workshopIdByCode(workshop.joinCode)) return false;
    await this.run(
      this.tables.createQueryBuilder(WorkshopTable).insert({
        ...workshop,
        offered: [...columns],
        changedAt: workshop.openedAt,
        phase: Phase.LOBBY,
        step: 0,
        revision: 1,
        stageRevision: 1,
        accessRevision: 1,
        locked: false,
        participantCount: 0,
        walkOrder: WalkOrder.CONTESTED,
      }),
    );
    await this.addRound(workshop.id, 1, lens, columns, null);
    return true;
  }

  async addCapability({ hash, kind, workshopId, participantId }: Omit<Capability, 'accessRevision'>, issuedAt: number): Promise<void> {
    await this.session.rows('insert into capability (hash, kind, workshop_id, participant_id, issued_at) values (?, ?, ?, ?, ?)', [
      hash,
      kind,
      workshopId,
      participantId === null ? null : Number(participantId),
      issuedAt,
    ]);
  }

  async revokeLinks(workshopId: string, kind: CapabilityKind, at: number): Promise<number> {
    const revoked = await this.session.rows(
      'update capability set revoked_at = ? where workshop_id = ? and kind = ? and revoked_at is null returning hash',
      [at, workshopId, kind],
    );
    await this.markAccess(workshopId);
    return revoked.length;
  }

  private async markAccess(workshopId: string): Promise<void> {
    await this.session.rows('update workshop set access_revision = access_revision + 1 where id = ?', [workshopId]);
  }

  async addParticipant(
    workshopId: string,
    { name, hat, joinedAt, attemptHash }: Parameters<Writing['addParticipant']>[1],
  ): Promise<string> {
    try {
      const [row] = await this.session.rows<{ id: number }>(
        'insert into participant (workshop_id, name, hat, joined_at, attempt_hash) values (?, ?, ?, ?, ?) returning id',
        [workshopId, name, hat, joinedAt, attemptHash],
      );
      await this.session.rows('update workshop set participant_count = participant_count + 1 where id = ?', [workshopId]);
      return String(row?.id);
    } catch (error) {
      // The same attempt key in another workshop: no phone does that.
      if (isDuplicate(error)) throw new Refusal('INVALID_INPUT');
      throw error;
    }
  }

  async removeParticipants(workshopId: string, participantIds: readonly string[], at: number): Promise<number> {
    const wanted = asJson(participantIds.filter((id) => /^\d{1,15}$/.test(id)).map(Number));
    const rows = await this.session.rows<{ id: number }>(`select id from participant where workshop_id = ? and id in ${givenValues}`, [
      workshopId,
      wanted,
    ]);
    const ids = asJson(rows.map(({ id }) => id));
    const placedIn = (column: Column) =>
      `(select count(*) from placement as gone where gone.participant_id in ${givenValues}
         and gone.round_id = tally.round_id and gone.card_id = tally.card_id and gone.placed_in = '${column}')`;
    await this.session.rows(
      `update tally set ${columnOrder.map((column) => `${countOf[column]} = ${countOf[column]} - ${placedIn(column)}`).join(', ')}
       where round_id in (select id from round where workshop_id = ?)`,
      [...columnOrder.map(() => ids), workshopId],
    );
    const ballots = (count: string) =>
      `(select ${count} from ballot as gone where gone.participant_id in ${givenValues} and gone.round_id = round.id)`;
    await this.session.rows(
      `update round set ballots = ballots - ${ballots('count(nullif(gone.placed, 0))')}, done = done - ${ballots('count(nullif(gone.done, false))')},
         departed = departed + ${ballots('count(nullif(gone.placed, 0))')}
       where workshop_id = ?`,
      [ids, ids, ids, workshopId],
    );
    await this.session.rows(`update capability set revoked_at = ? where participant_id in ${givenValues}`, [at, ids]);
    // Ballots and placements go with the participants.
    await this.session.rows(`delete from participant where id in ${givenValues}`, [ids]);
    await this.session.rows('update workshop set participant_count = participant_count - ? where id = ?', [rows.length, workshopId]);
    await this.markAccess(workshopId);
    return rows.length;
  }

  async deleteWorkshop(workshopId: string): Promise<void> {
    await this.session.rows('delete from workshop where id = ?', [workshopId]);
  }

  async patchWorkshop(id: string, patch: WorkshopPatch): Promise<void> {
    const changes = Object.entries(patch) as [keyof WorkshopPatch, Value][];
    const assignments = changes.map(([name]) => `${patchedColumns[name]} = ?`);
    await this.session.rows(`update workshop set ${assignments.join(', ')} where id = ?`, [...changes.map(([, value]) => value), id]);
  }

  async addRound(
    workshopId: string,
    number: number,
    { lens, question }: LensChoice,
    columns: readonly Column[],
    cardIds: readonly string[] | null,
  ): Promise<void> {
    await this.session.rows(
      `insert into round (workshop_id, number, lens, question, offered, card_ids, ballots, done, departed) values (?, ?, ?, ?, ?, ?, 0, 0, 0)`,
      [workshopId, number, lens, question, asJson(columns), cardIds && asJson(cardIds)],
    );
  }

  async clearDone(workshopId: string, round: number): Promise<void> {
    await this.session.rows(
      `update ballot set done = false where done and participant_id in (select id from participant where workshop_id = ?)
         and round_id = (select id from round where workshop_id = ? and number = ?)`,
      [workshopId, workshopId, round],
    );
    await this.session.rows('update round set done = 0 where workshop_id = ? and number = ?', [workshopId, round]);
  }

  async keepSnapshot(workshopId: string, round: number, use: SnapshotUse, snapshot: Snapshot): Promise<void> {
    await this.session.rows(`update round set ${use} = ? where workshop_id = ? and number = ?`, [
      JSON.stringify(storedSnapshot(snapshot)),
      workshopId,
      round,
    ]);
  }

  async markDone(participantId: string, roundId: number, done: boolean): Promise<boolean> {
    const id = Number(participantId);
    const [standing] = await this.session.rows<{ done: number | boolean }>(
      'select done from ballot where participant_id = ? and round_id = ?',
      [id, roundId],
    );
    if (Boolean(standing?.done) === done) return false;
    await this.session.rows(
      `insert into ballot (participant_id, round_id, placed, done, changed_at) values (?, ?, 0, ?, 0)
       on conflict (participant_id, round_id) do update set done = excluded.done`,
      [id, roundId, done],
    );
    await this.session.rows('update round set done = done + ? where id = ?', [done ? 1 : -1, roundId]);
    return true;
  }

  async savePlacements(
    placements: readonly AcceptedPlacement[],
    ballots: readonly BallotChange[],
    tallies: readonly TallyChange[],
  ): Promise<StartedRounds> {
    await this.session.rows(
      `insert into placement (participant_id, round_id, card_id, placed_in, change) select c0, c1, c2, c3, c4 from ${givenRows(5)} as given where true
       on conflict (participant_id, round_id, card_id) do update set placed_in = excluded.placed_in, change = excluded.change`,
      [
        asJson(
          placements.map(({ participantId, roundId, cardId, column, change }) => [Number(participantId), roundId, cardId, column, change]),
        ),
      ],
    );
    const counts = columnOrder.map((column) => countOf[column]);
    await this.session.rows(
      `insert into tally (round_id, card_id, ${counts.join(', ')}) select c0, c1, c2, c3, c4, c5 from ${givenRows(6)} as given where true
       on conflict (round_id, card_id) do update set ${counts.map((count) => `${count} = tally.${count} + excluded.${count}`).join(', ')}`,
      [asJson(tallies.map(({ roundId, cardId, counts }) => [roundId, cardId, ...columnOrder.map((column) => counts[column])]))],
    );
    return this.#countBallots(ballots);
  }

  /** Adds to the ballots' counts, and to their rounds': ballots that are no longer, or again, empty. */
  async #countBallots(ballots: readonly BallotChange[]): Promise<StartedRounds> {
    const addedTo = new Map(ballots.map(({ participantId, placedBy }) => [Number(participantId), placedBy]));
    const filled = new Map<number, number>();
    const counted = await this.session.rows<{ participant_id: number; round_id: number; placed: number }>(
      `insert into ballot (participant_id, round_id, placed, done, changed_at) select c0, c1, c2, false, c3 from ${givenRows(4)} as given where true
       on conflict (participant_id, round_id) do update set placed = ballot.placed + excluded.placed, changed_at = excluded.changed_at
       returning participant_id, round_id, placed`,
      [asJson(ballots.map(({ participantId, roundId, placedBy, changedAt }) => [Number(participantId), roundId, placedBy, changedAt]))],
    );
    for (const { participant_id, round_id, placed } of counted) {
      const by = Number(placed > 0) - Number(placed - (addedTo.get(participant_id) ?? 0) > 0);
      if (by !== 0) filled.set(round_id, (filled.get(round_id) ?? 0) + by);
    }
    for (const [roundId, by] of filled) await this.session.rows('update round set ballots = ballots + ? where id = ?', [by, roundId]);
    return new Set(filled.keys());
  }

  async decide(workshopId: string, { cardId, owner, person, note, lookAgainOn, version }: Decision): Promise<void> {
    await this.session.rows(
      `insert into decision (workshop_id, card_id, owner, person, note, look_again_on, version) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (workshop_id, card_id) do update set owner = excluded.owner, person = excluded.person, note = excluded.note,
         look_again_on = excluded.look_again_on, version = excluded.version`,
      [workshopId, cardId, owner, person, note, lookAgainOn, version],
    );
  }

  async undecide(workshopId: string, cardId: string): Promise<void> {
    await this.session.rows('delete from decision where workshop_id = ? and card_id = ?', [workshopId, cardId]);
  }

  async raiseRevision(workshopId: string, audience: Audience): Promise<number> {
    const seen = audience === 'room' ? 'revision + 1' : 'stage_revision';
    const rows = await this.session.rows<{ revision: number }>(
      `update workshop set revision = revision + 1, stage_revision = ${seen}, changed_at = ? where id = ? returning revision`,
      [this.now(), workshopId],
    );
    const raised = rows[0];
    if (!raised) throw new Refusal('UNKNOWN_CAPABILITY');
    return raised.revision;
  }

  private async run(query: { toQuery(): { readonly sql: string; readonly params: readonly unknown[] } }): Promise<void> {
    const { sql, params } = query.toQuery();
    await this.session.rows(sql, params as Value[]);
  }
}
