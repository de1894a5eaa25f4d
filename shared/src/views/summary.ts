import type { Column } from '../column.js';
import type { Phase } from '../phase.js';
import type { CardResult, RoomAgreement } from './cardResult.js';

/** What stays after the workshop. */
export interface SummaryView {
  readonly revision: number;
  readonly workshopId: string;
  readonly title: string;
  readonly phase: Phase;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly participantCount: number;
  readonly columns: readonly Column[];
  readonly deckTitle: string;
  readonly source: { readonly title: string; readonly author: string };
  readonly cards: readonly SummaryCard[];
  /** Revealed rounds, oldest first. The last one is what the charter is made from. */
  readonly rounds: readonly RoundSummary[];
  readonly charter: readonly CharterEntry[];
}

export interface SummaryCard {
  readonly id: string;
  readonly text: string;
  readonly dimension: string;
  readonly dimensionTitle: string;
  readonly key: Column;
  readonly rationale: string;
  readonly section: string;
  readonly fromDiscussion: boolean;
}

export interface RoundSummary {
  readonly number: number;
  readonly lens: string;
  readonly ballotCount: number;
  /** One or two sentences: how far the room agrees, and how it stands to the article. */
  readonly headline: string;
  readonly agreement: RoomAgreement;
  readonly dimensions: readonly DimensionSummary[];
  /** In deck order. */
  readonly results: readonly CardResult[];
  /** Card ids, most contested first: those in which at least a quarter of the ballots is not with the leading column, or which are tied. */
  readonly contested: readonly string[];
  /** Card ids where the room's clear majority (Wilson interval above one half) is not the key: the room challenges the article. */
  readonly roomChallenges: readonly string[];
  /** Card ids where the key is definite and the room has no clear majority: the article challenges the room. */
  readonly articleChallenges: readonly string[];
}

export interface DimensionSummary {
  readonly id: string;
  readonly title: string;
  readonly cardCount: number;
  /** Mean share of the leading column over the dimension's cards, 0 to 1; null when none was placed. */
  readonly meanWinnerShare: number | null;
  /** Share of the dimension's placements that match the key, 0 to 1; null where nothing can be compared. */
  readonly matchShare: number | null;
}

/** Where an owner in the charter comes from: decided by the team, or left to the room's majority, or still open. */
export const CharterBasis = { DECIDED: 'DECIDED', MAJORITY: 'MAJORITY', OPEN: 'OPEN' } as const;
export type CharterBasis = (typeof CharterBasis)[keyof typeof CharterBasis];

export interface CharterEntry {
  readonly cardId: string;
  /** Null when the basis is OPEN. */
  readonly owner: Column | null;
  readonly basis: CharterBasis;
  readonly note: string;
}
