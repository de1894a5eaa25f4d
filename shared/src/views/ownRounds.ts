import type { Column } from '../column.js';
import type { Lens } from '../lens.js';
import type { WorkshopRecord } from '../record.js';
import type { EarlierPlacement } from './ballot.js';
import { Outcome } from './cardResult.js';
import { publishedResults, revealedRounds } from './revealedRounds.js';
import { roundLabel } from './stage.js';

/** A revealed round as one participant sees it: their own ballot beside the room's view. */
export interface OwnRound {
  readonly number: number;
  readonly lens: Lens;
  /** The facilitator's own question; null where the lens asks a known one. */
  readonly question: string | null;
  /** The cards that it was about, in deck order. */
  readonly cards: readonly OwnCard[];
}

export interface OwnCard {
  readonly cardId: string;
  readonly text: string;
  /** Where the participant put it; null when they did not sort it. */
  readonly mine: Column | null;
  /** The column that leads in the room; null when it is split, or nobody sorted it. */
  readonly room: Column | null;
}

/**
 * One participant's own view over all revealed rounds, oldest first. It adds nothing to what the reveals have told: of others it holds the
 * room's lead alone.
 *
 * @param placements the participant's own, of all rounds, in any order
 */
export function ownRoundsOf(record: WorkshopRecord, placements: Iterable<EarlierPlacement>): readonly OwnRound[] {
  const textOf = new Map(record.deck.cards.map(({ id, text }) => [id, text]));
  const mine = new Map(Array.from(placements, ({ round, cardId, column }) => [`${round} ${cardId}`, column]));
  return revealedRounds(record).map((round) => {
    const { number, lens, question } = roundLabel(round);
    const cards = publishedResults(record.deck, round).map(({ cardId, winner, outcome }) => ({
      cardId,
      text: textOf.get(cardId) ?? '',
      mine: mine.get(`${number} ${cardId}`) ?? null,
      room: outcome === Outcome.SPLIT ? null : winner,
    }));
    return { number, lens, question, cards };
  });
}
