/** What an editor does to a deck, and what becomes of a room's result as one. */
import { type DeckText, deckProblems, emptyCard, emptyDeck, ownedBy } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { roomDeck } from '../../client/src/decks/roomDeck';
import {
  addCard,
  addDimension,
  changeCard,
  dropKey,
  moveCard,
  moveDimension,
  putCardBack,
  putDimensionBack,
  putKeyBack,
  removeCard,
  removeDimension,
} from '../../client/src/screens/decks/edit/changes';
import { smallSummary } from './smallSummary.js';

const deck: DeckText = {
  ...emptyDeck,
  source: { title: 'Rules', author: '' },
  dimensions: [
    { title: 'A', cards: ['a1', 'a2'].map((id) => ({ ...emptyCard, id, text: id, key: 'FIRST' as const })) },
    { title: 'B', cards: [{ ...emptyCard, id: 'b1', text: 'b1' }] },
  ],
};
const ids = ({ dimensions }: DeckText) => dimensions.map(({ title, cards }) => `${title}: ${cards.map(({ id }) => id).join(' ')}`);

describe('cards', () => {
  test('move within their dimension, past its edge into the next one, and no further than the deck', () => {
    expect(ids(moveCard(deck, { dimension: 0, card: 0 }, 1))).toEqual(['A: a2 a1', 'B: b1']);
    expect(ids(moveCard(deck, { dimension: 0, card: 1 }, 1))).toEqual(['A: a1', 'B: a2 b1']);
    expect(ids(moveCard(deck, { dimension: 1, card: 0 }, -1))).toEqual(['A: a1 a2 b1', 'B: ']);
    expect(moveCard(deck, { dimension: 0, card: 0 }, -1)).toBe(deck);
    expect(moveCard(deck, { dimension: 1, card: 0 }, 1)).toBe(deck);
  });

  test('are added with an id of their own', () =>
    expect(ids(addCard(deck, { dimension: 0, card: 1 }))).toEqual(['A: a1 card-1 a2', 'B: b1']));

  test('that were removed come back where they were, also when their id or their dimension is gone', () => {
    const place = { dimension: 0, card: 0 };
    const [card] = deck.dimensions[0]?.cards ?? [];
    if (!card) throw new Error('There is a card.');
    const without = removeCard(deck, place);
    expect(ids(without)).toEqual(['A: a2', 'B: b1']);
    expect(putCardBack(without, place, card)).toEqual(deck);
    expect(ids(putCardBack(deck, place, card))).toEqual(['A: card-1 a1 a2', 'B: b1']);
    expect(ids(putCardBack(removeDimension(deck, 1), { dimension: 1, card: 0 }, card))).toEqual(['A: card-1 a1 a2']);
  });
});

describe('dimensions', () => {
  test('move, are added with a first card, and come back with theirs', () => {
    expect(ids(moveDimension(deck, 1, -1))).toEqual(['B: b1', 'A: a1 a2']);
    expect(moveDimension(deck, 1, 1)).toBe(deck);
    expect(ids(addDimension(deck))).toEqual(['A: a1 a2', 'B: b1', ': card-1']);
    const [first] = deck.dimensions;
    if (!first) throw new Error('There is a dimension.');
    expect(putDimensionBack(removeDimension(deck, 0), 0, first)).toEqual(deck);
  });
});

test('the key goes as a whole, and comes back as it was', () => {
  const without = dropKey(deck);
  expect(without.source).toBeNull();
  expect(without.dimensions.flatMap(({ cards }) => cards.map(({ key }) => key))).toEqual([null, null, null]);
  const later = changeCard(without, { dimension: 0, card: 0 }, { text: 'changed' });
  expect(putKeyBack(later, deck)).toEqual(changeCard(deck, { dimension: 0, card: 0 }, { text: 'changed' }));
});

describe('the room’s result as a deck', () => {
  test('has as its key what is decided, else what is agreed, and none where it is open', () => {
    const made = roomDeck(smallSummary());
    const keys = Object.fromEntries(made.dimensions.flatMap(({ cards }) => cards.map(({ id, key }) => [id, key])));
    // Decided: market and clients. Agreed: sits, stories and analytics. Open: shared.
    expect(keys).toEqual({ sits: 'FIRST', market: 'SECOND', stories: 'SECOND', clients: 'FIRST', shared: null, analytics: 'SECOND' });
    expect(made.source).toEqual({ title: 'The workshop “Who does what?” of 2026-11-02', author: '' });
    expect(deckProblems(made)).toEqual([]);
  });

  test('leaves notes and people behind', () => {
    expect(JSON.stringify(roomDeck(smallSummary()))).not.toMatch(/Ada|March/);
  });

  test('is a deck however long the titles are', () => {
    const summary = {
      ...smallSummary({ decisions: [{ cardId: 'market', ...ownedBy('NEITHER'), person: '', note: '', lookAgainOn: null, version: 1 }] }),
      title: '語'.repeat(120),
    };
    expect(deckProblems(roomDeck({ ...summary, deckTitle: 'é'.repeat(80) }))).toEqual([]);
  });
});
