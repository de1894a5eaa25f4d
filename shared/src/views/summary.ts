import { Column, columnsOffered } from '../column.js';
import type { Card, Deck } from '../deck.js';
import { isRevealed, Phase } from '../phase.js';
import type { RoundRecord, WorkshopRecord } from '../record.js';
import { Refusal } from '../refusal.js';
import { byContention, type CardResult, clearMajority, isContested } from './cardResult.js';
import { type CharterEntry, charterOf } from './charter.js';
import { headlineOf } from './headline.js';
import { cardResults, matchShare, meanWinnerShare, type RoomAgreement, roomAgreement } from './roomAgreement.js';

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
  /**
   * Card ids where the key names one owner and the room, having placed the card, has no clear majority: the article challenges the room.
   * Left out where the room is with the key without a contest and is only too small for a clear majority.
   */
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
  const columns = columnsOffered(record.offersBoth);
  const rounds = revealedRounds(record);
  const last = rounds.at(-1);
  if (!last) throw new Refusal('WRONG_PHASE');
  return {
    revision: record.revision,
    workshopId: record.id,
    title: record.title,
    phase: record.phase,
    openedAt: record.openedAt,
    closedAt: record.closedAt,
    participantCount: record.participantCount,
    columns,
    deckTitle: deck.title,
    source: { title: deck.source.title, author: deck.source.author },
    cards: deck.cards.map((card) => summaryCard(card, deck)),
    rounds: rounds.map((round) => roundSummary(round, deck, columns)),
    charter: charterOf(cardResults(deck, last.tally, columns), record.decisions),
  };
}

function revealedRounds({ phase, rounds }: WorkshopRecord): readonly RoundRecord[] {
  if (isRevealed(phase)) return rounds;
  return phase === Phase.LOBBY ? [] : rounds.slice(0, -1);
}

function summaryCard({ id, text, dimension, key, rationale, section, fromDiscussion }: Card, deck: Deck): SummaryCard {
  const dimensionTitle = deck.dimensions.find((candidate) => candidate.id === dimension)?.title ?? dimension;
  return { id, text, dimension, dimensionTitle, key, rationale, section, fromDiscussion };
}

function roundSummary(round: RoundRecord, deck: Deck, columns: readonly Column[]): RoundSummary {
  const results = cardResults(deck, round.tally, columns);
  const dimensionOf = new Map(deck.cards.map(({ id, dimension }) => [id, dimension]));
  const roomChallenges = results.filter(challengesArticle);
  return {
    number: round.number,
    lens: round.lens,
    ballotCount: round.ballots,
    headline: headlineOf(results, round.ballots, roomChallenges.length),
    agreement: roomAgreement(deck, round.tally, columns, round.ballots),
    dimensions: deck.dimensions.map(({ id, title }) => {
      const within = results.filter(({ cardId }) => dimensionOf.get(cardId) === id);
      return { id, title, cardCount: within.length, meanWinnerShare: meanWinnerShare(within), matchShare: matchShare(within) };
    }),
    results,
    contested: idsOf(byContention(results.filter(isContested))),
    roomChallenges: idsOf(roomChallenges),
    articleChallenges: idsOf(results.filter(isChallengedByArticle)),
  };
}

function challengesArticle(result: CardResult): boolean {
  return clearMajority(result) !== null && result.matchesKey === false;
}

function isChallengedByArticle(result: CardResult): boolean {
  // Without a match share there is nothing to compare: nobody placed the card, or the article has no say on it here.
  if (result.matchShare === null || result.key === Column.BOTH || clearMajority(result)) return false;
  return !result.matchesKey || isContested(result);
}

function idsOf(results: readonly CardResult[]): readonly string[] {
  return results.map(({ cardId }) => cardId);
}
