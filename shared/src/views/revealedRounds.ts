import type { Deck } from '../deck.js';
import { Phase } from '../phase.js';
import type { RoundRecord, WorkshopRecord } from '../record.js';
import type { CardResult } from './cardResult.js';
import { cardResults } from './roomAgreement.js';

/** The rounds whose results may be seen, oldest first. While the newest one is being sorted (again), it is left out. */
export function revealedRounds({ phase, rounds }: Pick<WorkshopRecord, 'phase' | 'rounds'>): readonly RoundRecord[] {
  const open = phase === Phase.SORTING ? rounds.at(-1) : null;
  return rounds.filter((round) => round.published !== null && round !== open);
}

/** What the room saw of a round at its last reveal; no results before the first. */
export function publishedResults(deck: Deck, round: RoundRecord): readonly CardResult[] {
  return round.published ? cardResults(deck, round, round.published.tally) : [];
}
