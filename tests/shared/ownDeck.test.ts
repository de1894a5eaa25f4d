/** Decks of one's own: what makes one whole, what is wrong with one that is not, and what becomes of it. */
import {
  type CardText,
  type DeckText,
  deckProblems,
  deckTextOf,
  emptyCard,
  emptyDeck,
  InvalidDeck,
  minutesFor,
  ownDeck,
  readDeckText,
  withCardIds,
} from '@two-hats/shared';
import { decks } from '@two-hats/shared/decks';
import { describe, expect, test } from 'vitest';
import { deckTexts } from './deckTexts.js';
import { holdsForAll } from './property.js';

const card = (text: string, more: Partial<CardText> = {}): CardText => ({ ...emptyCard, text, ...more });

/** A kitchen: two dimensions, three cards, a key. */
const kitchen: DeckText = {
  language: 'EN',
  title: 'Who cooks what?',
  description: 'For a small kitchen.',
  roles: [
    { name: 'Cook', shortName: 'C', definite: 'the cook' },
    { name: 'Waiter', shortName: '', definite: '' },
  ],
  source: { title: 'House rules', author: 'The landlady' },
  dimensions: [
    {
      title: 'Food',
      cards: [card('Cuts onions', { key: 'FIRST', rationale: 'Knives are there.', section: 'Page 2' }), card('Tastes soup')],
    },
    { title: 'Guests', cards: [card('Takes orders', { id: 'orders', hint: 'At the table.', key: 'NEITHER' })] },
  ],
};
const firstCardAs = (changed: Partial<CardText>): DeckText => ({
  ...kitchen,
  dimensions: kitchen.dimensions.map((dimension, index) =>
    index === 0 ? { ...dimension, cards: dimension.cards.map((each, place) => (place === 0 ? { ...each, ...changed } : each)) } : dimension,
  ),
});
const rolesAs = (first: Partial<DeckText['roles'][number]>): DeckText => ({
  ...kitchen,
  roles: kitchen.roles.map((role, index) => (index === 0 ? { ...role, ...first } : role)),
});
const told = (deck: DeckText) => deckProblems(deck).map(({ code, path, limit }) => `${path.join('.')} ${code}${limit ? ` ${limit}` : ''}`);

describe('a deck of one’s own', () => {
  test('is cleaned, numbered and timed', () => {
    const deck = ownDeck('mine', { ...kitchen, title: '  Who\u202e cooks\n what? ' });
    expect(deck).toEqual({
      id: 'mine',
      language: 'EN',
      translations: {},
      title: 'Who cooks what?',
      description: 'For a small kitchen.',
      minutes: 10,
      roles: [
        { column: 'FIRST', name: 'Cook', shortName: 'C', definite: 'the cook' },
        { column: 'SECOND', name: 'Waiter', shortName: 'Waiter', definite: 'Waiter' },
      ],
      source: { title: 'House rules', author: 'The landlady' },
      oneInBoth: null,
      dimensions: [
        { id: 'dimension-1', title: 'Food' },
        { id: 'dimension-2', title: 'Guests' },
      ],
      cards: [
        {
          id: 'card-1',
          text: 'Cuts onions',
          hint: '',
          key: 'FIRST',
          rationale: 'Knives are there.',
          section: 'Page 2',
          dimension: 'dimension-1',
          fromDiscussion: false,
        },
        {
          id: 'card-2',
          text: 'Tastes soup',
          hint: '',
          key: null,
          rationale: '',
          section: '',
          dimension: 'dimension-1',
          fromDiscussion: false,
        },
        {
          id: 'orders',
          text: 'Takes orders',
          hint: 'At the table.',
          key: 'NEITHER',
          rationale: '',
          section: '',
          dimension: 'dimension-2',
          fromDiscussion: false,
        },
      ],
    });
  });

  test('without a key has no source to be compared with, and no reasons', () => {
    const unkeyed = {
      ...kitchen,
      dimensions: [{ title: 'Food', cards: [card('Cuts onions', { rationale: 'Because', section: 'Page 2' })] }],
    };
    const { source, cards } = ownDeck('mine', unkeyed);
    expect([source, cards[0]?.rationale, cards[0]?.section]).toEqual([null, '', '']);
  });

  test('takes 10 minutes at least, and about one and a half for each card', () => {
    expect([1, 12, 20, 28, 60].map(minutesFor)).toEqual([10, 20, 30, 45, 95]);
  });

  test('that is not whole is refused with what is wrong', () => {
    expect(() => ownDeck('mine', emptyDeck)).toThrow(InvalidDeck);
    expect(told(emptyDeck)).toEqual([
      'title REQUIRED',
      'roles.0.name REQUIRED',
      'roles.1.name REQUIRED',
      'dimensions.0.title REQUIRED',
      'dimensions.0.cards.0.text REQUIRED',
    ]);
  });
});

describe('what is wrong is told by place', () => {
  const first = 'dimensions.0.cards.0';
  test.each<[string, DeckText, string[]]>([
    ['nothing', kitchen, []],
    ['a long title', { ...kitchen, title: 'x'.repeat(81) }, ['title TOO_LONG 80']],
    ['a title of marks that nobody can read', { ...kitchen, title: '\u0301\u200b' }, ['title REQUIRED']],
    ['a long text', firstCardAs({ text: 'é'.repeat(91) }), [`${first}.text TOO_LONG 90`]],
    ['90 family emoji', firstCardAs({ text: '👨‍👩‍👧‍👦'.repeat(90) }), []],
    [
      'a long hint, reason and section',
      firstCardAs({ hint: 'x'.repeat(201), rationale: 'x'.repeat(401), section: 'x'.repeat(121) }),
      [`${first}.hint TOO_LONG 200`, `${first}.rationale TOO_LONG 400`, `${first}.section TOO_LONG 120`],
    ],
    ['a card twice, in capitals', firstCardAs({ text: 'TASTES  SOUP' }), ['dimensions.0.cards.1.text DUPLICATE']],
    ['an id twice', firstCardAs({ id: 'orders' }), ['dimensions.1.cards.0.id DUPLICATE']],
    ['an id that could be anything', firstCardAs({ id: '__proto__' }), [`${first}.id INVALID_ID`]],
    ['a key of nobody’s', { ...kitchen, source: null }, ['source.title SOURCE_REQUIRED']],
    [
      'a role called like a column',
      rolesAs({ name: 'both', shortName: 'Second' }),
      ['roles.0.name NAME_TAKEN', 'roles.0.shortName NAME_TAKEN'],
    ],
    ['two roles with one name', rolesAs({ name: 'Waiter' }), ['roles.1.name NAME_TAKEN']],
    ['a role whose short name is its name', rolesAs({ shortName: 'cook' }), []],
    ['three roles', { ...kitchen, roles: [...kitchen.roles, ...kitchen.roles] }, ['roles TOO_MANY 2']],
    ['one role', { ...kitchen, roles: kitchen.roles.slice(1) }, ['roles TOO_FEW 2']],
    ['no dimension', { ...kitchen, dimensions: [] }, ['dimensions TOO_FEW 1']],
    [
      'a dimension without cards',
      { ...kitchen, dimensions: [...kitchen.dimensions, { title: 'Yard', cards: [] }] },
      ['dimensions.2.cards TOO_FEW 1'],
    ],
    [
      'a dimension twice',
      { ...kitchen, dimensions: kitchen.dimensions.map((each) => ({ ...each, title: 'Food' })) },
      ['dimensions.1.title DUPLICATE'],
    ],
  ])('%s', (_name, deck, problems) => expect(told(deck)).toEqual(problems));

  test('60 cards are enough, and one more is too many', () => {
    const deckOf = (count: number) => ({
      ...kitchen,
      dimensions: [{ title: 'All', cards: Array.from({ length: count }, (_, i) => card(`Does ${i}`)) }],
    });
    expect(told(deckOf(60))).toEqual([]);
    expect(told(deckOf(61))).toEqual(['dimensions TOO_MANY 60']);
  });

  test('of a mountain of nonsense at most a hundred problems', () => {
    const dimensions = Array.from({ length: 50_000 }, () => ({ title: '', cards: [emptyCard, emptyCard] }));
    expect(deckProblems({ ...kitchen, dimensions })).toHaveLength(2 + 12 + 24);
    expect(
      deckProblems({
        ...kitchen,
        dimensions: [{ title: '', cards: Array(100_000).fill(firstCardAs({ text: '', hint: 'x'.repeat(999) }).dimensions[0]?.cards[0]) }],
      }),
    ).toHaveLength(100);
  });
});

describe('a deck is read from whatever came in', () => {
  test('what is missing is empty, and what is of another kind is told', () => {
    const { text, problems } = readDeckText({
      title: 7,
      roles: 'none',
      dimensions: [{ cards: [{ text: 'Cuts onions', key: 'COOK' }, null] }],
    });
    expect(text).toEqual({ ...emptyDeck, roles: [], dimensions: [{ title: '', cards: [card('Cuts onions'), emptyCard] }] });
    expect(problems.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
      'title WRONG_TYPE',
      'roles WRONG_TYPE',
      'dimensions.0.cards.0.key UNKNOWN_COLUMN',
      'dimensions.0.cards.1 WRONG_TYPE',
    ]);
  });

  test.each([null, 'a deck', [], 7])('%j is no deck', (given) =>
    expect(readDeckText(given).problems[0]).toEqual({ code: 'WRONG_TYPE', path: [], limit: null }),
  );
});

describe('a deck goes on as a text', () => {
  test.each(decks.map((deck) => [deck.id, deck] as const))('the built-in one “%s” is whole', (_id, deck) => {
    expect(deckProblems(deckTextOf(deck))).toEqual([]);
    expect(ownDeck('mine', deckTextOf(deck)).cards).toHaveLength(deck.cards.length);
  });

  test('a reader’s proposal goes along without its key', () => {
    const cards = decks.flatMap((deck) => deckTextOf(deck).dimensions.flatMap((dimension) => dimension.cards));
    expect(cards.find(({ id }) => id === 'mines-data')).toMatchObject({ key: null, rationale: '', section: '' });
  });

  test('cards without an id get one that is free', () => {
    const ids = withCardIds(firstCardAs({ id: 'card-2' })).dimensions.map(({ cards }) => cards.map(({ id }) => id));
    expect(ids).toEqual([['card-2', 'card-1'], ['orders']]);
  });

  holdsForAll('what a whole text makes is a deck, and the same deck again', deckTexts, (text) => {
    const deck = ownDeck('mine', text);
    expect(ownDeck('mine', deckTextOf(deck))).toEqual(deck);
  });
});
