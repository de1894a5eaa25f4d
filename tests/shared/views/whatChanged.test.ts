import {
  type Column,
  type ColumnCounts,
  type ComparedRound,
  cardResult,
  changesOf,
  type Lens,
  leanOf,
  noCounts,
  whatChanged,
} from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallDeck } from './smallWorkshop.js';

const columns: readonly Column[] = ['FIRST', 'SECOND', 'BOTH', 'NEITHER'];

/** A round with so many ballots per card: [first, second, both, neither]. */
function round(
  number: number,
  lens: Lens,
  counts: Readonly<Record<string, readonly number[]>>,
  question: string | null = null,
): ComparedRound {
  const results = smallDeck.cards.flatMap((card) => {
    const row = counts[card.id];
    if (!row) return [];
    const [FIRST = 0, SECOND = 0, BOTH = 0, NEITHER = 0] = row;
    return [cardResult(card, { FIRST, SECOND, BOTH, NEITHER }, columns)];
  });
  return { number, lens, question, results };
}

// The keys are: sits and stories FIRST, clients and market SECOND, shared BOTH; analytics is a reader's.
const today = round(1, 'TODAY', {
  sits: [8, 0],
  stories: [2, 6],
  clients: [0, 2, 6],
  market: [0, 0, 0, 8],
  shared: [4, 4],
  analytics: [8, 0],
});
const should = round(2, 'SHOULD', { sits: [6, 2], stories: [6, 2], clients: [0, 8], market: [1, 7], shared: [0, 4, 4], analytics: [0, 8] });

describe('today against what should be', () => {
  const changed = whatChanged('TODAY_TO_SHOULD', today, should);

  test('the gaps are the cards whose leading column differs; a tie leads nowhere', () => {
    expect(changed?.cards.filter(({ differs }) => differs).map(({ cardId }) => cardId)).toEqual([
      'stories',
      'clients',
      'market',
      'analytics',
    ]);
    expect(changed).toMatchObject({ kind: 'TODAY_TO_SHOULD', from: 1, to: 2, differing: 4 });
    expect(changed?.cards[4]).toMatchObject({ before: { winner: null, outcome: 'SPLIT' }, after: { winner: null, outcome: 'SPLIT' } });
  });

  test('the load, and what nobody of the two roles does', () => {
    expect(changed).toMatchObject({ bothBefore: 1, bothAfter: 0, neitherBefore: 1, neitherAfter: 0 });
  });

  test('agreement before and after: three quarters in one column', () => {
    // Before: all but shared. After: 6, 6, 8, 7 and 8 of 8.
    expect(changed).toMatchObject({ agreedBefore: 5, agreedAfter: 5 });
  });

  test('towards the model or away from it, by the share that matches; not on a reader’s card', () => {
    expect(changed?.cards.map(({ direction }) => direction)).toEqual(['AWAY', 'TOWARDS', 'TOWARDS', 'TOWARDS', 'TOWARDS', null]);
    expect(changed).toMatchObject({ towardsModel: 4, awayFromModel: 1 });
  });

  test('the fewest ballots that hold a card elsewhere, and where it lies between the roles', () => {
    expect(changed?.cards.map(({ fewestMoved }) => fewestMoved)).toEqual([2, 4, 6, 8, 4, 8]);
    // (2 + 6 / 2) / 8, then 8 / 8; nobody gave the market card to either role.
    expect(changed?.cards[2]).toMatchObject({ before: { lean: 0.625 }, after: { lean: 1 } });
    expect(changed?.cards[3]).toMatchObject({ before: { lean: null }, after: { lean: 0.875 } });
  });
});

test('rounds about other cards are compared over those they share, and not at all without one', () => {
  const some = round(3, 'SHOULD', { stories: [0, 8], market: [0, 8] });
  expect(whatChanged('AGAIN', should, some)?.cards.map(({ cardId }) => cardId)).toEqual(['stories', 'market']);
  expect(whatChanged('AGAIN', some, round(4, 'SHOULD', { sits: [8, 0] }))).toBeNull();
});

test('a workshop is compared where questions belong together, and where one was asked again', () => {
  const pairs = (...rounds: ComparedRound[]) => changesOf(rounds).map(({ kind, from, to }) => [kind, from, to]);
  const of = (number: number, lens: Lens, question: string | null = null) => round(number, lens, { sits: [5, 3] }, question);
  expect(pairs(of(1, 'SHOULD'))).toEqual([]);
  expect(pairs(of(1, 'SHOULD'), of(2, 'AFTER_RELEASE'))).toEqual([]);
  expect(pairs(of(1, 'SHOULD'), of(2, 'TODAY'), of(3, 'SHOULD'))).toEqual([
    ['TODAY_TO_SHOULD', 2, 3],
    ['AGAIN', 1, 3],
  ]);
  expect(pairs(of(1, 'AFTER_RELEASE'), of(2, 'VERSION_ONE'))).toEqual([['RELEASE', 2, 1]]);
  expect(pairs(of(1, 'OWN', 'On an island?'), of(2, 'OWN', 'On a ship?'), of(3, 'OWN', 'On an island?'))).toEqual([['AGAIN', 1, 3]]);
});

test('the same question again: towards what led before or away from it, and how many placements moved at the least', () => {
  // Five of eight become seven: two moved, towards. Six become five: one, away. A tie has no leader, and two moved. Three of four, then six of
  // eight: the same share, of more ballots, so four came.
  const before = round(1, 'SHOULD', { sits: [5, 3], stories: [6, 2], shared: [4, 4], market: [1, 3] });
  const after = round(2, 'SHOULD', { sits: [7, 1], stories: [5, 3], shared: [6, 2], market: [2, 6] });
  expect(whatChanged('AGAIN', before, after)).toMatchObject({ towardsRoom: 1, awayFromRoom: 1, fewestMoved: 9 });
});

const someCounts: fc.Arbitrary<ColumnCounts> = fc.record({ FIRST: fc.nat(9), SECOND: fc.nat(9), BOTH: fc.nat(9), NEITHER: fc.nat(9) });
const card = smallDeck.cards[0] ?? expect.fail();

test('a comparison with itself shows no change, and one turned round the opposite', () => {
  fc.assert(
    fc.property(someCounts, someCounts, (a, b) => {
      const as = (number: number, counts: ColumnCounts): ComparedRound => ({
        number,
        lens: 'SHOULD',
        question: null,
        results: [cardResult(card, counts, columns)],
      });
      const same = whatChanged('AGAIN', as(1, a), as(2, a));
      expect(same).toMatchObject({ differing: 0, towardsModel: 0, awayFromModel: 0, cards: [{ fewestMoved: 0, differs: false }] });
      const there = whatChanged('AGAIN', as(1, a), as(2, b));
      const back = whatChanged('AGAIN', as(2, b), as(1, a));
      expect(back).toMatchObject({
        differing: there?.differing,
        agreedBefore: there?.agreedAfter,
        towardsModel: there?.awayFromModel,
        cards: [{ fewestMoved: there?.cards[0]?.fewestMoved, before: there?.cards[0]?.after }],
      });
    }),
  );
});

test('the lean is a share of the ballots for the roles, from 0 to 1', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const lean = leanOf(cardResult(card, counts, columns));
      if (counts.FIRST + counts.SECOND + counts.BOTH === 0) expect(lean).toBeNull();
      else expect(lean).toBeGreaterThanOrEqual(0);
      expect(lean ?? 0).toBeLessThanOrEqual(1);
      expect(leanOf(cardResult(card, { ...counts, NEITHER: 0 }, columns))).toBe(lean);
    }),
  );
  expect(leanOf(cardResult(card, noCounts, columns))).toBeNull();
});
