import type { Dimension } from '../deck.js';
import type { RoundRecord, WorkshopRecord } from '../record.js';
import type { CardResult } from './cardResult.js';
import { publishedResults, revealedRounds } from './revealedRounds.js';
import { type RoundLabel, role, roundLabel } from './stage.js';
import type { SummaryCard, SummaryView } from './summary.js';
import { changesOf, type WhatChanged } from './whatChanged.js';

/**
 * What the pictures of a workshop are drawn from, for whoever has a link to one: a part of the Summary, without the charter and its persons,
 * and without figures, reasons and hats. What stands in somebody's slide is seen by people whom nobody counts.
 */
export interface PicturesView
  extends Pick<SummaryView, 'workshopId' | 'title' | 'rehearsal' | 'openedAt' | 'language' | 'roles' | 'source'> {
  /** Goes up with every step of the facilitators: nothing else changes a picture. */
  readonly revision: number;
  /** In deck order. */
  readonly dimensions: readonly Dimension[];
  readonly cards: readonly PicturedCard[];
  /** Revealed rounds, oldest first; empty before the first reveal. */
  readonly rounds: readonly PicturedRound[];
  /** What changed between rounds that can be compared. */
  readonly changes: readonly WhatChanged[];
}

export type PicturedCard = Pick<SummaryCard, 'id' | 'text' | 'dimension'>;

export interface PicturedRound extends RoundLabel {
  readonly ballotCount: number;
  /** In deck order. */
  readonly results: readonly CardResult[];
}

/** While the current round is being sorted (again), it is left out. */
export function picturesOf(record: WorkshopRecord): PicturesView {
  const { deck } = record;
  const rounds = revealedRounds(record).map((round) => picturedRound(round, record));
  return {
    revision: record.step,
    workshopId: record.id,
    title: record.title,
    rehearsal: record.rehearsal,
    openedAt: record.openedAt,
    language: deck.language,
    roles: deck.roles.map(role),
    source: deck.source && { title: deck.source.title, author: deck.source.author },
    dimensions: deck.dimensions.map(({ id, title }) => ({ id, title })),
    cards: deck.cards.map(({ id, text, dimension }) => ({ id, text, dimension })),
    rounds,
    changes: changesOf(rounds),
  };
}

function picturedRound(round: RoundRecord, { deck }: WorkshopRecord): PicturedRound {
  return { ...roundLabel(round), ballotCount: round.published?.ballots ?? 0, results: publishedResults(deck, round) };
}
