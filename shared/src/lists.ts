// Changed copies of lists. `toSpliced` would be the language's own word, but it is younger than the oldest browser that phones come with.

/** A copy with items put in before the place `at`, counted from 0. */
export function withInserted<Item>(list: readonly Item[], at: number, ...items: readonly Item[]): Item[] {
  return [...list.slice(0, at), ...items, ...list.slice(at)];
}

/** A copy without the item at the place `at`, counted from 0. */
export function withoutItemAt<Item>(list: readonly Item[], at: number): Item[] {
  return list.filter((_, place) => place !== at);
}
