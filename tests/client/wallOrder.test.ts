import { expect, test } from 'vitest';
import { nextOnWall, toggledOnWall } from '../../client/src/screens/console/talk/wallOrder';

const byColumn = [['a1', 'a2', 'a3', 'a4'], ['b1', 'b2'], []];

test('the wall shows three at a time, one of each column in turn', () => {
  expect(nextOnWall(byColumn, [])).toEqual(['a1', 'b1', 'a2']);
  expect(nextOnWall(byColumn, ['a1', 'b1', 'a2'])).toEqual(['b2', 'a3', 'a4']);
  expect(nextOnWall(byColumn, ['b2', 'a3', 'a4'])).toEqual(['a1', 'b1', 'a2']);
});

test('it goes round, and shows nothing twice at a time', () => {
  expect(nextOnWall(byColumn, ['a4'])).toEqual(['a1', 'b1', 'a2']);
  expect(nextOnWall([['a', 'b']], ['a'])).toEqual(['b']);
  expect(nextOnWall([['a', 'b']], ['a', 'b'])).toEqual([]);
  expect(nextOnWall([], [])).toEqual([]);
});

test('one more makes room for itself, and what is there is taken down', () => {
  expect(toggledOnWall(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  expect(toggledOnWall(['a', 'b', 'c'], 'd')).toEqual(['b', 'c', 'd']);
  expect(toggledOnWall(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
});
