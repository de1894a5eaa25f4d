import type { Column, Hat } from '../column.js';
import type { Phase } from '../phase.js';
import type { Placement } from '../placement.js';
import type { CardFace, RoundLabel } from './stage.js';

/** One participant's own view: all a phone needs to show the first card. */
export interface BallotView {
  readonly participantId: string;
  readonly name: string | null;
  readonly hat: Hat | null;
  readonly workshopId: string;
  readonly title: string;
  readonly joinCode: string;
  readonly phase: Phase;
  readonly round: RoundLabel | null;
  readonly columns: readonly Column[];
  readonly dimensions: readonly { readonly id: string; readonly title: string }[];
  readonly cards: readonly CardFace[];
  /** The placements of the current round that the server holds, also those taken back (column null). */
  readonly placements: readonly Placement[];
  readonly done: boolean;
}
