import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers from 0 up to, not including, 1; the same seed gives the same numbers in the same order. */
export type Random = () => number;

/** Good enough for opinions, not for secrets. */
export function randomFrom(seed: number): Random {
  const random = xoroshiro128plus(seed);
  return () => uniformFloat64(random);
}

/** One of the items, each as likely as the others. */
export function pick<Item>(items: readonly [Item, ...Item[]], random: Random): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** The items in a random order. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
