/** Storage as the use cases see it: reads and writes in transactions. They know no database driver. */
import type {
  Agenda,
  Answer,
  AnswerPair,
  BallotMark,
  Cell,
  Column,
  Decision,
  DeckInLanguages,
  EarlierPlacement,
  Hat,
  LensChoice,
  OwnReason,
  ParticipantRecord,
  Phase,
  Placement,
  PublishedReason,
  QuestionRecord,
  QuestionTime,
  Snapshot,
  WalkOrder,
} from '@two-hats/shared';
import type {
  AcceptedPlacement,
  AddressedReason,
  BallotCard,
  BallotChange,
  BallotPageRequest,
  Capability,
  CapabilityKind,
  ClaimedDelivery,
  DueDecisions,
  FilledCells,
  NewDelivery,
  ParticipantPageRequest,
  ReasonPageRequest,
  RoundStanding,
  Settlement,
  StoredWorkshop,
  TallyChange,
  WebhookRecord,
  WrittenReason,
} from './records.js';

/** Reads within one consistent snapshot. */
export interface Reading {
  capability(hash: string): Promise<Capability | null>;
  /** The capabilities of these hashes that are valid, in no particular order. */
  capabilities(hashes: readonly string[]): Promise<Capability[]>;
  workshop(id: string): Promise<StoredWorkshop | null>;
  workshopIdByCode(joinCode: string): Promise<string | null>;
  /** The newest committed revision of each of these workshops; a workshop that is gone is missing. */
  revisions(ids: readonly string[]): Promise<Map<string, number>>;
  /** Ids and step counts of some workshops whose open round was to close by `time`; `limit` of them at most. */
  workshopsOverdue(time: number, limit: number): Promise<{ readonly id: string; readonly step: number }[]>;
  /** Ids of some workshops whose wall was seen last before a moment; `limit` of them at most. */
  workshopsWithLostWall(seenBefore: number, limit: number): Promise<string[]>;
  roundStandings(workshopIds: readonly string[]): Promise<Map<string, RoundStanding>>;
  participant(id: string): Promise<ParticipantRecord | null>;
  participantIdByAttempt(attemptHash: string, workshopId: string): Promise<string | null>;
  /** Ids of some participants who joined at or after a moment; `limit` of them at most. */
  participantIdsSince(workshopId: string, joinedAt: number, limit: number): Promise<string[]>;
  /** Ids of some workshops that nothing has changed in since `changedAt` and that wait for no deadline; `limit` of them at most. */
  workshopsUntouchedSince(changedAt: number, limit: number): Promise<string[]>;
  /** Ids of some rehearsals that were opened before a moment; `limit` of them at most. */
  rehearsalsOpenedBefore(openedAt: number, limit: number): Promise<string[]>;
  participants(workshopId: string, request: ParticipantPageRequest): Promise<ParticipantRecord[]>;
  /** All placements of one participant in the newest round. */
  placements(participantId: string): Promise<Placement[]>;
  /** What one participant placed in all rounds before the newest, without what was taken back. */
  earlierPlacements(participantId: string): Promise<EarlierPlacement[]>;
  /** What a workshop's participants answered to the question, as totals of each pair of answers. */
  answerPairs(workshopId: string): Promise<AnswerPair[]>;
  /** Where a workshop stands with what participants say beside their ballots. Cheap: neither tallies nor the deck. */
  askingOf(workshopId: string): Promise<Asking | null>;
  /** All ballots of a round, without what is on them. */
  ballotMarks(workshopId: string, round: number): Promise<BallotMark[]>;
  /** What is on the ballots of a round with at least one of `cells` filled, page by page in the order of the participants. */
  filledCells(workshopId: string, round: number, cells: readonly Cell[], request: BallotPageRequest): Promise<FilledCells[]>;
  /** The series of a workshop, with the ids of those that are left of it, oldest first: at most the newest `limit`. */
  seriesOf(workshopId: string, limit: number): Promise<{ readonly id: string; readonly last: number; readonly workshopIds: string[] }>;
  /** What stands now for these cards of these ballots. */
  standingPlacements(cards: readonly BallotCard[]): Promise<AcceptedPlacement[]>;
  /** All that one participant wrote, in every round, with what was taken back. */
  ownReasons(participantId: string): Promise<OwnReason[]>;
  /** Reasons that the room was told, in the order of card, column and lot. */
  reasons(workshopId: string, round: number, request: ReasonPageRequest): Promise<PublishedReason[]>;
  /** How many reasons there are for each column of a card, with those that are hidden. */
  reasonCounts(workshopId: string, round: number, cardId: string): Promise<Map<Column, number>>;
  /** People who changed a placement or a reason in a round at a revision of the workshop, or since. */
  changedSince(workshopId: string, round: number, revision: number): Promise<number>;
  /** The webhooks of a workshop, in the order in which they were added. */
  webhooks(workshopId: string): Promise<WebhookRecord[]>;
  /** Ids of some workshops with a webhook that was not told yet which decisions are due by `day`; `limit` of them at most. */
  workshopsToLookAt(day: string, limit: number): Promise<string[]>;
  /** The days after `after` until `until` on which decisions are due, but for those that a later workshop of the series decided anew. */
  dueDecisions(workshopId: string, after: string, until: string): Promise<DueDecisions[]>;
  /** Ids of some deliveries that are due, the oldest of each webhook; `limit` of them at most. */
  deliveriesDue(time: number, limit: number, butOf: readonly string[]): Promise<string[]>;
}

/** What decides whether a participant may still say which hat they wear, and answer the question. */
export interface Asking {
  readonly phase: Phase;
  readonly closing: QuestionRecord['closing'];
  /** Whether any round has been revealed. */
  readonly hasRevealed: boolean;
}

/** Database ids of the rounds in which somebody placed a first card, or took back the last one. */
export type StartedRounds = ReadonlySet<number>;

/** What a snapshot of a round is for. */
export type SnapshotUse = 'peek' | 'published';

/** Whom a change concerns: `room` when the Stage shows it, `console` when only the facilitator's console does. */
export type Audience = 'room' | 'console';

export interface NewWorkshop {
  readonly id: string;
  readonly title: string;
  readonly joinCode: string;
  readonly named: boolean;
  readonly rehearsal: boolean;
  readonly columns: readonly Column[];
  /** What the first round asks. */
  readonly lens: LensChoice;
  /** It begins at the first station. */
  readonly agenda: Agenda;
  readonly deck: DeckInLanguages;
  /** Where it follows another workshop; the first one of a series has none. */
  readonly series?: SeriesPlace;
  /** What the first round is about, where that is not all cards. */
  readonly cardIds?: readonly string[] | null;
  readonly openedAt: number;
}

/** The place of a workshop in its series. */
export interface SeriesPlace {
  /** Of the series. */
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
}

export interface WorkshopPatch {
  readonly phase?: Phase;
  readonly step?: number;
  readonly locked?: boolean;
  readonly walkOrder?: WalkOrder;
  readonly talkQueue?: readonly string[] | null;
  readonly currentCardId?: string | null;
  readonly closedAt?: number | null;
  readonly sharedSummary?: string | null;
  readonly agenda?: Agenda;
  readonly stationId?: string;
  readonly stationEndsAt?: number | null;
  readonly deadline?: number | null;
  readonly question?: QuestionRecord;
}

/**
 * Reads and writes within one transaction. Every method that changes a workshop's content is followed by one `raiseRevision`. A workshop
 * that is read by its id, by the capability of whoever acts in it, or as where its round stands, is held: nobody else changes it before the
 * transaction is over. What {@link Reading.capabilities} finds is not held.
 */
export interface Writing extends Reading {
  /** False when the join code is taken: nothing was added. */
  addWorkshop(workshop: NewWorkshop): Promise<boolean>;
  addCapability(capability: Omit<Capability, 'accessRevision'>, issuedAt: number): Promise<void>;
  /** Revokes all links of a kind and marks that open sockets must be looked at. Returns how many were revoked. */
  revokeLinks(workshopId: string, kind: CapabilityKind, at: number): Promise<number>;
  /** Revokes one link. */
  revokeCapability(hash: string, at: number): Promise<void>;
  addParticipant(
    workshopId: string,
    participant: { name: string | null; hat: Hat | null; joinedAt: number; attemptHash: string },
  ): Promise<string>;
  /**
   * Deletes participants of a workshop with all their ballots, lowers the tallies, ends their access and marks that open sockets must be
   * looked at. Ids that are not in the workshop are passed over. Returns how many were removed.
   */
  removeParticipants(workshopId: string, participantIds: readonly string[], at: number): Promise<number>;
  /** Makes a workshop unreachable, by code and by link. What it holds is there until {@link Store.erase}. */
  abandonWorkshop(workshopId: string): Promise<void>;
  patchWorkshop(id: string, patch: WorkshopPatch): Promise<void>;
  /** @param cardIds the cards that it is about; null for all of the deck */
  addRound(
    workshopId: string,
    number: number,
    lens: LensChoice,
    columns: readonly Column[],
    cardIds: readonly string[] | null,
  ): Promise<void>;
  /** Gives a round another question. */
  askInRound(workshopId: string, number: number, lens: LensChoice): Promise<void>;
  /** Copies to an empty round what stands on the ballots of the one before, as far as the new one has the card and the column. */
  carryBallots(workshopId: string, number: number, cardIds: readonly string[], columns: readonly Column[]): Promise<void>;
  /** Takes back the done marks of a round. */
  clearDone(workshopId: string, round: number): Promise<void>;
  /** Keeps what facilitators saw of an open round, or what the room saw at its reveal. */
  keepSnapshot(workshopId: string, round: number, use: SnapshotUse, snapshot: Snapshot): Promise<void>;
  /** Sets the done mark; false when it stood so already. */
  markDone(participantId: string, roundId: number, done: boolean): Promise<boolean>;
  wearHat(participantId: string, hat: Hat | null): Promise<void>;
  /** Keeps an answer; whether it is the first one of this participant at this time, or was the last one to be taken back. */
  answerQuestion(participantId: string, time: QuestionTime, answer: Answer | null): Promise<boolean>;
  savePlacements(
    placements: readonly AcceptedPlacement[],
    ballots: readonly BallotChange[],
    tallies: readonly TallyChange[],
  ): Promise<StartedRounds>;
  /**
   * Keeps what somebody wrote, unless what stands is as new.
   * @param revision of the workshop, as it stands: others must see nothing of it
   * @returns the state that holds
   */
  saveReason(reason: WrittenReason, revision: number): Promise<Pick<OwnReason, 'column' | 'text' | 'change'>>;
  /** Takes a reason back, also from the room where it was told. */
  takeBackReason(reason: AddressedReason, change: number): Promise<{ readonly published: boolean; readonly onWall: boolean }>;
  /** Tells the room the reasons of a round as they stand, from the workshop's `revision` on. */
  tellReasons(workshopId: string, round: number, revision: number): Promise<void>;
  /** Hides a reason from everybody but facilitators, or shows it again; null when there is no such reason. */
  hideReason(workshopId: string, round: number, cardId: string, id: string, hidden: boolean): Promise<{ readonly onWall: boolean } | null>;
  /** Puts these reasons on the wall beside a card, and takes down all others of the card. Returns how many of them there are. */
  putReasonsOnWall(workshopId: string, round: number, cardId: string, ids: readonly string[]): Promise<number>;
  /** Notes that a wall is connected. Returns whether that is news. */
  seeWall(workshopId: string, at: number): Promise<boolean>;
  /** Notes that no wall is connected, unless one was seen at `notBefore` or later. Returns whether that is news. */
  loseWall(workshopId: string, notBefore: number): Promise<boolean>;
  decide(workshopId: string, decision: Decision): Promise<void>;
  undecide(workshopId: string, cardId: string): Promise<void>;
  addWebhook(workshopId: string, webhook: Pick<WebhookRecord, 'id' | 'url' | 'addedAt' | 'lookedOn'>, secret: string): Promise<void>;
  /** Removes a webhook with all that it was still to be told; false when the workshop has no such one. */
  removeWebhook(workshopId: string, id: string): Promise<boolean>;
  /** Keeps a message to be sent, due at once. */
  addDelivery(delivery: NewDelivery): Promise<void>;
  /** Notes the last day whose due decisions a webhook was told of. */
  lookedAt(webhookId: string, day: string): Promise<void>;
  /** Takes those of these deliveries that are still due, and puts them off until `until`. */
  claimDeliveries(ids: readonly string[], time: number, until: number): Promise<ClaimedDelivery[]>;
  /** Notes how a try ended, unless another one has begun since; whether it was noted. */
  settleDelivery(claimed: ClaimedDelivery, settlement: Settlement): Promise<boolean>;
  /** Gives a delivery back that was not tried to the end. */
  returnDelivery(claimed: ClaimedDelivery, time: number): Promise<void>;
  /** Marks that the workshop is used, where nothing changed that anybody else may see. */
  touch(workshopId: string): Promise<void>;
  /** Raises the workshop's revision, and the Stage's with it when the room sees the change. Returns the new revision. */
  raiseRevision(workshopId: string, audience: Audience): Promise<number>;
}

export interface Store {
  /** Runs reads on one consistent snapshot. Throws Refusal `BUSY` when storage cannot answer now. */
  read<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction. When the promise resolves, what was written is on disk; when it rejects, nothing was written. Where
   * another process was in the way, `work` is begun anew: it must change nothing but what it writes.
   * Throws Refusal `BUSY` when storage cannot save now.
   */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>;
  /**
   * Deletes everything in workshops that were abandoned, in steps so small that nobody waits for them, and makes it unreadable on disk
   * where the disk is ours: before the promise resolves, or as soon as no other process reads the state before.
   */
  erase(workshopIds: readonly string[]): Promise<void>;
  /** Erases all workshops that were abandoned and are still there: whoever was to do it was stopped. */
  resumeErasing(): Promise<void>;
}
