/**
 * Looks for who wrote a reason. Its author has the card in the column that it argues for: so the attacker keeps those whose hat may have somebody
 * there, by all that the room is told. And whoever can put reasons into the order in which people came has found them too.
 */
import type { Column, Hat } from '@two-hats/shared';
import { type Sizes, type ToldCard, waysOf } from '../hats/attack.js';

export interface ToldReason {
  readonly id: string;
  readonly cardId: string;
  readonly column: Column;
  readonly text: string;
}

/** The hats that whoever argues for a column may wear. */
export function hatsOfAuthor(sizes: Sizes, told: ToldCard, column: Column): readonly (Hat | null)[] {
  const { groups, ways } = waysOf(sizes, told);
  return groups.flatMap(([hat, size], place) => {
    const there = (way: readonly number[]) => (column === told.column ? (way[place] ?? 0) : size - (way[place] ?? 0));
    return ways.some((way) => there(way) > 0) ? [hat] : [];
  });
}

/** How many people may have written it. */
export function suspects(sizes: Sizes, told: ToldCard, column: Column): number {
  return hatsOfAuthor(sizes, told, column).reduce((sum, hat) => sum + (sizes.get(hat) ?? 0), 0);
}

/** Pairs that argue for the same on the same card, and how many of them stand in some order. */
export interface Ordered {
  readonly held: number;
  readonly pairs: number;
  /** Of `held`, where the order has been drawn by lot: Kendall's, of every list by itself. */
  readonly variance: number;
}

/** Holds reasons, as they stand in each list, against an order of the people behind them. */
export function inOrder(reasons: readonly ToldReason[], placeOf: (reason: ToldReason) => number): Ordered {
  const lists = new Map<string, ToldReason[]>();
  for (const reason of reasons) {
    const key = `${reason.cardId} ${reason.column}`;
    lists.set(key, [...(lists.get(key) ?? []), reason]);
  }
  return together(
    [...lists.values()].map((list) => {
      const pairs = list.flatMap((one, at) => list.slice(at + 1).map((other) => placeOf(one) < placeOf(other)));
      const n = list.length;
      return { held: pairs.filter(Boolean).length, pairs: pairs.length, variance: (n * (n - 1) * (2 * n + 5)) / 72 };
    }),
  );
}

export function together(all: readonly Ordered[]): Ordered {
  const sum = (of: keyof Ordered) => all.reduce((total, each) => total + each[of], 0);
  return { held: sum('held'), pairs: sum('pairs'), variance: sum('variance') };
}

/** How many standard deviations the order is from one that was drawn by lot. */
export function farFromLot({ held, pairs, variance }: Ordered): number {
  return variance === 0 ? 0 : Math.abs(held - pairs / 2) / Math.sqrt(variance);
}
