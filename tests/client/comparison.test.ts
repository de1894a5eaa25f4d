import { Column, type Outcome } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { type CardToCompare, companyOf, compare, totalsOf } from '../../client/src/screens/phone/result/comparison';

const two = [Column.FIRST, Column.SECOND];
const three = [Column.FIRST, Column.SECOND, Column.BOTH];
const words = { FIRST: 'Cook', SECOND: 'Waiter', BOTH: 'Both', NEITHER: 'Neither' };

interface Given {
  mine?: Column | null;
  winner?: Column | null;
  tied?: boolean;
  placed?: number;
  outcome?: Outcome | null;
  key?: Column | null;
  columns?: readonly Column[];
  fromDiscussion?: boolean;
}

/** A card that the participant, the room and the article all give to the first role, but for what a test changes. */
function card({
  mine = 'FIRST',
  winner = 'FIRST',
  tied = false,
  placed = 5,
  outcome = 'AGREED',
  key = 'FIRST',
  columns = two,
  fromDiscussion = false,
}: Given): CardToCompare {
  return { mine, result: { cardId: 'a', placed, winner, tied, outcome, key }, columns, fromDiscussion, words };
}

const tie: Given = { winner: null, tied: true, outcome: 'SPLIT' };

test.each<[Given, boolean | null, boolean | null, string]>([
  [{}, true, true, 'You, the room and the model agree.'],
  [{ key: 'SECOND' }, true, false, 'You and the room agree; the model sees it differently.'],
  [{ winner: 'SECOND' }, false, true, 'You agree with the model; the room sees it differently.'],
  [{ mine: 'SECOND' }, false, false, 'The room and the model agree; you see it differently.'],
  [{ mine: 'BOTH', winner: 'SECOND', columns: three }, false, false, 'You, the room and the model all differ.'],
  [{ mine: null }, null, null, 'You did not sort this card. The room and the model agree.'],
  [{ mine: null, winner: 'SECOND' }, null, null, 'You did not sort this card. The room and the model differ.'],
  [tie, null, true, 'The room is split; you see it like the model.'],
  [{ ...tie, mine: 'SECOND' }, null, false, 'The room is split; you see it differently from the model.'],
  [{ ...tie, mine: null }, null, null, 'You did not sort this card. The room is split.'],
  [{ outcome: 'SPLIT' }, null, true, 'The room is split; you see it like the model.'],
  [{ outcome: 'LEANING' }, true, true, 'You, the room and the model agree.'],
  [{ winner: null, placed: 0, outcome: null, mine: null }, null, null, 'Nobody sorted this card.'],
  [{ key: 'BOTH' }, true, null, 'You and the room agree. The model says “Both”, which could not be chosen here.'],
  [{ key: 'BOTH', ...tie }, null, null, 'The room is split. The model says “Both”, which could not be chosen here.'],
  [{ key: 'BOTH', columns: three }, true, false, 'You and the room agree; the model sees it differently.'],
  [{ fromDiscussion: true }, true, null, 'You and the room agree.'],
  [{ fromDiscussion: true, winner: 'SECOND' }, false, null, 'You and the room differ.'],
  [{ key: null }, true, null, 'You and the room agree.'],
  [{ key: null, mine: null }, null, null, 'You did not sort this card. The room says: Cook.'],
])('%o', (given, withRoom, withArticle, sentence) => {
  expect(compare(card(given))).toEqual({ withRoom, withArticle, sentence });
});

test('totals leave out what cannot be compared', () => {
  const comparisons = [card({}), card({ winner: 'SECOND' }), card({ mine: null }), card({ key: 'BOTH' })].map(compare);
  expect(totalsOf(comparisons)).toEqual({ withRoom: 2, ofRoom: 3, withArticle: 2, ofArticle: 2 });
});

test.each<[Column | null, number, number, string | null]>([
  ['FIRST', 8, 4, 'You and 7 others of 12 chose Cook.'],
  ['FIRST', 2, 10, 'You and 1 other of 12 chose Cook.'],
  ['SECOND', 11, 1, 'You alone of 12 chose Waiter.'],
  ['FIRST', 12, 0, 'All 12 of you chose Cook.'],
  ['FIRST', 2, 0, 'You both chose Cook.'],
  ['FIRST', 1, 0, 'You alone sorted this card.'],
  [null, 3, 2, null],
  // Came too late: the totals do not hold it.
  ['SECOND', 3, 0, null],
])('in the company of others: %s of %i and %i', (mine, first, second, sentence) => {
  const columns = [
    { column: Column.FIRST, count: first },
    { column: Column.SECOND, count: second },
  ];
  expect(companyOf({ mine, result: { placed: first + second, columns }, words })).toBe(sentence);
});
