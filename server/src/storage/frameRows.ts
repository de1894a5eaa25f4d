/** What frames are made from, read with prepared statements: behind every frame stands one such reading, however many people see it. */
import type {
  Column,
  ColumnCounts,
  Decision,
  DecisionKind,
  Lens,
  ParticipantRecord,
  Phase,
  RoundRecord,
  StartingBallots,
  WalkOrder,
} from '@two-hats/shared';
import { foldedName, isRevealed, mostOnWall } from '@two-hats/shared';
import type { ParticipantPageRequest, StoredWorkshop } from '../workshop/records.js';
import { asJson, type UnitOfWork, type Value } from './database.js';
import { readWallReasons } from './reasons.js';
import { type SetupCache, setupOf, type WorkshopSetup } from './setup.js';
import { agendaFrom, cardIdsFrom, columnsFrom, questionFrom, snapshotFrom } from './stored.js';
import { newestRoundOf, type ParticipantRow, participantColumns, participantKey, participantRecord } from './takingPart.js';

interface WorkshopRow {
  readonly id: string;
  readonly title: string;
  readonly join_code: string;
  readonly phase: Phase;
  readonly step: number;
  readonly revision: number;
  readonly stage_revision: number;
  readonly access_revision: number;
  readonly locked: number | boolean;
  readonly named: number | boolean;
  readonly rehearsal_opened_at: number | string | null;
  readonly participant_count: number;
  readonly walk_order: WalkOrder;
  readonly talk_queue: string | null;
  readonly current_card_id: string | null;
  readonly agenda: string;
  readonly station_id: string;
  readonly station_ends_at: number | string | null;
  readonly deadline: number | string | null;
  readonly opened_at: number | string;
  readonly closed_at: number | string | null;
  readonly question: string;
  readonly closing_answers: number;
  readonly shared_summary: string | null;
  readonly wall_seen_at: number | string | null;
}

interface RoundRow {
  readonly id: number;
  readonly number: number;
  readonly lens: Lens;
  readonly question: string | null;
  readonly offered: string;
  readonly card_ids: string | null;
  readonly starting: StartingBallots;
  readonly ballots: number;
  readonly done: number;
  readonly departed: number;
  readonly peek: string | null;
  readonly published: string | null;
  readonly reasons_told_at: number | null;
}

interface DecisionRow {
  readonly card_id: string;
  readonly kind: DecisionKind;
  readonly owner: Column | null;
  readonly elsewhere: string;
  readonly person: string;
  readonly note: string;
  readonly look_again_on: string | null;
  readonly version: number;
}

interface TallyRow {
  readonly round_id: number;
  readonly card_id: string;
  readonly first_count: number;
  readonly second_count: number;
  readonly both_count: number;
  readonly neither_count: number;
}

/** Four statements, and a fifth while the room looks at a card, whatever the number of participants; null when there is no such workshop. */
export async function readWorkshop(unit: UnitOfWork, setups: SetupCache, id: string): Promise<StoredWorkshop | null> {
  const setup = await setupOf(unit, setups, id);
  const [workshop] = await unit.rows<WorkshopRow>(
    `select id, title, join_code, phase, step, revision, stage_revision, access_revision, locked, named, rehearsal_opened_at, participant_count, walk_order,
       talk_queue, current_card_id, agenda, station_id, station_ends_at, deadline, opened_at, closed_at, shared_summary, wall_seen_at, question, closing_answers
     from workshop where id = $1 and deleted_at is null`,
    [id],
  );
  if (!setup || !workshop) return null;
  const rounds = await unit.rows<RoundRow>(
    `select id, number, lens, question, offered, card_ids, starting, ballots, done, departed, peek, published, reasons_told_at
     from round where workshop_id = $1 order by number`,
    [id],
  );
  const tallies = await unit.rows<TallyRow>(
    `select round_id, card_id, first_count, second_count, both_count, neither_count
     from tally where round_id in (select id from round where workshop_id = $1)`,
    [id],
  );
  const decisions = await unit.rows<DecisionRow>(
    'select card_id, kind, owner, elsewhere, person, note, look_again_on, version from decision where workshop_id = $1',
    [id],
  );
  const newest = rounds.at(-1);
  const { phase, current_card_id } = workshop;
  const isCardShown = newest !== undefined && current_card_id !== null && isRevealed(phase);
  const wallReasons = isCardShown ? await readWallReasons(unit, newest.id, current_card_id, mostOnWall) : [];
  return {
    id: workshop.id,
    title: workshop.title,
    joinCode: workshop.join_code,
    phase: workshop.phase,
    step: workshop.step,
    revision: workshop.revision,
    stageRevision: workshop.stage_revision,
    accessRevision: workshop.access_revision,
    locked: Boolean(workshop.locked),
    named: Boolean(workshop.named),
    rehearsal: workshop.rehearsal_opened_at !== null,
    columns: setup.columns,
    deck: setup.deck,
    participantCount: workshop.participant_count,
    walkOrder: workshop.walk_order,
    talkQueue: workshop.talk_queue === null ? null : cardIdsFrom(workshop.talk_queue),
    currentCardId: workshop.current_card_id,
    openedAt: Number(workshop.opened_at),
    closedAt: timeFrom(workshop.closed_at),
    sharedSummary: workshop.shared_summary,
    wallConnected: workshop.wall_seen_at !== null,
    agenda: agendaFrom(workshop.agenda),
    stationId: workshop.station_id,
    stationEndsAt: timeFrom(workshop.station_ends_at),
    deadline: timeFrom(workshop.deadline),
    question: questionFrom(workshop.question),
    closingAnswers: workshop.closing_answers,
    rounds: rounds.map((round) => roundRecord(round, tallies, setup)),
    decisions: decisions.map(
      ({ card_id, look_again_on, ...decision }): Decision => ({ ...decision, cardId: card_id, lookAgainOn: look_again_on }),
    ),
    wallReasons,
  };
}

function timeFrom(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}

function roundRecord(row: RoundRow, tallies: readonly TallyRow[], { cardIds }: WorkshopSetup): RoundRecord {
  const { id, number, lens, question, starting, ballots, done, departed, peek, published } = row;
  const asked = row.card_ids === null ? cardIds : new Set(cardIdsFrom(row.card_ids));
  const tally = new Map<string, ColumnCounts>();
  for (const counts of tallies) {
    if (counts.round_id !== id) continue;
    const { card_id, first_count, second_count, both_count, neither_count } = counts;
    tally.set(card_id, { FIRST: first_count, SECOND: second_count, BOTH: both_count, NEITHER: neither_count });
  }
  return {
    number,
    lens,
    question,
    cardIds: [...cardIds].filter((cardId) => asked.has(cardId)),
    columns: columnsFrom(row.offered),
    startingBallots: starting,
    tally,
    started: ballots,
    done,
    departed,
    peek: peek === null ? null : snapshotFrom(peek),
    published: published === null ? null : snapshotFrom(published),
    reasonsToldAt: row.reasons_told_at,
  };
}

/** Ids and step counts of some workshops whose open round was to close by `time`; `limit` of them at most. */
export async function readOverdue({ rows }: UnitOfWork, time: number, limit: number): Promise<{ id: string; step: number }[]> {
  return rows('select id, step from workshop where deadline <= $1 and deleted_at is null order by deadline limit $2', [time, limit]);
}

/** The newest committed revision of each of these workshops; a workshop that is gone is missing. */
export async function readRevisions({ rows, dialect }: UnitOfWork, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const revisions = await rows<{ id: string; revision: number }>(
    `select id, revision from workshop where id in ${dialect.givenValues('$1', 'text')} and deleted_at is null`,
    [asJson(ids)],
  );
  return new Map(revisions.map(({ id, revision }) => [id, revision]));
}

/** A page of a workshop's participants with their ballots in the newest round, newest first. */
export async function readParticipants(
  unit: UnitOfWork,
  workshopId: string,
  request: ParticipantPageRequest,
): Promise<ParticipantRecord[]> {
  const values: Value[] = [workshopId, request.limit];
  const given = (value: Value) => `$${values.push(value)}`;
  const conditions = ['participant.workshop_id = $1'];
  if (request.before !== null) {
    const before = participantKey(request.before);
    if (before === null) return [];
    conditions.push(`participant.id < ${given(before)}`);
  }
  if (request.notDoneOnly) conditions.push('not coalesce(ballot.done, false)');
  if (request.search) {
    const part = foldedName(request.search).replace(/[\\%_]/g, '\\$&');
    conditions.push(`participant.name_folded like ${given(`%${part}%`)} escape '\\'`);
  }
  const rows = await unit.rows<ParticipantRow>(
    `select ${participantColumns} from participant
       left join ballot on ballot.participant_id = participant.id and ballot.round_id = ${newestRoundOf('$1')}
     where ${conditions.join(' and ')} order by participant.id desc limit $2`,
    values,
  );
  return rows.map(participantRecord);
}
