/**
 * Names answers for certain. The attacker knows who wears which hat and who sorted, takes the room's totals and whatever is told by hat, goes
 * through everything that the hats could have said, and keeps what all of that has in common.
 */
import { type ByHat, type CardResult, type Column, type Hat, type Portion, portionOf } from '@two-hats/shared';

/** Hat, or none said, to how many wear it. */
export type Sizes = ReadonlyMap<Hat | null, number>;

/** What is told of one hat on one card: a number of people in the column, or a word for it. */
export type Line = { readonly hat: Hat; readonly count: number } | { readonly hat: Hat; readonly portion: Portion };

export interface ToldCard {
  readonly cardId: string;
  readonly column: Column;
  /** People in the column, in the whole room. */
  readonly total: number;
  readonly lines: readonly Line[];
}

/** What the room is told of each card. */
export function toldCards(results: readonly CardResult[], byHat: ByHat | null): readonly ToldCard[] {
  return (byHat?.cards ?? []).map(({ cardId, column, lines }) => ({
    cardId,
    column,
    total: results.find((result) => result.cardId === cardId)?.columns.find((share) => share.column === column)?.count ?? 0,
    lines: lines.map(({ hat, portion, share, ballots }) =>
      share === null ? { hat, portion } : { hat, count: Math.round(share * ballots) },
    ),
  }));
}

/** An answer that is certain: all people of a hat are in the column, or none of them. */
export interface Named {
  readonly cardId: string;
  readonly column: Column;
  readonly hat: Hat | null;
  readonly all: boolean;
}

/** What is certain of hats with fewer than five people by what is told, and not by the room's total alone. */
export function namedForCertain(sizes: Sizes, told: ToldCard): readonly Named[] {
  const { cardId, column } = told;
  const { groups, ways: possible } = waysOf(sizes, told);
  const { ways: everything } = waysOf(sizes, { ...told, lines: [] });
  return groups.flatMap(([hat, size], place) => {
    if (size >= 5 || certain(everything, place, size) !== null) return [];
    const all = certain(possible, place, size);
    return all === null ? [] : [{ cardId, column, hat, all }];
  });
}

/** Every way in which the people in a column can be spread over the hats that anybody wears, by all that is told. */
export function waysOf(
  sizes: Sizes,
  { total, lines }: ToldCard,
): { readonly groups: readonly (readonly [Hat | null, number])[]; readonly ways: readonly (readonly number[])[] } {
  const groups = [...sizes].filter(([, size]) => size > 0);
  const everything = outcomes(
    groups.map(([, size]) => size),
    total,
  );
  const ways = everything.filter((outcome) =>
    lines.every((line) => {
      const place = groups.findIndex(([hat]) => hat === line.hat);
      const count = outcome[place] ?? 0;
      return 'count' in line ? count === line.count : portionOf(count, groups[place]?.[1] ?? 0) === line.portion;
    }),
  );
  return { groups, ways };
}

/** Whether all of the group, or none, are in the column in everything that is possible; null when that is open. */
function certain(possible: readonly (readonly number[])[], place: number, size: number): boolean | null {
  if (possible.every((outcome) => outcome[place] === size)) return true;
  return possible.every((outcome) => outcome[place] === 0) ? false : null;
}

/** Every way in which so many people can be spread over groups of these sizes. */
function outcomes(sizes: readonly number[], total: number): readonly (readonly number[])[] {
  const [size, ...rest] = sizes;
  if (size === undefined) return total === 0 ? [[]] : [];
  return Array.from({ length: Math.min(size, total) + 1 }, (_, count) => count).flatMap((count) =>
    outcomes(rest, total - count).map((others) => [count, ...others]),
  );
}
