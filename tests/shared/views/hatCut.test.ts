import { byHatOf, type CardResult, type Column, cardResults, cellsOf, type Hat, type HatCut, hatCut } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { roundOf, smallDeck, snapshot } from './smallWorkshop.js';

const [card] = smallDeck.cards;
const all: readonly Hat[] = ['FIRST', 'SECOND', 'BOTH', 'NEITHER'];

/** So many of a hat who put the first card of the small deck into the first and into the second column. */
type Group = readonly [hat: Hat | null, first: number, second: number];

function roomOf(groups: readonly Group[]) {
  const ballots = groups.flatMap(([hat, first, second]) => [
    ...Array.from({ length: first }, () => ({ hat, column: 'FIRST' as Column })),
    ...Array.from({ length: second }, () => ({ hat, column: 'SECOND' as Column })),
  ]);
  const count = (column: Column) => ballots.filter((ballot) => ballot.column === column).length;
  const round = roundOf([[count('FIRST'), count('SECOND')]], ballots.length);
  const results = cardResults(smallDeck, round, round.tally);
  const cells = cellsOf(results);
  const cut = madeOf(
    results,
    ballots.map(({ hat, column }) => ({
      hat,
      cells: Uint16Array.of(cells.findIndex((cell) => cell.cardId === card?.id && cell.column === column)),
    })),
  );
  return { cut, byHat: byHatOf(snapshot(round.tally, ballots.length, { byHat: cut })) };
}

function madeOf(results: readonly CardResult[], ballots: Parameters<typeof hatCut>[1], hats = all): HatCut | null {
  const sizes = hats.filter((hat) => ballots.filter((ballot) => ballot.hat === hat).length >= 3);
  const steps = hatCut(results, ballots, sizes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('counts', () => {
  // By hand: 4 of 5 and 1 of 6 in the first column, so 5 of 11 there and 6 in the second, which leads.
  test('are told where every hat has five and more', () => {
    const { cut, byHat } = roomOf([
      ['FIRST', 4, 1],
      ['SECOND', 1, 5],
    ]);
    expect(cut?.cards[0]).toMatchObject({
      column: 'SECOND',
      lines: [
        { hat: 'FIRST', portion: 'FEW', counts: { FIRST: 4, SECOND: 1 } },
        { hat: 'SECOND', portion: 'MOST', counts: { FIRST: 1, SECOND: 5 } },
      ],
    });
    expect(byHat?.cards[0]?.lines[0]).toMatchObject({ share: 0.2, othersShare: 5 / 6 });
    expect(byHat?.cards[0]).toMatchObject({ apart: true, roomShare: 6 / 11 });
  });

  test('are not told where subtraction would count three: then there is a word', () => {
    const { cut } = roomOf([
      ['FIRST', 6, 2],
      ['SECOND', 0, 3],
    ]);
    expect(cut?.cards.flatMap(({ lines }) => lines.map(({ counts }) => counts))).toEqual([null]);
  });

  test('are not told where two have no hat: they would be left over', () => {
    const { cut } = roomOf([
      ['FIRST', 5, 1],
      ['SECOND', 1, 4],
      [null, 1, 1],
    ]);
    expect(cut?.cards.flatMap(({ lines }) => lines.map(({ counts }) => counts))).toEqual([null]);
  });
});

test('a small hat is apart when few of it are where most of the room is', () => {
  const { byHat } = roomOf([
    ['FIRST', 0, 3],
    ['NEITHER', 9, 0],
  ]);
  // 9 of 12 in the first column: the middle of "few" is a sixth, 7/12 away.
  expect(byHat?.cards[0]?.lines).toMatchObject([
    { hat: 'FIRST', portion: 'FEW', share: null, othersShare: null },
    { hat: 'NEITHER', portion: 'MOST', share: null, othersShare: null },
  ]);
  expect(byHat?.cards[0]?.distance).toBeCloseTo(7 / 12, 10);
  expect(byHat?.cards[0]?.apart).toBe(true);
});

test('a card that nobody placed has no line', () => {
  const { cut } = roomOf([
    ['FIRST', 4, 1],
    ['SECOND', 1, 5],
  ]);
  expect(cut?.cards.map(({ cardId }) => cardId)).toEqual([card?.id]);
  expect(madeOf(cardResults(smallDeck, roundOf([], 0), new Map()), [])).toBeNull();
});
