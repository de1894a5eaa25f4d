// The role map: what lies where on it.
import { type CardResult, type Column, cardResult, columnOrder } from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapped } from '../../client/src/results/picture/textWidth';
import { mapLayout, type PlacedMark } from '../../client/src/results/roleMap/mapLayout';
import { type MapFacts, mapRows } from '../../client/src/results/roleMap/mapRows';
import { pilesOf } from '../../client/src/results/roleMap/piles';
import { holdsForAll } from '../shared/property.js';
import { card } from '../shared/views/smallWorkshop.js';

type Counts = readonly [first: number, second: number, both: number, neither: number];

function resultOf(cardId: string, [FIRST, SECOND, BOTH, NEITHER]: Counts, key: Column | null = null): CardResult {
  return cardResult(card(cardId, 'd', key), { FIRST, SECOND, BOTH, NEITHER }, columnOrder);
}

/** Sixty cards, at most twelve dimensions: as much as a deck may have. */
const decks = fc
  .record({
    cards: fc.array(
      fc.record({
        dimension: fc.nat(11),
        counts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    hasModel: fc.boolean(),
  })
  .map(({ cards, hasModel }): MapFacts => {
    const faces = cards.map(({ dimension }, index) => ({ id: `card-${index}`, text: `Card ${index}`, dimension: `d${dimension}` }));
    return {
      dimensions: Array.from({ length: 12 }, (_, index) => ({ id: `d${index}`, title: `Dimension ${index}: of this and that` })),
      cards: faces,
      results: cards.map(({ counts }, index) => resultOf(`card-${index}`, counts)),
      order: faces.map(({ id }) => id),
      hasModel,
    };
  });
const rooms = fc.record({ width: fc.integer({ min: 260, max: 1900 }), em: fc.constantFrom(14, 16) });
/** A projector's, with or without something beside the map. */
const walls = fc.record({ width: fc.integer({ min: 1180, max: 1840 }), height: fc.integer({ min: 560, max: 760 }), em: fc.constant(40) });

const marksIn = (facts: MapFacts, room: { width: number; height?: number; em: number }) => {
  const layout = mapLayout(mapRows(facts), { height: null, ...room });
  return { layout, marks: layout.rows.flatMap(({ marks }) => marks) };
};

describe.each([
  ['a page or a phone', rooms],
  ['a wall', walls],
])('on %s', (_, where) => {
  const pictures = fc.tuple(decks, where as fc.Arbitrary<{ width: number; height?: number; em: number }>);

  holdsForAll('every card is there once, and no two marks overlap', pictures, ([facts, room]) => {
    const { layout, marks } = marksIn(facts, room);
    expect(marks.map(({ cardId }) => cardId).sort()).toEqual(facts.cards.map(({ id }) => id).sort());
    for (const [index, one] of marks.entries()) {
      for (const other of marks.slice(index + 1)) {
        const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
        expect(apart, `${one.cardId} and ${other.cardId}`).toBeGreaterThanOrEqual(layout.mark);
      }
    }
  });

  holdsForAll('whoever has the larger share lies no farther back, in every row', pictures, ([facts, room]) => {
    for (const { marks } of marksIn(facts, room).layout.rows) {
      const onLine = marks.filter((mark): mark is PlacedMark & { lean: number } => mark.lean !== null);
      for (const one of onLine) for (const other of onLine) if (one.lean < other.lean) expect(one.x).toBeLessThanOrEqual(other.x + 1e-6);
    }
  });

  holdsForAll('all of it is within the picture, and the same facts are the same picture', pictures, ([facts, room]) => {
    const { layout, marks } = marksIn(facts, room);
    if (room.height !== undefined) expect(layout.height).toBeLessThanOrEqual(room.height + 1e-6);
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(layout.mark / 2);
      expect(x).toBeLessThanOrEqual(layout.width - layout.mark / 2 + 1e-6);
      expect(y).toBeGreaterThanOrEqual(layout.mark / 2);
      expect(y).toBeLessThanOrEqual(layout.height - layout.mark / 2 + 1e-6);
    }
    expect(marksIn(facts, room)).toEqual({ layout, marks });
  });
});

test('marks with room around them lie exactly at their share', () => {
  // A line of 100 with steps of 10: nothing is nearer than a step.
  expect(pilesOf([0, 25, 50, 100], 100, 10, 3).map(({ at }) => at)).toEqual([0, 25, 50, 100]);
});

test('what lies together is piled up; what does not fit a pile is moved apart by no more than needed', () => {
  // Five at the beginning, two to a pile: piles of 2, 2 and 1, pushed off the end by one step each.
  expect(pilesOf([0, 0, 0, 0, 0, 90], 100, 10, 2)).toEqual([
    { at: 0, size: 2 },
    { at: 10, size: 2 },
    { at: 20, size: 1 },
    { at: 90, size: 1 },
  ]);
  // Two at 50 with piles of one share the distance: 45 and 55.
  expect(pilesOf([50, 50], 100, 10, 1).map(({ at }) => at)).toEqual([45, 55]);
});

test('for both a mark goes to the middle, for neither it steps beside the line, and its shape is the model’s', () => {
  const [row] = mapRows({
    dimensions: [{ id: 'd', title: 'D' }],
    cards: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id, dimension: 'd' })),
    results: [
      resultOf('a', [0, 0, 8, 0]),
      // Six of eight for the second role, one for both: (6 + ½) ÷ 7 of those who pull.
      resultOf('b', [0, 6, 1, 1], 'FIRST'),
      resultOf('c', [1, 1, 0, 6]),
      resultOf('d', [0, 0, 0, 0]),
      resultOf('e', [8, 0, 0, 0], 'FIRST'),
    ],
    order: ['e', 'd', 'c', 'b', 'a'],
    hasModel: true,
  });
  expect(row?.marks.map(({ cardId, number, lean, shape, outcome }) => [cardId, number, lean, shape, outcome])).toEqual([
    ['e', 1, 0, 'FIRST', 'AGREED'],
    ['a', 5, 0.5, null, 'AGREED'],
    ['b', 4, 6.5 / 7, 'FIRST', 'AGREED'],
    ['d', 2, null, null, null],
    ['c', 3, null, null, 'AGREED'],
  ]);
});

test('titles are broken between words, and say that they go on', () => {
  expect(wrapped('Research: what to read and learn', 11, 2)).toEqual(['Research: what to', 'read and learn']);
  expect(wrapped('One two three four five six', 7, 2)).toEqual(['One two', 'three four…']);
  expect(wrapped('Donaudampfschifffahrtsgesellschaft', 8, 3)).toEqual([expect.stringMatching(/^Donaud.*…$/)]);
});
