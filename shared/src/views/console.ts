import type { Hat } from '../column.js';
import type { Step } from '../phase.js';
import type { CardResult, RoomAgreement } from './cardResult.js';
import type { StageView } from './stage.js';

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
  /** The tally as it stands, in deck order. */
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
