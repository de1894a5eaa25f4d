/**
 * Which groups may be told of in words beside an exact total. Words are ranges, and ranges that add up to a total can leave one possibility
 * only: with four in the column, "few" of three people and "about half" of the five others are none and four. Whether that may happen is
 * asked of all that the groups could have said, never of what they did say: so that what is left untold tells nothing either.
 */
import { Portion, rangeOf } from './portion.js';

/** People who are told of together. */
export interface Group {
  readonly size: number;
}

/** In a smaller group nothing may say that all of it, or none, are in a column. */
export const fewestForAll = 5;

type Range = readonly [low: number, high: number];

/**
 * The most groups of which the word may be told, and the first of those sets where there are several.
 *
 * @param groups everybody whom the total is about, each person in one group
 * @param candidates places of the groups that a word could be told of
 * @param total people of all groups together who are in the column
 * @returns places of groups
 */
export function wordsThatHide(groups: readonly Group[], candidates: readonly number[], total: number): readonly number[] {
  return subsetsOf(candidates).find((told) => hides(groups, told, total)) ?? [];
}

/** Whether no words about these groups, whatever they turn out to be, would tell of a small group what the total alone does not. */
function hides(groups: readonly Group[], told: readonly number[], total: number): boolean {
  const untold = possible(
    groups.map(({ size }): Range => [0, size]),
    total,
  );
  return wordsOf(told.length).every((words) => {
    const ranges = groups.map(({ size }, place): Range => {
      const word = words[told.indexOf(place)];
      return word ? rangeOf(word, size) : [0, size];
    });
    const left = possible(ranges, total);
    if (left.some(([low, high]) => low > high)) return true;
    return groups.every(({ size }, place) => {
      if (size === 0 || size >= fewestForAll || isAllOrNone(untold[place], size)) return true;
      return !isAllOrNone(left[place], size);
    });
  });
}

/** What is left of each range once it is known what they add up to. */
function possible(ranges: readonly Range[], total: number): readonly Range[] {
  const lowest = ranges.reduce((sum, [low]) => sum + low, 0);
  const highest = ranges.reduce((sum, [, high]) => sum + high, 0);
  return ranges.map(([low, high]) => [Math.max(low, total - (highest - high)), Math.min(high, total - (lowest - low))]);
}

function isAllOrNone(range: Range | undefined, size: number): boolean {
  return range?.[0] === range?.[1] && (range?.[0] === 0 || range?.[0] === size);
}

/** All lists of so many words. */
function wordsOf(count: number): readonly (readonly Portion[])[] {
  if (count === 0) return [[]];
  return wordsOf(count - 1).flatMap((words) => Object.values(Portion).map((word) => [...words, word]));
}

/** All subsets, larger ones first, and earlier members first among those of a size. */
function subsetsOf(places: readonly number[]): readonly (readonly number[])[] {
  const [first, ...rest] = places;
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without.map((subset) => [first, ...subset]), ...without].sort((a, b) => b.length - a.length);
}
