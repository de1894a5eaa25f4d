import type { Column } from '../column.js';
import type { Deck } from '../deck.js';
import type { ResampledShares } from '../disclosure.js';
import type { RoundRecord } from '../record.js';
import { type AlphaInterval, alphaInterval, cohenKappa, krippendorffAlphaNominal, mean, share, sum } from '../statistics/index.js';
import { noCounts, type Tally } from '../tally.js';
import { type CardResult, cardResult } from './cardResult.js';

/** What a round is about. */
export type RoundScope = Pick<RoundRecord, 'cardIds' | 'columns'>;

/** Agreement over the whole room. Every figure is null where it is undefined, never 0 or 1 in its stead. */
export interface RoomAgreement {
  /** Mean share of the leading column over the cards that were placed, 0 to 1: raw agreement, always shown beside kappa and alpha. */
  readonly meanWinnerShare: number | null;
  /** Krippendorff's alpha, nominal, missing ratings allowed. */
  readonly alpha: number | null;
  /** Share of all placements that match the key, 0 to 1; cards from the discussion and cards without a comparable key left out. */
  readonly matchShare: number | null;
  /** Cohen's kappa of the room's winners against the key, over the comparable cards that have a winner. */
  readonly cohenKappa: number | null;
}

/** How far the figures of a {@link RoomAgreement} reach, at 95 %; each null where it is undefined. */
export interface AgreementIntervals extends ResampledShares {
  readonly alpha: AlphaInterval | null;
}

/** Results of a round's cards in deck order; a card that the tally does not know has no ballots. */
export function cardResults(deck: Deck, { cardIds, columns }: RoundScope, tally: Tally): readonly CardResult[] {
  const asked = new Set(cardIds);
  return deck.cards.filter(({ id }) => asked.has(id)).map((card) => cardResult(card, tally.get(card.id) ?? noCounts, columns));
}

/** Agreement of the room with itself and with the key, from the results of a round's cards alone. */
export function roomAgreement(results: readonly CardResult[], columns: readonly Column[]): RoomAgreement {
  return {
    meanWinnerShare: meanWinnerShare(results),
    alpha: krippendorffAlphaNominal(votesOn(results)),
    matchShare: matchShare(results),
    cohenKappa: cohenKappa(winnersAgainstKey(results, columns)).kappa,
  };
}

/** The intervals of a round's figures: that of alpha from its results, the others as they were made at the reveal. */
export function agreementIntervals(results: readonly CardResult[], resampled: ResampledShares | null): AgreementIntervals {
  return {
    meanWinnerShare: resampled?.meanWinnerShare ?? null,
    matchShare: resampled?.matchShare ?? null,
    alpha: alphaInterval(votesOn(results)),
  };
}

function votesOn(results: readonly CardResult[]): number[][] {
  return results.map(({ columns }) => columns.map(({ count }) => count));
}

/** Mean share of the leading column over those results that have ballots; null when none has. */
export function meanWinnerShare(results: readonly CardResult[]): number | null {
  return mean(results.map(({ winnerShare }) => winnerShare).filter((value) => value !== null));
}

/** Share of the placements on comparable cards that match the key, 0 to 1; null when there is no such placement. */
export function matchShare(results: readonly CardResult[]): number | null {
  const comparable = results.filter((result) => result.matchShare !== null);
  const matching = comparable.map(({ columns, key }) => columns.find(({ column }) => column === key)?.count ?? 0);
  return share(sum(matching), sum(comparable.map(({ placed }) => placed)));
}

/** Confusion table over the columns offered: rows are the room's winners, columns the key; only cards on which both are known. */
function winnersAgainstKey(results: readonly CardResult[], columns: readonly Column[]): number[][] {
  const compared = results.filter(({ matchesKey }) => matchesKey !== null);
  return columns.map((winner) => columns.map((key) => compared.filter((result) => result.winner === winner && result.key === key).length));
}
