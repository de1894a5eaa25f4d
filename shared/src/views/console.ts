import { columnsOffered, type Hat } from '../column.js';
import { type Step, stepsFrom } from '../phase.js';
import type { ParticipantRecord, WorkshopRecord } from '../record.js';
import type { CardResult } from './cardResult.js';
import { cardResults, type RoomAgreement, roomAgreement } from './roomAgreement.js';
import { currentRound, type StageView, stageOf } from './stage.js';

/** What the facilitator sees: the Stage, who is in, who is done, and the live tally that only a peek shows. */
export interface ConsoleView {
  readonly revision: number;
  /** How many steps facilitators have taken: every action names it. */
  readonly step: number;
  readonly allowedSteps: readonly Step[];
  readonly offersBoth: boolean;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly stage: StageView;
  readonly progress: RoomProgress;
  /** The newest participants, newest first, at most {@link participantsInFrame}: the frame must not grow with the room. */
  readonly newestParticipants: readonly ParticipantView[];
  /** The tally as it stands, in deck order, with the key; results without ballots before the first start. */
  readonly live: readonly CardResult[];
  readonly agreement: RoomAgreement;
}

/** How many participants a Console frame carries at most; the rest is asked for page by page. */
export const participantsInFrame = 100;

export interface RoomProgress {
  readonly joined: number;
  /** Participants with at least one card placed. */
  readonly started: number;
  readonly done: number;
  /** Placements that hold a column. */
  readonly placed: number;
  /** Cards times participants. */
  readonly expected: number;
}

export interface ParticipantView {
  readonly id: string;
  readonly name: string | null;
  readonly hat: Hat | null;
  readonly placed: number;
  readonly done: boolean;
  readonly joinedAt: number;
}

/**
 * What the facilitator sees now.
 *
 * @param newestParticipants newest first; what goes beyond {@link participantsInFrame} is left out
 */
export function consoleOf(record: WorkshopRecord, newestParticipants: readonly ParticipantRecord[]): ConsoleView {
  const { deck, participantCount } = record;
  const columns = columnsOffered(record.offersBoth);
  const round = currentRound(record);
  const tally = round?.tally ?? new Map();
  return {
    revision: record.revision,
    step: record.step,
    allowedSteps: stepsFrom(record.phase),
    offersBoth: record.offersBoth,
    openedAt: record.openedAt,
    closedAt: record.closedAt,
    stage: stageOf(record),
    progress: {
      joined: participantCount,
      started: round?.ballots ?? 0,
      done: round?.done ?? 0,
      placed: round?.placed ?? 0,
      expected: deck.cards.length * participantCount,
    },
    newestParticipants: newestParticipants.slice(0, participantsInFrame).map(participantView),
    live: cardResults(deck, tally, columns),
    agreement: roomAgreement(deck, tally, columns, round?.ballots ?? 0),
  };
}

/** What a facilitator may know of a participant: how far they are, never where they placed a card. */
export function participantView({ id, name, hat, placed, done, joinedAt }: ParticipantRecord): ParticipantView {
  return { id, name, hat, placed, done, joinedAt };
}
