import type {
  AnswerPair,
  BallotMark,
  Cell,
  Column,
  EarlierPlacement,
  OwnReason,
  ParticipantRecord,
  Placement,
  PublishedReason,
} from '@two-hats/shared';
import type {
  AcceptedPlacement,
  BallotCard,
  BallotPageRequest,
  Capability,
  DueDecisions,
  FilledCells,
  ParticipantPageRequest,
  ReasonPageRequest,
  RoundStanding,
  StoredWorkshop,
  WebhookRecord,
} from '../workshop/records.js';
import type { Asking, Reading } from '../workshop/store.js';
import { readAnswerPairs, readAsking } from './aboutMe.js';
import type { UnitOfWork } from './database.js';
import { readOverdue, readParticipants, readRevisions, readWorkshop } from './frameRows.js';
import { readCapabilities, readStandingPlacements, readStandings } from './placing.js';
import { countChangedSince, countReasons, readOwnReasons, readReasons } from './reasons.js';
import { readFilledCells } from './resampling.js';
import type { SetupCache } from './setup.js';
import { ParticipantTable, WorkshopTable } from './tables.js';
import {
  readBallotMarks,
  readEarlierPlacements,
  readParticipant,
  readParticipantIdByAttempt,
  readPlacements,
  readWorkshopIdByCode,
} from './takingPart.js';
import { readDeliveriesDue, readDueDecisions, readWebhooks, readWorkshopsToLookAt } from './webhooks.js';

/**
 * Reads within one transaction, so that everything read belongs to one state. What a whole room asks for at once is prepared; what one
 * facilitator or the server itself asks for goes through the entities.
 */
export class DatabaseReading implements Reading {
  constructor(
    protected readonly unit: UnitOfWork,
    private readonly setups: SetupCache,
  ) {}

  async capability(hash: string): Promise<Capability | null> {
    return (await this.capabilities([hash]))[0] ?? null;
  }

  capabilities(hashes: readonly string[]): Promise<Capability[]> {
    return readCapabilities(this.unit, hashes);
  }

  workshop(id: string): Promise<StoredWorkshop | null> {
    return readWorkshop(this.unit, this.setups, id);
  }

  revisions(ids: readonly string[]): Promise<Map<string, number>> {
    return readRevisions(this.unit, ids);
  }

  workshopsOverdue(time: number, limit: number): Promise<{ id: string; step: number }[]> {
    return readOverdue(this.unit, time, limit);
  }

  async workshopsWithLostWall(seenBefore: number, limit: number): Promise<string[]> {
    const found = await this.unit.rows<{ id: string }>(
      'select id from workshop where wall_seen_at < $1 and deleted_at is null order by wall_seen_at limit $2',
      [seenBefore, limit],
    );
    return found.map(({ id }) => id);
  }

  roundStandings(workshopIds: readonly string[]): Promise<Map<string, RoundStanding>> {
    return readStandings(this.unit, this.setups, workshopIds);
  }

  standingPlacements(cards: readonly BallotCard[]): Promise<AcceptedPlacement[]> {
    return readStandingPlacements(this.unit, cards);
  }

  participants(workshopId: string, request: ParticipantPageRequest): Promise<ParticipantRecord[]> {
    return readParticipants(this.unit, workshopId, request);
  }

  workshopIdByCode(joinCode: string): Promise<string | null> {
    return readWorkshopIdByCode(this.unit, joinCode);
  }

  participant(id: string): Promise<ParticipantRecord | null> {
    return readParticipant(this.unit, id);
  }

  participantIdByAttempt(attemptHash: string, workshopId: string): Promise<string | null> {
    return readParticipantIdByAttempt(this.unit, attemptHash, workshopId);
  }

  placements(participantId: string): Promise<Placement[]> {
    return readPlacements(this.unit, participantId);
  }

  earlierPlacements(participantId: string): Promise<EarlierPlacement[]> {
    return readEarlierPlacements(this.unit, participantId);
  }

  async participantIdsSince(workshopId: string, joinedAt: number, limit: number): Promise<string[]> {
    const found = await this.unit.em.find(
      ParticipantTable,
      { workshopId, joinedAt: { $gte: joinedAt } },
      { fields: ['id'], orderBy: { id: 'desc' }, limit },
    );
    return found.map(({ id }) => String(id));
  }

  async workshopsUntouchedSince(changedAt: number, limit: number): Promise<string[]> {
    // People who have until a deadline are not forgotten: until then nobody needs to change anything.
    const untouched = { changedAt: { $lt: changedAt }, deletedAt: null, deadline: null };
    return (await this.unit.em.find(WorkshopTable, untouched, { fields: ['id'], limit })).map(({ id }) => id);
  }

  async rehearsalsOpenedBefore(openedAt: number, limit: number): Promise<string[]> {
    const over = { rehearsalOpenedAt: { $lt: openedAt }, deletedAt: null };
    return (await this.unit.em.find(WorkshopTable, over, { fields: ['id'], limit })).map(({ id }) => id);
  }

  async seriesOf(workshopId: string, limit: number): Promise<{ id: string; last: number; workshopIds: string[] }> {
    const { em } = this.unit;
    const { seriesId } = await em.findOneOrFail(WorkshopTable, workshopId, { fields: ['seriesId'] });
    const left = await em.find(
      WorkshopTable,
      { seriesId, deletedAt: null },
      { fields: ['id', 'seriesNumber'], orderBy: { seriesNumber: 'desc', openedAt: 'desc' }, limit },
    );
    return { id: seriesId, last: left[0]?.seriesNumber ?? 1, workshopIds: left.map(({ id }) => id).reverse() };
  }

  answerPairs(workshopId: string): Promise<AnswerPair[]> {
    return readAnswerPairs(this.unit, workshopId);
  }

  askingOf(workshopId: string): Promise<Asking | null> {
    return readAsking(this.unit, workshopId);
  }

  ballotMarks(workshopId: string, round: number): Promise<BallotMark[]> {
    return readBallotMarks(this.unit, workshopId, round);
  }

  filledCells(workshopId: string, round: number, cells: readonly Cell[], request: BallotPageRequest): Promise<FilledCells[]> {
    return readFilledCells(this.unit, workshopId, round, cells, request);
  }

  ownReasons(participantId: string): Promise<OwnReason[]> {
    return readOwnReasons(this.unit, participantId);
  }

  reasons(workshopId: string, round: number, request: ReasonPageRequest): Promise<PublishedReason[]> {
    return readReasons(this.unit, workshopId, round, request);
  }

  reasonCounts(workshopId: string, round: number, cardId: string): Promise<Map<Column, number>> {
    return countReasons(this.unit, workshopId, round, cardId);
  }

  changedSince(workshopId: string, round: number, revision: number): Promise<number> {
    return countChangedSince(this.unit, workshopId, round, revision);
  }

  webhooks(workshopId: string): Promise<WebhookRecord[]> {
    return readWebhooks(this.unit, workshopId);
  }

  workshopsToLookAt(day: string, limit: number): Promise<string[]> {
    return readWorkshopsToLookAt(this.unit, day, limit);
  }

  dueDecisions(workshopId: string, after: string, until: string): Promise<DueDecisions[]> {
    return readDueDecisions(this.unit, workshopId, after, until);
  }

  deliveriesDue(time: number, limit: number, butOf: readonly string[]): Promise<string[]> {
    return readDeliveriesDue(this.unit, time, limit, butOf);
  }
}
