import { expect, test } from 'vitest';
import { walkPosition } from '../../client/src/results/walk';

const walk = ['c', 'a', 'b'];

test('from the overview the next card is the first of the walk', () => {
  expect(walkPosition({ walk, currentCardId: null })).toEqual({ index: null, total: 3, previous: null, next: 'c' });
});

test('in the middle there is a card before and a card after', () => {
  expect(walkPosition({ walk, currentCardId: 'a' })).toEqual({ index: 1, total: 3, previous: 'c', next: 'b' });
});

test('after the last card there is none', () => {
  expect(walkPosition({ walk, currentCardId: 'b' })).toEqual({ index: 2, total: 3, previous: 'a', next: null });
});

test('a card that the walk does not know counts as the overview', () => {
  expect(walkPosition({ walk, currentCardId: 'gone' })).toEqual({ index: null, total: 3, previous: null, next: 'c' });
});
