import type { Column } from '../column.js';
import type { Phase } from '../phase.js';
import type { Decision, WalkOrder } from '../record.js';
import type { CardResult, RoomAgreement } from './cardResult.js';

/** What everyone in the room may see. The same for all its viewers, so it is made and serialised once. */
export interface StageView {
  readonly revision: number;
  readonly workshopId: string;
  readonly title: string;
  readonly joinCode: string;
  readonly phase: Phase;
  readonly locked: boolean;
  readonly named: boolean;
  readonly columns: readonly Column[];
  readonly deckTitle: string;
  readonly dimensions: readonly { readonly id: string; readonly title: string }[];
  /** Faces of the cards in deck order: no key, no rationale. */
  readonly cards: readonly CardFace[];
  /** Null in the lobby before the first start. */
  readonly round: RoundLabel | null;
  readonly participantCount: number;
  readonly doneCount: number;
  /** How far the room is, in whole steps of 5 %: coarse on purpose, so that phones get no frame for every vote. */
  readonly sortedPercent: number;
  /** Null until the reveal. */
  readonly reveal: RevealView | null;
}

export interface CardFace {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  readonly dimension: string;
}

export interface RoundLabel {
  readonly number: number;
  readonly lens: string;
}

/** What the reveal adds: results, the key and its reasons. */
export interface RevealView {
  readonly ballotCount: number;
  readonly agreement: RoomAgreement;
  /** In deck order. */
  readonly results: readonly CardResult[];
  readonly explanations: readonly KeyExplanation[];
  readonly source: { readonly title: string; readonly author: string };
  readonly walkOrder: WalkOrder;
  /** Card ids in the order of the walk. */
  readonly walk: readonly string[];
  /** The card that the room looks at; null while the overview is shown. */
  readonly currentCardId: string | null;
  readonly decisions: readonly Decision[];
}

export interface KeyExplanation {
  readonly cardId: string;
  readonly rationale: string;
  readonly section: string;
  readonly fromDiscussion: boolean;
}
