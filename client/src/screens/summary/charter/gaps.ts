import { type Gap, gapsOf, Lens } from '@two-hats/shared';
import type { Card, WorkshopSummary } from '../summaryQuery';

/**
 * What is in other hands today than it should be, by the newest round that asked each question, the longest way first; null unless
 * both were asked.
 */
export function gapsToday({ cards, rounds }: WorkshopSummary): readonly (Gap & { readonly card: Card })[] | null {
  const today = rounds.findLast(({ lens }) => lens === Lens.TODAY);
  const should = rounds.findLast(({ lens }) => lens === Lens.SHOULD);
  if (!today || !should) return null;
  return gapsOf(today.results, should.results).flatMap((gap) => {
    const card = cards.find(({ id }) => id === gap.cardId);
    return card ? [{ ...gap, card }] : [];
  });
}

/** How many cards those who wear both hats carry today, as they say themselves, at the least; null where that may not be told. */
export function twoHatsToday({ rounds }: Pick<WorkshopSummary, 'rounds'>): number | null {
  return rounds.findLast(({ lens }) => lens === 'TODAY')?.carriedByBoth ?? null;
}
