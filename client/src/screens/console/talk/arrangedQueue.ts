// A talk queue as a facilitator arranges it: lists of card ids, each from the one before.
import { withInserted, withoutItemAt } from '@two-hats/shared';

/** The card at `index`, so many places later, or earlier with a negative number. */
export function moved(queue: readonly string[], index: number, by: number): readonly string[] {
  const card = queue[index];
  return card === undefined ? queue : withInserted(withoutItemAt(queue, index), Math.max(0, index + by), card);
}

export function leftOut(queue: readonly string[], cardId: string): readonly string[] {
  return queue.filter((id) => id !== cardId);
}

/** With a card at the end. */
export function takenIn(queue: readonly string[], cardId: string): readonly string[] {
  return [...leftOut(queue, cardId), cardId];
}
