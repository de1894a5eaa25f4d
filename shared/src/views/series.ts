import type { Decision } from '../decision.js';
import type { Role } from '../deck.js';
import type { Language } from '../language.js';
import { Lens } from '../lens.js';
import type { Phase } from '../phase.js';
import type { RoundRecord, WorkshopRecord } from '../record.js';
import { proposingRound } from './charter.js';
import { gapsOf } from './gaps.js';
import { type Headline, headlineOf } from './headline.js';
import { publishedResults, revealedRounds } from './revealedRounds.js';
import { roomAgreement } from './roomAgreement.js';
import { role } from './stage.js';

/** Workshops of one team with one deck, each opened from one before, oldest first: their figures side by side are the trend. */
export interface SeriesView {
  /** The one that the reader's link belongs to. */
  readonly workshopId: string;
  /** The language of the deck's texts in it; null where it is one that the product does not speak, or nobody said. */
  readonly language: Language | null;
  readonly roles: readonly Role[];
  /** Null in a deck without a model. */
  readonly source: { readonly title: string; readonly author: string } | null;
  readonly workshops: readonly SeriesWorkshop[];
  /** What was decided in the workshops before that one: of each card the newest decision. */
  readonly agreedBefore: readonly Decision[];
}

export interface SeriesWorkshop {
  readonly workshopId: string;
  readonly title: string;
  readonly phase: Phase;
  readonly openedAt: number;
  readonly participantCount: number;
  /** Of the round that the charter comes from, the newest that asked what should be; null while no such round is revealed. */
  readonly headline: Headline | null;
  /** Krippendorff's alpha of that round; null where it is undefined. */
  readonly alpha: number | null;
  /** Cards that are in other hands today than the room wants them; null unless both questions were asked. */
  readonly gaps: number | null;
  readonly decided: number;
  /** Its decisions that have a day to look at them again, the earliest first; without those that a later workshop has decided anew. */
  readonly toLookAgain: readonly DecisionToLookAgain[];
}

export interface DecisionToLookAgain extends Decision {
  /** What the card says. */
  readonly text: string;
}

/**
 * A series as its facilitators see it: totals that the rooms have seen, and what was decided.
 *
 * @param records of all its workshops that are left, oldest first
 * @param workshopId of the one that the reader's link belongs to
 */
export function seriesOf(records: readonly WorkshopRecord[], workshopId: string): SeriesView {
  const decidedLater = new Set<string>();
  const newestFirst = records.toReversed().map((record) => {
    const workshop = seriesWorkshop(record, decidedLater);
    for (const { cardId } of record.decisions) decidedLater.add(cardId);
    return workshop;
  });
  const at = records.findIndex(({ id }) => id === workshopId);
  const deck = records[at]?.deck;
  return {
    workshopId,
    language: deck?.language ?? null,
    roles: deck?.roles.map(role) ?? [],
    source: deck?.source ?? null,
    workshops: newestFirst.toReversed(),
    agreedBefore: newestOfEachCard(records.slice(0, at)),
  };
}

function newestOfEachCard(records: readonly WorkshopRecord[]): readonly Decision[] {
  const decisions = records.flatMap((record) => record.decisions);
  return [...new Map(decisions.map((decision) => [decision.cardId, decision])).values()];
}

function seriesWorkshop(record: WorkshopRecord, decidedLater: ReadonlySet<string>): SeriesWorkshop {
  const { id, title, phase, openedAt, participantCount, deck, decisions } = record;
  const revealed = revealedRounds(record);
  const should = proposingRound(revealed);
  const today = revealed.findLast(({ lens }) => lens === Lens.TODAY) ?? null;
  const results = (round: RoundRecord) => publishedResults(deck, round);
  return {
    workshopId: id,
    title,
    phase,
    openedAt,
    participantCount,
    headline: should && headlineOf(results(should), should.published?.ballots ?? 0),
    alpha: should && roomAgreement(results(should), should.columns).alpha,
    gaps: should && today && gapsOf(results(today), results(should)).length,
    decided: decisions.length,
    toLookAgain: decisions
      .filter(({ cardId, lookAgainOn }) => lookAgainOn !== null && !decidedLater.has(cardId))
      .toSorted((one, other) => (one.lookAgainOn ?? '').localeCompare(other.lookAgainOn ?? ''))
      .map((decision) => ({ ...decision, text: deck.cards.find(({ id }) => id === decision.cardId)?.text ?? '' })),
  };
}
