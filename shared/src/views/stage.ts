import { type Column, columnsOffered } from '../column.js';
import type { Card } from '../deck.js';
import { isRevealed, Phase } from '../phase.js';
import { type Decision, type RoundRecord, WalkOrder, type WorkshopRecord } from '../record.js';
import { shuffled } from '../shuffle.js';
import { byContention, type CardResult } from './cardResult.js';
import { cardResults, type RoomAgreement, roomAgreement } from './roomAgreement.js';

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
  /** Faces of the cards: no key, no rationale. In deck order after the reveal; before it in another, because the deck's order would tell the key. */
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

/**
 * What everyone in the room may see now. This is the one place that decides it: before the reveal nothing in it comes from the key, the
 * rationales or the tally, but for the coarse progress.
 */
export function stageOf(record: WorkshopRecord): StageView {
  const round = currentRound(record);
  const faces = record.deck.cards.map(cardFace);
  const reveal = round && isRevealed(record.phase) ? revealOf(record, round) : null;
  return {
    revision: record.stageRevision,
    workshopId: record.id,
    title: record.title,
    joinCode: record.joinCode,
    phase: record.phase,
    locked: record.locked,
    named: record.named,
    columns: columnsOffered(record.offersBoth),
    deckTitle: record.deck.title,
    dimensions: record.deck.dimensions.map(({ id, title }) => ({ id, title })),
    cards: reveal ? faces : shuffled(faces, record.id),
    round: round && roundLabel(round),
    participantCount: record.participantCount,
    doneCount: round?.done ?? 0,
    sortedPercent: sortedPercent(round?.placed ?? 0, record.deck.cards.length, record.participantCount),
    reveal,
  };
}

/** The round that is open or was revealed last; null in the lobby. */
export function currentRound(record: WorkshopRecord): RoundRecord | null {
  return record.phase === Phase.LOBBY ? null : (record.rounds.at(-1) ?? null);
}

/** The side of a card that everybody may see. */
export function cardFace({ id, text, hint, dimension }: Card): CardFace {
  return { id, text, hint, dimension };
}

/** What is told of a round before its reveal. */
export function roundLabel({ number, lens }: RoundRecord): RoundLabel {
  return { number, lens };
}

/**
 * How far the room is: the share of all placements there can be, in whole steps of 5 %, rounded down, so that 100 means complete.
 *
 * @param placed placements that hold a column
 * @param cards cards in the deck
 * @param participants participants in the workshop
 * @returns 0, 5, … 100; 0 for an empty room
 */
export function sortedPercent(placed: number, cards: number, participants: number): number {
  const expected = cards * participants;
  return expected === 0 ? 0 : Math.min(100, Math.floor((placed * 20) / expected) * 5);
}

function revealOf(record: WorkshopRecord, round: RoundRecord): RevealView {
  const { deck } = record;
  const columns = columnsOffered(record.offersBoth);
  const results = cardResults(deck, round.tally, columns);
  const walk = record.walkOrder === WalkOrder.CONTESTED ? byContention(results) : results;
  return {
    ballotCount: round.ballots,
    agreement: roomAgreement(deck, round.tally, columns, round.ballots),
    results,
    explanations: deck.cards.map(({ id, rationale, section, fromDiscussion }) => ({ cardId: id, rationale, section, fromDiscussion })),
    source: { title: deck.source.title, author: deck.source.author },
    walkOrder: record.walkOrder,
    walk: walk.map(({ cardId }) => cardId),
    currentCardId: record.currentCardId,
    decisions: record.decisions.map(({ cardId, owner, note }) => ({ cardId, owner, note })),
  };
}
