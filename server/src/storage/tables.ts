/**
 * The tables. They are apart from the GraphQL types: most of what the API shows has no column, and the next column must never become
 * a field by accident. Changing a table needs a migration beside it.
 */
import { defineEntity } from '@mikro-orm/core';
import type {
  Agenda,
  Answer,
  Column,
  DecisionKind,
  Deck,
  DeckWords,
  Hat,
  Language,
  Lens,
  Phase,
  QuestionRecord,
  StartingBallots,
  WalkOrder,
} from '@two-hats/shared';
import type { CapabilityKind, DeliveryProblem, WebhookEvent } from '../workshop/records.js';
import type { StoredSnapshot } from './stored.js';

export const WorkshopTable = defineEntity({
  name: 'Workshop',
  tableName: 'workshop',
  properties: (p) => ({
    id: p.text().primary(),
    title: p.text(),
    /** Null once the workshop is deleted. */
    joinCode: p.text().nullable().unique(),
    phase: p.text().$type<Phase>(),
    step: p.integer(),
    revision: p.integer(),
    stageRevision: p.integer(),
    accessRevision: p.integer(),
    locked: p.boolean(),
    named: p.boolean(),
    /** Id of the first workshop of its series, which is its own unless it was opened from another; that one may be gone. */
    seriesId: p.text().index(),
    /** Its place in the series, from 1. */
    seriesNumber: p.integer(),
    /** When it was opened, of a rehearsal; null of any other. */
    rehearsalOpenedAt: p.bigint('number').nullable().index(),
    /** The columns offered in its rounds. */
    offered: p.json<Column[]>().columnType('json'),
    /** The workshop's own copy: later edits to a deck never change it. */
    deck: p.json<Deck>().columnType('json'),
    participantCount: p.integer(),
    walkOrder: p.text().$type<WalkOrder>(),
    /** The facilitator's own; null for the proposed one. */
    talkQueue: p.json<string[]>().columnType('json').nullable(),
    currentCardId: p.text().nullable(),
    agenda: p.json<Agenda>().columnType('json'),
    /** The station of its agenda that it is at. */
    stationId: p.text(),
    stationEndsAt: p.bigint('number').nullable(),
    /** When the open round closes by itself. */
    deadline: p.bigint('number').nullable().index(),
    openedAt: p.bigint('number'),
    closedAt: p.bigint('number').nullable(),
    question: p.json<QuestionRecord>().columnType('json'),
    /** Participants who have a closing answer. */
    closingAnswers: p.integer(),
    /** In plain, since everybody in the room gets it; null while it is not shared. */
    sharedSummary: p.text().nullable(),
    /** When a server last told that a wall is connected; null while none is. */
    wallSeenAt: p.bigint('number').nullable().index(),
    /** When its revision was raised last: what the retention time counts from. */
    changedAt: p.bigint('number').index(),
    /** Set by the first step of its deletion: from then on nobody reaches it, while its rows go bit by bit. */
    deletedAt: p.bigint('number').nullable().index(),
  }),
});

/** The deck's texts in further languages. Not beside the deck: a workshop's row is written anew with every change of it. */
export const TranslationTable = defineEntity({
  name: 'Translation',
  tableName: 'translation',
  properties: (p) => ({
    workshopId: p.text().primary(),
    language: p.text().$type<Language>().primary(),
    words: p.json<DeckWords>().columnType('json'),
  }),
});

export const RoundTable = defineEntity({
  name: 'Round',
  tableName: 'round',
  uniques: [{ properties: ['workshopId', 'number'] }],
  properties: (p) => ({
    id: p.integer().primary(),
    workshopId: p.text(),
    number: p.integer(),
    lens: p.text().$type<Lens>(),
    question: p.text().nullable(),
    offered: p.json<Column[]>().columnType('json'),
    /** Null: all cards of the deck. */
    cardIds: p.json<string[]>().columnType('json').nullable(),
    starting: p.text().$type<StartingBallots>(),
    /** Participants with at least one card placed, and not only as it was copied. */
    ballots: p.integer(),
    done: p.integer(),
    /** Ballots that were taken out with their participants. */
    departed: p.integer(),
    peek: p.json<StoredSnapshot>().columnType('json').nullable(),
    published: p.json<StoredSnapshot>().columnType('json').nullable(),
    /** The workshop's revision with which the room was told its reasons last. */
    reasonsToldAt: p.integer().nullable(),
  }),
});

export const ParticipantTable = defineEntity({
  name: 'Participant',
  tableName: 'participant',
  indexes: [{ properties: ['workshopId', 'id'] }],
  properties: (p) => ({
    id: p.integer().primary(),
    workshopId: p.text(),
    name: p.text().nullable(),
    /** What a search looks through. */
    nameFolded: p.text().nullable(),
    hat: p.text().$type<Hat>().nullable(),
    openingAnswer: p.text().$type<Answer>().nullable(),
    closingAnswer: p.text().$type<Answer>().nullable(),
    joinedAt: p.bigint('number'),
    attemptHash: p.text().unique(),
  }),
});

export const BallotTable = defineEntity({
  name: 'Ballot',
  tableName: 'ballot',
  indexes: [{ properties: ['roundId'] }],
  properties: (p) => ({
    participantId: p.integer().primary(),
    roundId: p.integer().primary(),
    placed: p.integer(),
    done: p.boolean(),
    /** The workshop's revision with which a placement on it changed last; 0 before. */
    changedAt: p.integer(),
    /** Commits that changed it; 0 while it is as it was copied from the round before. */
    changes: p.integer(),
    /** The workshop's revision with which a reason on it changed last; 0 before. */
    reasonedAt: p.integer().default(0),
  }),
});

export const PlacementTable = defineEntity({
  name: 'Placement',
  tableName: 'placement',
  properties: (p) => ({
    participantId: p.integer().primary(),
    roundId: p.integer().primary(),
    cardId: p.text().primary(),
    /** Null: taken back, in no column. */
    placedIn: p.text().$type<Column>().nullable(),
    change: p.bigint('number'),
  }),
});

/** What somebody wrote about a card that lies on their ballot: told to nobody from here. */
export const ReasonTable = defineEntity({
  name: 'Reason',
  tableName: 'reason',
  properties: (p) => ({
    participantId: p.integer().primary(),
    roundId: p.integer().primary(),
    cardId: p.text().primary(),
    /** The column that the card lay in. */
    arguesFor: p.text().$type<Column>(),
    /** Null: taken back. */
    text: p.text().nullable(),
    change: p.bigint('number'),
    /** Drawn by lot with every text: the order in which reasons are told, and what they are called by. */
    rank: p.bigint('number'),
  }),
});

/** What the room is told: copied from the reasons at a reveal. */
export const PublishedReasonTable = defineEntity({
  name: 'PublishedReason',
  tableName: 'published_reason',
  indexes: [{ properties: ['participantId', 'roundId'] }],
  properties: (p) => ({
    roundId: p.integer().primary(),
    cardId: p.text().primary(),
    arguesFor: p.text().$type<Column>().primary(),
    rank: p.bigint('number').primary(),
    participantId: p.integer().primary(),
    text: p.text(),
    hidden: p.boolean(),
    onWall: p.boolean(),
  }),
});

/** Kept with the placements in the same transaction, so that reading it costs the same at 10 and at 5,000 participants. */
export const TallyTable = defineEntity({
  name: 'Tally',
  tableName: 'tally',
  properties: (p) => ({
    roundId: p.integer().primary(),
    cardId: p.text().primary(),
    firstCount: p.integer(),
    secondCount: p.integer(),
    bothCount: p.integer(),
    neitherCount: p.integer(),
  }),
});

export const DecisionTable = defineEntity({
  name: 'Decision',
  tableName: 'decision',
  properties: (p) => ({
    workshopId: p.text().primary(),
    cardId: p.text().primary(),
    kind: p.text().$type<DecisionKind>(),
    owner: p.text().$type<Column>().nullable(),
    elsewhere: p.text(),
    person: p.text(),
    note: p.text(),
    lookAgainOn: p.text().nullable(),
    version: p.integer(),
  }),
});

export const CapabilityTable = defineEntity({
  name: 'Capability',
  tableName: 'capability',
  indexes: [{ properties: ['workshopId'] }, { properties: ['participantId'] }],
  properties: (p) => ({
    /** Hash of the secret; the secret itself is stored nowhere. */
    hash: p.text().primary(),
    workshopId: p.text(),
    kind: p.text().$type<CapabilityKind>(),
    participantId: p.integer().nullable(),
    issuedAt: p.bigint('number'),
    revokedAt: p.bigint('number').nullable(),
  }),
});

export const WebhookTable = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  indexes: [{ properties: ['workshopId'] }],
  properties: (p) => ({
    id: p.text().primary(),
    workshopId: p.text(),
    url: p.text(),
    /** In plain, for what is sent is signed with it. It opens nothing here. */
    secret: p.text(),
    addedAt: p.bigint('number'),
    /** When its receiver said that it is gone for good. */
    endedAt: p.bigint('number').nullable(),
    /** The last day whose due decisions it was told of. */
    lookedOn: p.text().index(),
    /** Deliveries that were tried for the last time in vain. */
    givenUp: p.integer(),
  }),
});

/** What a webhook is told of: waiting, or over and kept until the next event. */
export const DeliveryTable = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  indexes: [{ properties: ['webhookId', 'dueAt'] }],
  properties: (p) => ({
    id: p.text().primary(),
    webhookId: p.text(),
    type: p.text().$type<WebhookEvent>(),
    /** As it is signed and sent, the same at every try. */
    body: p.text(),
    happenedAt: p.bigint('number'),
    /** Those that have begun. */
    tries: p.integer(),
    triedAt: p.bigint('number').nullable(),
    /** What the receiver answered to the last try; null where there was no answer. */
    status: p.integer().nullable(),
    problem: p.text().$type<DeliveryProblem>().nullable(),
    deliveredAt: p.bigint('number').nullable(),
    /** When the next try may begin, which also is how long one that has begun is nobody else's; null when it is over. */
    dueAt: p.bigint('number').nullable().index(),
  }),
});

export const tables = [
  WorkshopTable,
  TranslationTable,
  RoundTable,
  ParticipantTable,
  BallotTable,
  PlacementTable,
  ReasonTable,
  PublishedReasonTable,
  TallyTable,
  DecisionTable,
  CapabilityTable,
  WebhookTable,
  DeliveryTable,
];
