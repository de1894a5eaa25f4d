import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * The same items in an order of their own for each seed: the same seed, the same order, on every device and after every reload.
 *
 * Fisher and Yates' shuffle. Good enough to spread the order of cards over a room; not for secrets.
 */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  const generator = xoroshiro128plus(fnv1a(seed));
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = uniformInt(generator, 0, last);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}

/** A generator is seeded with a number: this is Fowler, Noll and Vo's hash of the text. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
