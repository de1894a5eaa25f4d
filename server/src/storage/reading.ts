import type { BallotMark, ParticipantRecord, Placement } from '@two-hats/shared';
import type {
  AcceptedPlacement,
  BallotCard,
  Capability,
  ParticipantPageRequest,
  Reading,
  RoundStanding,
  StoredWorkshop,
} from '../workshop/ports.js';
import type { UnitOfWork } from './database.js';
import { readParticipants, readRevisions, readWorkshop } from './frameRows.js';
import { readCapabilities, readStandingPlacements, readStandings } from './placing.js';
import type { SetupCache } from './setup.js';
import { BallotTable, ParticipantTable, PlacementTable, RoundTable, WorkshopTable } from './tables.js';

/**
 * Reads within one transaction, so that everything read belongs to one state. What placing and frames need is prepared; the rest goes
 * through the entities.
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

  roundStandings(workshopIds: readonly string[]): Promise<Map<string, RoundStanding>> {
    return readStandings(this.unit, this.setups, workshopIds);
  }

  standingPlacements(cards: readonly BallotCard[]): Promise<AcceptedPlacement[]> {
    return readStandingPlacements(this.unit, cards);
  }

  participants(workshopId: string, request: ParticipantPageRequest): Promise<ParticipantRecord[]> {
    return readParticipants(this.unit, workshopId, request);
  }

  async workshopIdByCode(joinCode: string): Promise<string | null> {
    const found = await this.unit.em.findOne(WorkshopTable, { joinCode }, { fields: ['id'] });
    return found?.id ?? null;
  }

  async participant(participantId: string): Promise<ParticipantRecord | null> {
    const id = Number(participantId);
    const found = await this.unit.em.findOne(ParticipantTable, { id });
    if (!found) return null;
    const round = await this.#newestRound(found.workshopId);
    const ballot = round && (await this.unit.em.findOne(BallotTable, { participantId: id, roundId: round.id }));
    const { name, hat, joinedAt } = found;
    return { id: participantId, name: name ?? null, hat: hat ?? null, joinedAt, placed: ballot?.placed ?? 0, done: ballot?.done ?? false };
  }

  async participantIdByAttempt(attemptHash: string, workshopId: string): Promise<string | null> {
    const found = await this.unit.em.findOne(ParticipantTable, { attemptHash, workshopId }, { fields: ['id'] });
    return found ? String(found.id) : null;
  }

  async participantIdsSince(workshopId: string, joinedAt: number, limit: number): Promise<string[]> {
    const found = await this.unit.em.find(ParticipantTable, { workshopId, joinedAt: { $gte: joinedAt } }, { fields: ['id'], limit });
    return found.map(({ id }) => String(id));
  }

  async workshopsUntouchedSince(changedAt: number, limit: number): Promise<string[]> {
    const untouched = { changedAt: { $lt: changedAt }, deletedAt: null };
    return (await this.unit.em.find(WorkshopTable, untouched, { fields: ['id'], limit })).map(({ id }) => id);
  }

  async placements(participantId: string): Promise<Placement[]> {
    const { em } = this.unit;
    const id = Number(participantId);
    const participant = await em.findOne(ParticipantTable, { id }, { fields: ['workshopId'] });
    const round = participant && (await this.#newestRound(participant.workshopId));
    if (!round) return [];
    const placements = await em.find(PlacementTable, { participantId: id, roundId: round.id });
    return placements.map(({ cardId, placedIn, change }) => ({ cardId, column: placedIn ?? null, change }));
  }

  async ballotMarks(workshopId: string, number: number): Promise<BallotMark[]> {
    const { em } = this.unit;
    const round = await em.findOne(RoundTable, { workshopId, number }, { fields: ['id'] });
    const ballots = round ? await em.find(BallotTable, { roundId: round.id }) : [];
    return ballots.map(({ participantId, placed, changedAt }) => ({ participantId: String(participantId), placed, changedAt }));
  }

  #newestRound(workshopId: string) {
    return this.unit.em.findOne(RoundTable, { workshopId }, { fields: ['id'], orderBy: { number: 'desc' } });
  }
}
