import { expect, test } from 'vitest';
import { neighbour, nextUnsorted } from '../../client/src/screens/phone/sort/sortingOrder';

const cardIds = ['a', 'b', 'c', 'd'];
const state = (sorted: string, skipped = '') => ({
  cardIds,
  isSorted: (cardId: string) => sorted.includes(cardId),
  skipped: new Set(skipped),
});

test('the first card is the first unsorted one', () => {
  expect(nextUnsorted(state(''), null)).toBe('a');
  expect(nextUnsorted(state('ab'), null)).toBe('c');
});

test('the next card is the next unsorted one behind, going round', () => {
  expect(nextUnsorted(state('a'), 'a')).toBe('b');
  expect(nextUnsorted(state('abc'), 'a')).toBe('d');
  expect(nextUnsorted(state('cd'), 'd')).toBe('a');
});

test('skipped cards come back when nothing else is left', () => {
  expect(nextUnsorted(state('', 'a'), 'a')).toBe('b');
  expect(nextUnsorted(state('bd', 'ac'), 'd')).toBe('a');
  expect(nextUnsorted(state('bd', 'ac'), 'a')).toBe('c');
});

test('the only card left stays, and there is none when all are sorted', () => {
  expect(nextUnsorted(state('bcd', 'a'), 'a')).toBe('a');
  expect(nextUnsorted(state('abcd'), 'd')).toBeNull();
});

test('going back and forth goes round', () => {
  expect(neighbour(cardIds, 'd', 1)).toBe('a');
  expect(neighbour(cardIds, 'a', -1)).toBe('d');
});
