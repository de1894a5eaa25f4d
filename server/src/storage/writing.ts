import { raw } from '@mikro-orm/core';
import {
  type Answer,
  type Column,
  type Decision,
  type Hat,
  type Language,
  type LensChoice,
  noCounts,
  nothingAsked,
  Phase,
  type QuestionTime,
  Refusal,
  type Snapshot,
  StartingBallots,
  WalkOrder,
} from '@two-hats/shared';
import type {
  AcceptedPlacement,
  AddressedReason,
  BallotChange,
  Capability,
  CapabilityKind,
  ClaimedDelivery,
  NewDelivery,
  Settlement,
  TallyChange,
  WebhookRecord,
  WrittenReason,
} from '../workshop/records.js';
import type { Audience, NewWorkshop, SnapshotUse, StartedRounds, WorkshopPatch, Writing } from '../workshop/store.js';
import { answerQuestion, wearHat } from './aboutMe.js';
import { carryBallots } from './carrying.js';
import { asJson, type UnitOfWork } from './database.js';
import { HoldingReading } from './holding.js';
import { addToTallies, raiseRevision, savePlacements, touch } from './placing.js';
import { hideReason, putReasonsOnWall, saveReason, takeBackReason, tellReasons } from './reasons.js';
import type { SetupCache } from './setup.js';
import { storedSnapshot } from './stored.js';
import { BallotTable, CapabilityTable, DecisionTable, ParticipantTable, RoundTable, TranslationTable, WorkshopTable } from './tables.js';
import { addCapability, addParticipant, markDone, type NewParticipant, participantKey } from './takingPart.js';
import { addDelivery, addWebhook, claimDeliveries, lookedAt, removeWebhook, returnDelivery, settleDelivery } from './webhooks.js';

/** Reads and writes within one transaction. Counts that are kept beside the rows they count change in the same transaction. */
export class DatabaseWriting extends HoldingReading implements Writing {
  constructor(
    unit: UnitOfWork,
    setups: SetupCache,
    private readonly now: () => number,
  ) {
    super(unit, setups);
  }

  async addWorkshop({ deck, lens, columns, rehearsal, agenda, series, cardIds, ...workshop }: NewWorkshop): Promise<boolean> {
    if (await this.workshopIdByCode(workshop.joinCode)) return false;
    const { translations, ...ownWords } = deck;
    await this.unit.em.insert(WorkshopTable, {
      ...workshop,
      deck: ownWords,
      seriesId: series?.id ?? workshop.id,
      seriesNumber: series?.number ?? 1,
      offered: [...columns],
      agenda,
      stationId: agenda.stations[0]?.id ?? '',
      rehearsalOpenedAt: rehearsal ? workshop.openedAt : null,
      changedAt: workshop.openedAt,
      phase: Phase.LOBBY,
      step: 0,
      revision: 1,
      stageRevision: 1,
      accessRevision: 1,
      locked: false,
      participantCount: 0,
      walkOrder: WalkOrder.TALK,
      question: nothingAsked,
      closingAnswers: 0,
    });
    const rows = Object.entries(translations).map(([language, words]) => ({
      workshopId: workshop.id,
      language: language as Language,
      words,
    }));
    if (rows.length > 0) await this.unit.em.insertMany(TranslationTable, rows);
    await this.addRound(workshop.id, 1, lens, columns, cardIds ?? null);
    return true;
  }

  addCapability(capability: Omit<Capability, 'accessRevision'>, issuedAt: number): Promise<void> {
    return addCapability(this.unit, capability, issuedAt);
  }

  async revokeLinks(workshopId: string, kind: CapabilityKind, at: number): Promise<number> {
    const revoked = await this.unit.em.nativeUpdate(CapabilityTable, { workshopId, kind, revokedAt: null }, { revokedAt: at });
    await this.#endAccess(workshopId);
    return revoked;
  }

  async revokeCapability(hash: string, at: number): Promise<void> {
    await this.unit.em.nativeUpdate(CapabilityTable, { hash, revokedAt: null }, { revokedAt: at });
  }

  addParticipant(workshopId: string, participant: NewParticipant): Promise<string> {
    return addParticipant(this.unit, workshopId, participant);
  }

  async removeParticipants(workshopId: string, participantIds: readonly string[], at: number): Promise<number> {
    const { em } = this.unit;
    const wanted = participantIds.map(participantKey).filter((id) => id !== null);
    const ids = (await em.find(ParticipantTable, { workshopId, id: { $in: wanted } }, { fields: ['id'] })).map(({ id }) => id);
    await this.#takeFromTallies(ids);
    await this.#takeFromRounds(ids);
    const answers = await em.count(ParticipantTable, { id: { $in: ids }, closingAnswer: { $ne: null } });
    await em.nativeUpdate(CapabilityTable, { participantId: { $in: ids } }, { revokedAt: at });
    // Ballots and placements go with the participants.
    await em.nativeDelete(ParticipantTable, { id: { $in: ids } });
    await em.nativeUpdate(
      WorkshopTable,
      { id: workshopId },
      {
        participantCount: raw('participant_count - ?', [ids.length]),
        closingAnswers: raw('closing_answers - ?', [answers]),
      },
    );
    await this.#endAccess(workshopId);
    return ids.length;
  }

  async #takeFromTallies(participantIds: readonly number[]): Promise<void> {
    const { rows, dialect } = this.unit;
    const counted = await rows<{ round_id: number; card_id: string; placed_in: Column; count: number }>(
      `select round_id, card_id, placed_in, count(*) as count from placement
       where participant_id in ${dialect.givenValues('$1', 'integer')} and placed_in is not null group by round_id, card_id, placed_in`,
      [asJson(participantIds)],
    );
    const tallies = counted.map(
      ({ round_id, card_id, placed_in, count }): TallyChange => ({
        roundId: round_id,
        cardId: card_id,
        counts: { ...noCounts, [placed_in]: -Number(count) },
      }),
    );
    await addToTallies(this.unit, tallies);
  }

  async #takeFromRounds(participantIds: readonly number[]): Promise<void> {
    const { rows, dialect } = this.unit;
    const counted = await rows<{ round_id: number; filled: number; started: number; done: number }>(
      `select round_id, count(nullif(placed, 0)) as filled,
         count(case when changes > 0 and placed > 0 then 1 end) as started, count(nullif(done, false)) as done from ballot
       where participant_id in ${dialect.givenValues('$1', 'integer')} group by round_id`,
      [asJson(participantIds)],
    );
    for (const { round_id, filled, started, done } of counted) {
      await rows('update round set ballots = ballots - $1, departed = departed + $2, done = done - $3 where id = $4', [
        Number(started),
        Number(filled),
        Number(done),
        round_id,
      ]);
    }
  }

  async #endAccess(workshopId: string): Promise<void> {
    await this.unit.em.nativeUpdate(WorkshopTable, { id: workshopId }, { accessRevision: raw('access_revision + 1') });
  }

  async abandonWorkshop(workshopId: string): Promise<void> {
    await this.unit.em.nativeUpdate(WorkshopTable, { id: workshopId }, { deletedAt: this.now(), joinCode: null });
  }

  async patchWorkshop(id: string, { talkQueue, ...patch }: WorkshopPatch): Promise<void> {
    const queue = talkQueue === undefined ? {} : { talkQueue: talkQueue && [...talkQueue] };
    await this.unit.em.nativeUpdate(WorkshopTable, { id }, { ...patch, ...queue });
  }

  async addRound(
    workshopId: string,
    number: number,
    lens: LensChoice,
    columns: readonly Column[],
    cardIds: readonly string[] | null,
  ): Promise<void> {
    const about = { offered: [...columns], cardIds: cardIds && [...cardIds] };
    const counts = { ballots: 0, done: 0, departed: 0 };
    await this.unit.em.insert(RoundTable, { workshopId, number, ...lens, ...about, starting: StartingBallots.EMPTY, ...counts });
  }

  async askInRound(workshopId: string, number: number, lens: LensChoice): Promise<void> {
    await this.unit.em.nativeUpdate(RoundTable, { workshopId, number }, { ...lens });
  }

  async carryBallots(workshopId: string, number: number, cardIds: readonly string[], columns: readonly Column[]): Promise<void> {
    const { em } = this.unit;
    const [from, to] = await em.find(RoundTable, { workshopId, number: { $in: [number - 1, number] } }, { orderBy: { number: 1 } });
    if (!from || !to) return;
    await carryBallots(this.unit, { from: from.id, to: to.id, cardIds, columns });
    await em.nativeUpdate(RoundTable, { id: to.id }, { starting: StartingBallots.FROM_BEFORE });
  }

  async clearDone(workshopId: string, number: number): Promise<void> {
    const { em } = this.unit;
    const round = await em.findOne(RoundTable, { workshopId, number }, { fields: ['id'] });
    if (!round) return;
    await em.nativeUpdate(BallotTable, { roundId: round.id, done: true }, { done: false });
    await em.nativeUpdate(RoundTable, { id: round.id }, { done: 0 });
  }

  async keepSnapshot(workshopId: string, number: number, use: SnapshotUse, snapshot: Snapshot): Promise<void> {
    await this.unit.em.nativeUpdate(RoundTable, { workshopId, number }, { [use]: storedSnapshot(snapshot) });
  }

  markDone(participantId: string, roundId: number, done: boolean): Promise<boolean> {
    return markDone(this.unit, participantId, roundId, done);
  }

  wearHat(participantId: string, hat: Hat | null): Promise<void> {
    return wearHat(this.unit, participantId, hat);
  }

  answerQuestion(participantId: string, time: QuestionTime, answer: Answer | null): Promise<boolean> {
    return answerQuestion(this.unit, participantId, time, answer);
  }

  savePlacements(
    placements: readonly AcceptedPlacement[],
    ballots: readonly BallotChange[],
    tallies: readonly TallyChange[],
  ): Promise<StartedRounds> {
    return savePlacements(this.unit, placements, ballots, tallies);
  }

  saveReason(reason: WrittenReason, revision: number) {
    return saveReason(this.unit, reason, revision);
  }

  takeBackReason(reason: AddressedReason, change: number) {
    return takeBackReason(this.unit, reason, change);
  }

  tellReasons(workshopId: string, round: number, revision: number): Promise<void> {
    return tellReasons(this.unit, workshopId, round, revision);
  }

  hideReason(workshopId: string, round: number, cardId: string, id: string, hidden: boolean) {
    return hideReason(this.unit, workshopId, round, cardId, id, hidden);
  }

  putReasonsOnWall(workshopId: string, round: number, cardId: string, ids: readonly string[]): Promise<number> {
    return putReasonsOnWall(this.unit, workshopId, round, cardId, ids);
  }

  async decide(workshopId: string, decision: Decision): Promise<void> {
    await this.unit.em.upsert(DecisionTable, { workshopId, ...decision });
  }

  async undecide(workshopId: string, cardId: string): Promise<void> {
    await this.unit.em.nativeDelete(DecisionTable, { workshopId, cardId });
  }

  async seeWall(workshopId: string, at: number): Promise<boolean> {
    const isNews = await this.unit.rows(
      'update workshop set wall_seen_at = $1 where id = $2 and wall_seen_at is null and deleted_at is null returning id',
      [at, workshopId],
    );
    if (isNews.length > 0) return true;
    await this.unit.rows('update workshop set wall_seen_at = $1 where id = $2 and wall_seen_at is not null', [at, workshopId]);
    return false;
  }

  async loseWall(workshopId: string, notBefore: number): Promise<boolean> {
    const lost = await this.unit.rows(
      'update workshop set wall_seen_at = null where id = $1 and wall_seen_at < $2 and deleted_at is null returning id',
      [workshopId, notBefore],
    );
    return lost.length > 0;
  }

  addWebhook(workshopId: string, webhook: Pick<WebhookRecord, 'id' | 'url' | 'addedAt' | 'lookedOn'>, secret: string): Promise<void> {
    return addWebhook(this.unit, workshopId, webhook, secret);
  }

  removeWebhook(workshopId: string, id: string): Promise<boolean> {
    return removeWebhook(this.unit, workshopId, id);
  }

  addDelivery(delivery: NewDelivery): Promise<void> {
    return addDelivery(this.unit, delivery);
  }

  lookedAt(webhookId: string, day: string): Promise<void> {
    return lookedAt(this.unit, webhookId, day);
  }

  claimDeliveries(ids: readonly string[], time: number, until: number): Promise<ClaimedDelivery[]> {
    return claimDeliveries(this.unit, ids, time, until);
  }

  settleDelivery(claimed: ClaimedDelivery, settlement: Settlement): Promise<boolean> {
    return settleDelivery(this.unit, claimed, settlement);
  }

  returnDelivery(claimed: ClaimedDelivery, time: number): Promise<void> {
    return returnDelivery(this.unit, claimed, time);
  }

  touch(workshopId: string): Promise<void> {
    return touch(this.unit, workshopId, this.now());
  }

  async raiseRevision(workshopId: string, audience: Audience): Promise<number> {
    const raised = await raiseRevision(this.unit, workshopId, audience, this.now());
    if (raised === null) throw new Refusal('UNKNOWN_CAPABILITY');
    return raised;
  }
}
