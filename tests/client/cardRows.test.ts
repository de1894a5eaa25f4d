import { expect, test } from 'vitest';
import { cardRows, nextSorting, type SortKey, sortedRows } from '../../client/src/screens/summary/cards/cardRows';
import { roundOf, smallCounts } from '../shared/views/smallWorkshop.js';
import { smallSummary } from './smallSummary.js';

const rows = cardRows(smallSummary());
const sortedBy = (by: SortKey, descending = false) => sortedRows(rows, { by, descending }).map(({ card }) => card.id);

test('a card has changed when two rounds have different winners; a tie is no change', () => {
  // `clients` was a tie under "should"; `market` went to the second role both times.
  expect(rows.filter(({ moved }) => moved).map(({ card }) => card.id)).toEqual(['sits', 'stories', 'shared', 'analytics']);
});

test.each<[SortKey, string[]]>([
  ['card', ['analytics', 'clients', 'market', 'shared', 'sits', 'stories']],
  // Leading shares under "should": 1/2, 5/8, 6/8, 7/8, and twice all.
  [0, ['clients', 'shared', 'market', 'stories', 'sits', 'analytics']],
  ['key', ['sits', 'stories', 'clients', 'market', 'analytics', 'shared']],
  // Decided for the first role, for the second; proposed for the first, for the second; open.
  ['decision', ['clients', 'market', 'sits', 'stories', 'analytics', 'shared']],
])('sorted by %s', (by, ids) => expect(sortedBy(by)).toEqual(ids));

test('downwards turns the order, and equal ones stay in deck order', () => {
  expect(sortedBy(0, true)).toEqual(['sits', 'analytics', 'stories', 'market', 'shared', 'clients']);
});

test('a card without ballots comes last in both directions', () => {
  const some = cardRows(smallSummary({ rounds: [roundOf([[0, 0], ...smallCounts.slice(1)], 8)] }));
  for (const descending of [false, true]) expect(sortedRows(some, { by: 0, descending }).at(-1)?.card.id).toBe('sits');
});

test('a column’s button goes up, down, and back to the order of the deck; another column begins anew', () => {
  const up = nextSorting(null, 'key');
  const down = nextSorting(up, 'key');
  expect([up, down, nextSorting(down, 'key')]).toEqual([{ by: 'key', descending: false }, { by: 'key', descending: true }, null]);
  expect(nextSorting(down, 1)).toEqual({ by: 1, descending: false });
});
