/**
 * The same items in an order of their own for each seed: the same seed, the same order, on every device and after every reload.
 *
 * Fisher and Yates' shuffle, fed by the mulberry32 generator, which is fed by an FNV-1a hash of the seed. Good enough to spread the order of
 * cards over a room; not for secrets.
 */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  const next = mulberry32(fnv1a(seed));
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Numbers from 0 to below 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
