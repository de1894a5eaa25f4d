import { Column, columnsToDecideFor } from '../column.js';
import type { Card, Deck, Role } from '../deck.js';
import type { Camps } from '../disclosure.js';
import type { Language } from '../language.js';
import type { Lens } from '../lens.js';
import type { Phase } from '../phase.js';
import type { RoundRecord, WorkshopRecord } from '../record.js';
import { Refusal } from '../refusal.js';
import type { StartingBallots } from '../startingBallots.js';
import { type ByHat, byHatOf, carriedByBoth } from './byHat.js';
import { byContention, type CardResult, isAgainstModel, isUnsettled, Outcome } from './cardResult.js';
import { type CharterEntry, charterIn, proposingRound } from './charter.js';
import { type Headline, headlineOf } from './headline.js';
import { type QuestionView, questionView } from './question.js';
import { publishedResults, revealedRounds } from './revealedRounds.js';
import {
  type AgreementIntervals,
  agreementIntervals,
  matchShare,
  meanWinnerShare,
  type RoomAgreement,
  roomAgreement,
} from './roomAgreement.js';
import { role, roundLabel } from './stage.js';
import { changesOf, type WhatChanged } from './whatChanged.js';

/** What stays after the workshop. */
export interface SummaryView {
  readonly revision: number;
  readonly workshopId: string;
  readonly title: string;
  /** Whether it is a rehearsal, with simulated people. */
  readonly rehearsal: boolean;
  readonly phase: Phase;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly participantCount: number;
  /** The language of the deck's texts in it; null where it is one that the product does not speak, or nobody said. */
  readonly language: Language | null;
  readonly roles: readonly Role[];
  /** The columns that the workshop, or any round of it, has offered: a decision may name each of them. */
  readonly columns: readonly Column[];
  readonly deckTitle: string;
  /** Null in a deck without a model. */
  readonly source: { readonly title: string; readonly author: string } | null;
  readonly cards: readonly SummaryCard[];
  /** Revealed rounds, oldest first. */
  readonly rounds: readonly RoundSummary[];
  /** What changed between rounds that can be compared. */
  readonly changes: readonly WhatChanged[];
  /** The number of the round that the charter's proposals come from; null when no revealed round asked what should be. */
  readonly charterRound: number | null;
  readonly charter: readonly CharterEntry[];
  /** Whether one person can be both roles, in the eyes of the room. */
  readonly question: QuestionView;
}

export interface SummaryCard {
  readonly id: string;
  readonly text: string;
  /** May be empty. */
  readonly hint: string;
  readonly dimension: string;
  readonly dimensionTitle: string;
  readonly key: Column | null;
  readonly rationale: string;
  readonly section: string;
  readonly fromDiscussion: boolean;
}

export interface RoundSummary {
  readonly number: number;
  readonly lens: Lens;
  /** The facilitator's own question; null where the lens asks a known one. */
  readonly question: string | null;
  readonly startingBallots: StartingBallots;
  readonly ballotCount: number;
  readonly headline: Headline;
  readonly agreement: RoomAgreement;
  readonly intervals: AgreementIntervals;
  /** Groups of people who sorted alike; null where there are none, or where too few sorted to tell. */
  readonly camps: Camps | null;
  readonly dimensions: readonly DimensionSummary[];
  /** In deck order. */
  readonly results: readonly CardResult[];
  /** Null where nothing may be told by hat. */
  readonly byHat: ByHat | null;
  /** Cards that both roles carry, as those say who wear both hats: see {@link carriedByBoth}. */
  readonly carriedByBoth: number | null;
  /** Card ids on which the room does not agree (outcome leaning or split), most contested first. */
  readonly contested: readonly string[];
  /** Card ids on which the room agrees, and not with the key: the room challenges the model. */
  readonly roomChallenges: readonly string[];
  /** Card ids on which the key names one role and the room does not agree on any: the model challenges the room. */
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

/**
 * What stays of a workshop: its revealed rounds and the charter. While the current round is being sorted (again), it is left out.
 *
 * @throws Refusal `WRONG_PHASE` when no round is revealed
 */
export function summaryOf(record: WorkshopRecord): SummaryView {
  const { deck } = record;
  const rounds = revealedRounds(record);
  if (rounds.length === 0) throw new Refusal('WRONG_PHASE');
  const told = rounds.map((round) => roundSummary(round, deck));
  return {
    revision: record.revision,
    workshopId: record.id,
    title: record.title,
    rehearsal: record.rehearsal,
    phase: record.phase,
    openedAt: record.openedAt,
    closedAt: record.closedAt,
    participantCount: record.participantCount,
    language: deck.language,
    roles: deck.roles.map(role),
    columns: columnsToDecideFor(record.columns, record.rounds),
    deckTitle: deck.title,
    source: deck.source && { title: deck.source.title, author: deck.source.author },
    cards: deck.cards.map((card) => summaryCard(card, deck)),
    rounds: told,
    changes: changesOf(told),
    charterRound: proposingRound(rounds)?.number ?? null,
    charter: charterIn(record),
    question: questionView(record),
  };
}

function summaryCard({ id, text, hint, dimension, key, rationale, section, fromDiscussion }: Card, deck: Deck): SummaryCard {
  const dimensionTitle = deck.dimensions.find((candidate) => candidate.id === dimension)?.title ?? dimension;
  return { id, text, hint, dimension, dimensionTitle, key, rationale, section, fromDiscussion };
}

function roundSummary(round: RoundRecord, deck: Deck): RoundSummary {
  const results = publishedResults(deck, round);
  const ballotCount = round.published?.ballots ?? 0;
  const dimensionOf = new Map(deck.cards.map(({ id, dimension }) => [id, dimension]));
  return {
    ...roundLabel(round),
    ballotCount,
    headline: headlineOf(results, ballotCount),
    agreement: roomAgreement(results, round.columns),
    intervals: agreementIntervals(results, round.published?.resampled ?? null),
    camps: round.published?.camps ?? null,
    dimensions: deck.dimensions.map(({ id, title }) => {
      const within = results.filter(({ cardId }) => dimensionOf.get(cardId) === id);
      return { id, title, cardCount: within.length, meanWinnerShare: meanWinnerShare(within), matchShare: matchShare(within) };
    }),
    results,
    byHat: round.published && byHatOf(round.published),
    carriedByBoth: round.published && round.columns.includes(Column.BOTH) ? carriedByBoth(round.published) : null,
    contested: idsOf(byContention(results.filter(isUnsettled))),
    roomChallenges: idsOf(results.filter(isAgainstModel)),
    articleChallenges: idsOf(results.filter(isChallengedByArticle)),
  };
}

function isChallengedByArticle({ key, matchShare: share, outcome }: CardResult): boolean {
  // Without a match share there is nothing to compare: nobody placed the card, or the model has no say on it here.
  const namesOneRole = key === Column.FIRST || key === Column.SECOND;
  return namesOneRole && share !== null && outcome !== null && outcome !== Outcome.AGREED;
}

function idsOf(results: readonly CardResult[]): readonly string[] {
  return results.map(({ cardId }) => cardId);
}
