import type { Agenda } from '../agenda/station.js';
import { type Column, columnsToDecideFor, type Hat } from '../column.js';
import { type Camps, type Progress, progressOf, type Snapshot } from '../disclosure.js';
import { isRevealed, Phase, Step, stepsFrom } from '../phase.js';
import type { ParticipantRecord, RoundRecord, WorkshopRecord } from '../record.js';
import type { CardResult } from './cardResult.js';
import { type CharterEntry, charterIn, proposingRound } from './charter.js';
import type { ColumnReasons } from './reasons.js';
import { revealedRounds } from './revealedRounds.js';
import { cardResults } from './roomAgreement.js';
import { currentRound, type StageView, stageOf } from './stage.js';

/** What the facilitator sees: the Stage, who is in, who is done, what is decided, and the last peek at an open round. */
export interface ConsoleView {
  readonly revision: number;
  /** How many steps facilitators have taken: every action names it. */
  readonly step: number;
  readonly allowedSteps: readonly Step[];
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly stage: StageView;
  readonly agenda: Agenda;
  readonly progress: RoomProgress;
  /** The newest participants, newest first, at most {@link participantsInFrame}: the frame must not grow with the room. */
  readonly newestParticipants: readonly ParticipantView[];
  /** The last peek at the open round; null while there was none, and while no round is open. */
  readonly peek: PeekView | null;
  /** All cards of the deck, with what is decided and what the room proposes; null before the first reveal. */
  readonly charter: readonly CharterEntry[] | null;
  /** The number of the round that proposals come from; null when no revealed round asked what should be. */
  readonly charterRound: number | null;
  /** The columns that a decision may name: see {@link columnsToDecideFor}. */
  readonly columnsToDecideFor: readonly Column[];
  /** Why, on the card that the room looks at, by column; null while it looks at none. */
  readonly reasons: readonly ColumnReasons[] | null;
  /** Groups of people who sorted the current round alike; null before the reveal, and where there are none. */
  readonly camps: Camps | null;
  /** Whether the room gets the summary's link when the workshop is closed. */
  readonly summaryShared: boolean;
  /** Whether a projector's screen is connected. */
  readonly wallConnected: boolean;
}

/** How many participants a Console frame carries at most; the rest is asked for page by page. */
export const participantsInFrame = 100;

export interface RoomProgress {
  readonly joined: number;
  /** Participants who have begun: with at least one card placed, and not only as it came from the round before. */
  readonly started: number;
  readonly done: number;
}

export interface ParticipantView {
  readonly id: string;
  readonly name: string | null;
  readonly hat: Hat | null;
  readonly progress: Progress;
  readonly joinedAt: number;
}

/** Totals of an open round as they were at one moment, without a few ballots drawn by lot. */
export interface PeekView {
  readonly takenAt: number;
  /** Ballots that it shows. */
  readonly ballotCount: number;
  /** In deck order. */
  readonly results: readonly CardResult[];
}

/**
 * What the facilitator sees now.
 *
 * @param newestParticipants newest first; what goes beyond {@link participantsInFrame} is left out
 * @param reasons published ones on the current card; null when it was not asked for them
 */
export function consoleOf(
  record: WorkshopRecord,
  newestParticipants: readonly ParticipantRecord[],
  reasons: readonly ColumnReasons[] | null = null,
): ConsoleView {
  const round = currentRound(record);
  const revealed = revealedRounds(record);
  return {
    revision: record.revision,
    step: record.step,
    allowedSteps: allowedSteps(record),
    openedAt: record.openedAt,
    closedAt: record.closedAt,
    stage: stageOf(record, newestParticipants),
    agenda: record.agenda,
    progress: { joined: record.participantCount, started: round?.started ?? 0, done: round?.done ?? 0 },
    newestParticipants: newestParticipants.slice(0, participantsInFrame).map(participantView),
    peek: round?.peek && record.phase === Phase.SORTING ? peekOf(record, round, round.peek) : null,
    charter: revealed.length === 0 ? null : charterIn(record),
    charterRound: proposingRound(revealed)?.number ?? null,
    columnsToDecideFor: columnsToDecideFor(record.columns, record.rounds),
    reasons: isRevealed(record.phase) ? reasons : null,
    camps: isRevealed(record.phase) ? (round?.published?.camps ?? null) : null,
    summaryShared: record.sharedSummary !== null,
    wallConnected: record.wallConnected,
  };
}

/** The steps of the phase, as far as the question at the end, which is asked and told once, allows them. */
function allowedSteps({ phase, question: { closing } }: WorkshopRecord): readonly Step[] {
  return stepsFrom(phase).filter((step) => {
    if (step === Step.ASK_CLOSING_QUESTION) return closing === 'NOT_ASKED';
    return step !== Step.TELL_CLOSING_QUESTION || closing === 'ASKED';
  });
}

function peekOf({ deck }: WorkshopRecord, round: RoundRecord, { takenAt, ballots, tally }: Snapshot): PeekView {
  return { takenAt, ballotCount: ballots, results: cardResults(deck, round, tally) };
}

/** What a facilitator may know of a participant: how far they are in a word, never how many cards they placed, or where. */
export function participantView({ id, name, hat, placed, done, joinedAt }: ParticipantRecord): ParticipantView {
  return { id, name, hat, progress: progressOf({ placed, done }), joinedAt };
}
