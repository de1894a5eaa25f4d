import type { Column, Hat } from './column.js';
import type { Deck } from './deck.js';
import type { Phase } from './phase.js';
import type { Tally } from './tally.js';

/** In which order the cards are walked through after the reveal. */
export const WalkOrder = { CONTESTED: 'CONTESTED', DECK: 'DECK' } as const;
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
  /** Raised by every committed change. */
  readonly revision: number;
  /** The revision at which something that the room sees changed last. */
  readonly stageRevision: number;
  /** A locked door lets nobody new in. */
  readonly locked: boolean;
  /** Whether participants are asked for a name. */
  readonly named: boolean;
  readonly offersBoth: boolean;
  readonly deck: Deck;
  readonly participantCount: number;
  readonly walkOrder: WalkOrder;
  readonly currentCardId: string | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** All rounds, oldest first; the last one is the one that is open or was revealed last. Empty only in the lobby before the first start. */
  readonly rounds: readonly RoundRecord[];
  readonly decisions: readonly Decision[];
}

/** One pass through the deck under one question. */
export interface RoundRecord {
  readonly number: number;
  /** The question of the round. */
  readonly lens: string;
  readonly tally: Tally;
  /** Placements that hold a column: the sum of the tally. */
  readonly placed: number;
  /** Participants with at least one card placed. */
  readonly ballots: number;
  /** Participants who said that they are done. */
  readonly done: number;
}

/** The owner the team agreed on for a card. */
export interface Decision {
  readonly cardId: string;
  readonly owner: Column;
  readonly note: string;
}

/** One participant with the ballot of the current round. */
export interface ParticipantRecord {
  readonly id: string;
  readonly name: string | null;
  readonly hat: Hat | null;
  readonly joinedAt: number;
  readonly placed: number;
  readonly done: boolean;
}
