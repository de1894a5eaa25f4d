import { Column } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { type CardToCompare, compare, totalsOf } from '../../client/src/screens/phone/result/comparison';

const two = [Column.FIRST, Column.SECOND];
const three = [Column.FIRST, Column.SECOND, Column.BOTH];

/** A card that the participant, the room and the article all give to the Product Owner, but for what a test changes. */
function card({
  mine = 'FIRST',
  winner = 'FIRST',
  tied = false,
  placed = 5,
  key = 'FIRST',
  columns = two,
  fromDiscussion = false,
}: {
  mine?: Column | null;
  winner?: Column | null;
  tied?: boolean;
  placed?: number;
  key?: Column;
  columns?: readonly Column[];
  fromDiscussion?: boolean;
}): CardToCompare {
  return { mine, result: { cardId: 'a', placed, winner, tied, key }, columns, fromDiscussion };
}

test.each([
  [{}, true, true, 'You, the room and the article agree.'],
  [{ key: 'SECOND' }, true, false, 'You and the room agree; the article sees it differently.'],
  [{ winner: 'SECOND' }, false, true, 'You agree with the article; the room sees it differently.'],
  [{ mine: 'SECOND' }, false, false, 'The room and the article agree; you see it differently.'],
  [{ mine: 'BOTH', winner: 'SECOND', columns: three }, false, false, 'You, the room and the article all differ.'],
  [{ mine: null }, null, null, 'You did not sort this card. The room and the article agree.'],
  [{ mine: null, winner: 'SECOND' }, null, null, 'You did not sort this card. The room and the article differ.'],
  [{ winner: null, tied: true }, null, true, 'The room is split; you see it like the article.'],
  [{ winner: null, tied: true, mine: 'SECOND' }, null, false, 'The room is split; you see it differently from the article.'],
  [{ winner: null, tied: true, mine: null }, null, null, 'The room is split: no column leads.'],
  [{ winner: null, placed: 0, mine: null }, null, null, 'Nobody sorted this card.'],
  [{ key: 'BOTH' }, true, null, 'You and the room agree. The article gives this to both roles, which could not be chosen here.'],
  [
    { key: 'BOTH', winner: null, tied: true },
    null,
    null,
    'The room is split. The article gives this to both roles, which could not be chosen here.',
  ],
  [{ key: 'BOTH', columns: three }, true, false, 'You and the room agree; the article sees it differently.'],
  [{ fromDiscussion: true }, true, null, 'You and the room agree.'],
  [{ fromDiscussion: true, winner: 'SECOND' }, false, null, 'You and the room differ.'],
] as const)('%o', (given, withRoom, withArticle, sentence) => {
  expect(compare(card(given))).toEqual({ withRoom, withArticle, sentence });
});

test('totals leave out what cannot be compared', () => {
  const comparisons = [card({}), card({ winner: 'SECOND' }), card({ mine: null }), card({ key: 'BOTH' })].map(compare);
  expect(totalsOf(comparisons)).toEqual({ withRoom: 2, ofRoom: 3, withArticle: 2, ofArticle: 2 });
});
