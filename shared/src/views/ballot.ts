import type { Column, Hat } from '../column.js';
import type { Role } from '../deck.js';
import type { Language } from '../language.js';
import type { Phase } from '../phase.js';
import type { Placement } from '../placement.js';
import type { Answer } from '../question.js';
import type { OwnReason } from '../reason.js';
import type { ParticipantRecord, WorkshopRecord } from '../record.js';
import { shuffled } from '../shuffle.js';
import { type CardFace, cardFace, cardsOf, currentRound, type RoundLabel, role, roundLabel } from './stage.js';

/** One participant's own view: all a phone needs to show the first card. */
export interface BallotView {
  readonly participantId: string;
  readonly name: string | null;
  readonly hat: Hat | null;
  /** What this participant answered to whether one person can be both roles, before the first card and at the end. */
  readonly openingAnswer: Answer | null;
  readonly closingAnswer: Answer | null;
  readonly workshopId: string;
  readonly title: string;
  readonly joinCode: string;
  /** Whether it is a rehearsal, with simulated people. */
  readonly rehearsal: boolean;
  readonly phase: Phase;
  readonly round: RoundLabel | null;
  /** The language of the deck's texts in it; null where it is one that the product does not speak, or nobody said. */
  readonly language: Language | null;
  readonly roles: readonly Role[];
  readonly columns: readonly Column[];
  readonly dimensions: readonly { readonly id: string; readonly title: string }[];
  /** In an order of this participant's own. A deck lies in blocks by owner, which would tell the key, and the last cards get tired answers. */
  readonly cards: readonly CardFace[];
  /** The placements of the current round that the server holds, also those taken back (column null). */
  readonly placements: readonly Placement[];
  /** What this participant said of the same cards before: the newest placement of each in an earlier round. */
  readonly earlier: readonly EarlierPlacement[];
  /** Why, in this participant's own words, in every round; also what was taken back, which has no text. */
  readonly reasons: readonly OwnReason[];
  readonly done: boolean;
}

/** One participant's own placement in an earlier round. */
export interface EarlierPlacement {
  /** Number of the round. */
  readonly round: number;
  readonly cardId: string;
  readonly column: Column;
}

/**
 * One participant's own view. It never holds the key or anybody else's placements, in no phase: what the reveal adds is on the Stage.
 *
 * @param placements the participant's own placements of the current round, also those taken back
 * @param earlier the participant's own placements of all rounds before, in any order
 * @param reasons the participant's own
 */
export function ballotOf(
  record: WorkshopRecord,
  participant: ParticipantRecord,
  placements: Iterable<Placement>,
  earlier: Iterable<EarlierPlacement>,
  reasons: readonly OwnReason[] = [],
): BallotView {
  const round = currentRound(record);
  const cards = shuffled(cardsOf(record.deck, record.rounds.at(-1) ?? null).map(cardFace), participant.id);
  return {
    participantId: participant.id,
    name: participant.name,
    hat: participant.hat,
    openingAnswer: participant.openingAnswer,
    closingAnswer: participant.closingAnswer,
    workshopId: record.id,
    title: record.title,
    joinCode: record.joinCode,
    rehearsal: record.rehearsal,
    phase: record.phase,
    round: round && roundLabel(round),
    language: record.deck.language,
    roles: record.deck.roles.map(role),
    columns: round?.columns ?? record.columns,
    dimensions: record.deck.dimensions.map(({ id, title }) => ({ id, title })),
    cards,
    placements: round ? Array.from(placements, ({ cardId, column, change }) => ({ cardId, column, change })) : [],
    earlier: round ? newestOf(earlier, round.number, cards) : [],
    reasons: reasons.map(({ round, cardId, column, text, change }) => ({ round, cardId, column, text, change })),
    done: round !== null && participant.done,
  };
}

/** The newest placement of each card before a round, in the order of the cards. */
function newestOf(earlier: Iterable<EarlierPlacement>, number: number, cards: readonly CardFace[]): readonly EarlierPlacement[] {
  const newest = new Map<string, EarlierPlacement>();
  for (const { round, cardId, column } of earlier) {
    if (round < number && round > (newest.get(cardId)?.round ?? 0)) newest.set(cardId, { round, cardId, column });
  }
  return cards.flatMap(({ id }) => newest.get(id) ?? []);
}
