import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { seeded } from './seeded.js';

/**
 * The same items in an order of their own for each seed: the same seed, the same order, on every device and after every reload.
 *
 * Fisher and Yates' shuffle. Good enough to spread the order of cards over a room; not for secrets.
 */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  const generator = seeded(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = uniformInt(generator, 0, last);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}
