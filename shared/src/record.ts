import type { Agenda } from './agenda/station.js';
import type { Column, Hat } from './column.js';
import type { Decision } from './decision.js';
import type { Deck } from './deck.js';
import type { Snapshot } from './disclosure.js';
import type { Lens } from './lens.js';
import type { Phase } from './phase.js';
import type { Answer, QuestionRecord } from './question.js';
import type { PublishedReason } from './reason.js';
import type { StartingBallots } from './startingBallots.js';
import type { Tally } from './tally.js';

/** In which order the cards are walked through after the reveal: those of the talk queue first, then the most contested; or as in the deck. */
export const WalkOrder = { TALK: 'TALK', DECK: 'DECK' } as const;
export type WalkOrder = (typeof WalkOrder)[keyof typeof WalkOrder];

/**
 * What is kept of a workshop, as far as views are made from it. Times are milliseconds since the epoch.
 * The size of a record depends on the deck and the number of rounds, never on the number of participants.
 */
export interface WorkshopRecord {
  readonly id: string;
  readonly title: string;
  readonly joinCode: string;
  readonly phase: Phase;
  /** How many steps the facilitators have taken. */
  readonly step: number;
  /** Raised by every committed change that anybody but its author may see. */
  readonly revision: number;
  /** The revision at which something that the room sees changed last. */
  readonly stageRevision: number;
  /** A locked door lets nobody new in. */
  readonly locked: boolean;
  /** Whether it is a rehearsal, with simulated people: marked as one on every screen, and gone a day after it was opened. */
  readonly rehearsal: boolean;
  /** Whether participants are asked for a name. */
  readonly named: boolean;
  /** The columns that it offers, in the order screens show them; a round may offer others. */
  readonly columns: readonly Column[];
  readonly deck: Deck;
  readonly participantCount: number;
  readonly walkOrder: WalkOrder;
  /** The facilitator's own talk queue; null for the proposed one. */
  readonly talkQueue: readonly string[] | null;
  readonly currentCardId: string | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** The secret of the summary's link that facilitators share with the room; null while they share none. */
  readonly sharedSummary: string | null;
  /** Whether a projector's screen is connected, as far as is known. */
  readonly wallConnected: boolean;
  readonly agenda: Agenda;
  /** The station that it is at. */
  readonly stationId: string;
  /** When that station is meant to end; null when no timer runs. */
  readonly stationEndsAt: number | null;
  /** When the open round closes by itself; null when it does not. */
  readonly deadline: number | null;
  /** All rounds, oldest first; the last one is the one that is open or was revealed last. Empty only in the lobby before the first start. */
  readonly rounds: readonly RoundRecord[];
  readonly decisions: readonly Decision[];
  /** Reasons on the current card that the facilitator has put on the wall, at most {@link mostOnWall}. */
  readonly wallReasons: readonly PublishedReason[];
  /** Whether one person can be both roles, in the eyes of the room. */
  readonly question: QuestionRecord;
  /** Participants who have answered it at the end. */
  readonly closingAnswers: number;
}

/** One pass under one question, over all cards of the deck or some of them. */
export interface RoundRecord {
  readonly number: number;
  readonly lens: Lens;
  /** The facilitator's own question; null where the lens asks a known one. */
  readonly question: string | null;
  /** The cards and the columns that it is about, in their fixed orders. */
  readonly cardIds: readonly string[];
  readonly columns: readonly Column[];
  readonly startingBallots: StartingBallots;
  /** As the ballots stand now. What others see of it is in the snapshots. */
  readonly tally: Tally;
  /** Participants who have a card placed, and have changed something themselves: a ballot from before is nobody's beginning. */
  readonly started: number;
  /** Participants who said that they are done. */
  readonly done: number;
  /** Ballots that were taken out with their participants, ever. */
  readonly departed: number;
  /** What a facilitator saw of it while it was open; null before the first peek. */
  readonly peek: Snapshot | null;
  /**
   * What the room has seen of it: at its last reveal, or before the first, where ballots are from before, in the round that they are from;
   * else null.
   */
  readonly published: Snapshot | null;
  /** The workshop's revision with which the room was told its reasons last; null before. */
  readonly reasonsToldAt: number | null;
}

/** One participant with the ballot of the current round. */
export interface ParticipantRecord {
  readonly id: string;
  readonly name: string | null;
  readonly hat: Hat | null;
  /** What they answered before the first card, and at the end: for nobody's eyes but their own. */
  readonly openingAnswer: Answer | null;
  readonly closingAnswer: Answer | null;
  readonly joinedAt: number;
  /** Cards placed, 0 while the ballot is as it came from the round before: for {@link progressOf}, and for nobody's eyes. */
  readonly placed: number;
  readonly done: boolean;
}
