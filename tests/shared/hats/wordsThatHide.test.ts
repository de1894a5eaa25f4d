import { fewestForAll, type Portion, portionOf, wordsThatHide } from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from '../property.js';

const groups = (...sizes: readonly number[]) => sizes.map((size) => ({ size }));

/** Every way in which so many people can be spread over groups of these sizes. */
function outcomes(sizes: readonly number[], total: number): readonly (readonly number[])[] {
  const [size, ...rest] = sizes;
  if (size === undefined) return total === 0 ? [[]] : [];
  return Array.from({ length: Math.min(size, total) + 1 }, (_, count) => count).flatMap((count) =>
    outcomes(rest, total - count).map((others) => [count, ...others]),
  );
}

/** The place of a small group of which it is certain that all of it, or none, are in the column: by the words, and not by the total alone. */
function givenAway(sizes: readonly number[], told: readonly number[], total: number): number | undefined {
  const all = outcomes(sizes, total);
  const wordsOf = (outcome: readonly number[]) => told.map((place): Portion => portionOf(outcome[place] ?? 0, sizes[place] ?? 0)).join();
  const isCertain = (possible: readonly (readonly number[])[], place: number) => {
    const counts = new Set(possible.map((outcome) => outcome[place] ?? 0));
    return counts.size === 1 && (counts.has(0) || counts.has(sizes[place] ?? 0));
  };
  for (const outcome of all) {
    const alike = all.filter((other) => wordsOf(other) === wordsOf(outcome));
    const place = sizes.findIndex((size, group) => size > 0 && size < fewestForAll && isCertain(alike, group) && !isCertain(all, group));
    if (place >= 0) return place;
  }
  return undefined;
}

test('a third or less is few, two thirds or more are most', () => {
  expect([0, 1, 2, 3].map((count) => portionOf(count, 3))).toEqual(['FEW', 'FEW', 'MOST', 'MOST']);
  expect([0, 1, 2, 3, 4].map((count) => portionOf(count, 4))).toEqual(['FEW', 'FEW', 'ABOUT_HALF', 'MOST', 'MOST']);
  expect([1, 2, 3, 4].map((count) => portionOf(count, 5))).toEqual(['FEW', 'ABOUT_HALF', 'ABOUT_HALF', 'MOST']);
});

describe('words beside a total', () => {
  // By hand: 3 and 5 people, 4 of them in the column. "Few" of the three and "about half" of the five can only be 1 and 3; "few" of both is
  // impossible; "few" and "most" can only be 0 and 4: none of the three. The word of the three alone leaves 0 or 1, and 2 or 3.
  test('are told of one hat where two together would leave one possibility', () => {
    expect(givenAway([3, 5], [0, 1], 4)).toBe(0);
    expect(wordsThatHide(groups(3, 5), [0, 1], 4)).toEqual([0]);
  });

  // By hand: two times four, 6 in the column. "About half" of one are 2, so all of the other four are in it.
  test('are told of nobody where one word alone would give the others away', () => {
    expect(givenAway([4, 4], [0], 6)).toBe(1);
    expect(wordsThatHide(groups(4, 4), [0, 1], 6)).toEqual([]);
  });

  test('are told where the total alone says that all are in the column, or none: there is nothing left to hide', () => {
    expect(wordsThatHide(groups(3, 4), [0, 1], 7)).toEqual([0, 1]);
    expect(wordsThatHide(groups(3, 4), [0, 1], 0)).toEqual([0, 1]);
  });

  test('are told of everybody in large groups', () => {
    expect(wordsThatHide(groups(30, 40, 12), [0, 1, 2], 41)).toEqual([0, 1, 2]);
  });

  holdsForAll(
    'never say that all of a small group are in the column, or none, whatever was said and whoever is told of',
    fc.tuple(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 5 }), fc.nat()),
    ([sizes, drawn]) => {
      const total = drawn % (sizes.reduce((sum, size) => sum + size, 0) + 1);
      const candidates = sizes.flatMap((size, place) => (size >= 3 && place < 4 ? [place] : []));
      expect(givenAway(sizes, wordsThatHide(groups(...sizes), candidates, total), total)).toBeUndefined();
    },
  );
});
