import { cardResults, gapsOf } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { roundOf, smallCounts, smallDeck, smallRound } from './smallWorkshop.js';

const resultsOf = (counts: Parameters<typeof roundOf>[0]) => {
  const round = roundOf(counts, 8);
  return cardResults(smallDeck, round, round.tally);
};
const should = cardResults(smallDeck, smallRound, smallRound.tally);
/** In deck order; under "should" the room said 8–0, 1–7, 4–4, 2–6, 3–5 and 0–7. */
const today = resultsOf([
  [0, 8],
  [6, 2],
  [8, 0],
  [1, 7],
  [5, 3],
  [4, 3],
]);

test('the longest way comes first: the wanted share less the share that the wanted column has today', () => {
  const gaps = gapsOf(today, should);
  expect(gaps.map(({ cardId }) => cardId)).toEqual(['sits', 'stories', 'analytics', 'shared']);
  // 8/8 − 0/8; 7/8 − 2/8; 7/7 − 3/7; 5/8 − 3/8.
  expect(gaps.map(({ distance }) => distance)).toEqual([1, 0.625, 1 - 3 / 7, 0.25]);
  expect(gaps[1]).toMatchObject({ today: { winner: 'FIRST', winnerShare: 0.75 }, should: { winner: 'SECOND', winnerShare: 0.875 } });
});

test('a tie, a card that nobody sorted, and one that a round is not about have no gap', () => {
  const tied = resultsOf([[4, 4], [0, 0], ...smallCounts.slice(2)]);
  expect(gapsOf(tied, should)).toEqual([]);
  expect(gapsOf(today, tied).map(({ cardId }) => cardId)).toEqual(['analytics', 'shared']);
  expect(gapsOf([], should)).toEqual([]);
});

test('equal ways stay in deck order', () => {
  const opposite = resultsOf([
    [0, 8],
    [0, 8],
  ]);
  const wanted = resultsOf([
    [8, 0],
    [8, 0],
  ]);
  expect(gapsOf(opposite, wanted).map(({ cardId }) => cardId)).toEqual(['sits', 'stories']);
});
