/** Opening with a deck of one's own: the workshop keeps a copy, goes all the way without a model, and refuses what is no deck. */
import { type DeckText, emptyCard, emptyDeck } from '@two-hats/shared';
import { deckById } from '@two-hats/shared/decks';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const { api } = useServer();

const kitchen = {
  title: 'Who cooks what?',
  roles: [{ name: 'Cook', definite: 'the cook' }, { name: 'Waiter' }],
  dimensions: [
    { title: 'Food', cards: [{ text: 'Cuts onions' }, { text: 'Tastes the soup', hint: 'Before the salt.' }] },
    { title: 'Guests', cards: [{ id: 'orders', text: 'Takes orders' }] },
  ],
};
const ids = ['card-1', 'card-2', 'orders'];

const open = 'mutation ($input: OpenWorkshopInput!) { openWorkshop(input: $input) { workshopId } }';
const opening = (deck: unknown, more: object = {}) => api.call(open, { input: { title: 'Kitchen', deck, ...more } });

/** What a refusal says of the deck. */
async function problemsOf(deck: unknown): Promise<unknown> {
  const { errors } = await api.ask(open, { input: { title: 'Kitchen', deck } });
  return errors?.[0]?.extensions;
}

test('a workshop with a deck of one’s own goes from the lobby to the charter without a model', async () => {
  const workshop = await Workshop.open(api, { deck: kitchen });
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await workshop.step('startSorting');
  for (const person of people) await person.place(Object.fromEntries(ids.map((id) => [id, 'FIRST' as const])));
  await workshop.step('reveal');

  const stage = await workshop.stage();
  expect(stage.deckTitle).toBe('Who cooks what?');
  expect(stage.roles.map(({ name, shortName, definite }) => [name, shortName, definite])).toEqual([
    ['Cook', 'Cook', 'the cook'],
    ['Waiter', 'Waiter', 'Waiter'],
  ]);
  expect(stage.cards.map(({ id, hint, dimension }) => [id, hint, dimension])).toEqual([
    ['card-1', '', 'dimension-1'],
    ['card-2', 'Before the salt.', 'dimension-1'],
    ['orders', '', 'dimension-2'],
  ]);
  expect(stage.reveal?.source).toBeNull();
  // Three of three on every card, and nothing to compare with.
  expect(stage.reveal?.headline).toMatchObject({ agreed: 3, unanimous: 3, matchShare: null, againstModel: 0 });
  expect(stage.reveal?.agreement).toMatchObject({ matchShare: null, cohenKappa: null });
  expect(stage.reveal?.talk).toEqual([]);
  await workshop.step('closeWorkshop');
  const summary = await workshop.summary();
  expect([summary.source, summary.cards.map(({ key }) => key)]).toEqual([null, [null, null, null]]);
  expect(summary.charter.map(({ owner, basis }) => [owner, basis])).toEqual(ids.map(() => ['FIRST', 'PROPOSED']));
});

test('a key of one’s own is compared with like any other, and before the reveal nobody sees it', async () => {
  const source = { title: 'House rules', author: 'The landlady' };
  const deck = {
    ...kitchen,
    source,
    dimensions: [{ title: 'Food', cards: [{ text: 'Cuts onions', key: 'SECOND', rationale: 'She says so.' }] }],
  };
  const workshop = await Workshop.open(api, { deck });
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await workshop.step('startSorting');
  for (const person of people) await person.place({ 'card-1': 'FIRST' });
  const views = [await workshop.stage(), await workshop.console(), await people[0]?.ballot()];
  expect(JSON.stringify(views)).not.toMatch(/House rules|She says so/);
  await workshop.step('reveal');
  const { reveal } = await workshop.stage();
  expect(reveal?.source).toEqual(source);
  expect(reveal?.explanations).toEqual([{ cardId: 'card-1', rationale: 'She says so.', section: '', fromDiscussion: false }]);
  expect(reveal?.talk).toEqual([{ cardId: 'card-1', reason: 'AGAINST_MODEL' }]);
});

describe('what is no deck', () => {
  test('is refused with a code, and what is wrong by its place', async () => {
    expect(await problemsOf({ ...kitchen, title: ' ', roles: [{ name: 'Cook' }, { name: 'cook' }] })).toEqual({
      code: 'INVALID_DECK',
      retryable: false,
      problems: [
        { code: 'REQUIRED', path: ['title'], limit: null },
        { code: 'NAME_TAKEN', path: ['roles', 1, 'name'], limit: null },
      ],
    });
    expect(await problemsOf(emptyDeck)).toMatchObject({ code: 'INVALID_DECK' });
  });

  test('is refused however large it is, and nothing is opened', async () => {
    const dimensions = Array.from({ length: 5000 }, () => ({ title: '', cards: [] }));
    const { problems } = (await problemsOf({ ...kitchen, dimensions })) as { problems: unknown[] };
    expect(problems.length).toBeLessThanOrEqual(100);
    expect(await problemsOf({ ...kitchen, title: 'x'.repeat(300_000) })).toMatchObject({ code: 'BAD_REQUEST' });
  });

  test.each<[string, unknown]>([
    ['a key that is no column', { ...kitchen, dimensions: [{ title: 'Food', cards: [{ text: 'Cuts onions', key: 'COOK' }] }] }],
    ['a number as a title', { ...kitchen, title: 7 }],
    ['a list', [kitchen, kitchen]],
    ['a text', 'kitchen'],
    ['fields of no deck', { ...kitchen, id: 'article' }],
  ])('%s is not even read', async (_name, deck) => expect(await problemsOf(deck)).toMatchObject({ code: 'INVALID_INPUT' }));

  test('nor are two decks, or none', async () => {
    expect(await refusalOf(opening(kitchen, { deckId: 'short' }))).toBe('INVALID_INPUT');
    expect(await refusalOf(opening(null))).toBe('UNKNOWN_DECK');
    expect(await refusalOf(opening(null, { deckId: null }))).toBe('UNKNOWN_DECK');
  });
});

test('hostile texts stay one line of text', async () => {
  const hostile = '\u202e<img src=x onerror=alert(1)>\n\u0000__proto__ \u2028{{7*7}}';
  const deck: DeckText = {
    ...emptyDeck,
    title: hostile,
    roles: [
      { name: `${hostile} 1`.slice(0, 40), shortName: '', definite: '' },
      { name: 'constructor', shortName: '__proto__', definite: 'toString' },
    ],
    dimensions: [{ title: hostile, cards: [{ ...emptyCard, id: 'constructor', text: hostile, hint: hostile }] }],
  };
  const workshop = await Workshop.open(api, { deck });
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  await ada.send([{ cardId: 'constructor', column: 'SECOND', change: 1 }]);
  await workshop.step('reveal');
  const { cards, reveal } = await workshop.stage();
  expect(cards[0]).toMatchObject({ id: 'constructor', text: '<img src=x onerror=alert(1)> __proto__ {{7*7}}' });
  expect(reveal?.results[0]?.placed).toBe(1);
});

test('a deck as long as it may be is kept, told and carried to every phone', async () => {
  const words = (count: number) => '語'.repeat(count);
  const cards = Array.from({ length: 60 }, (_, index) => ({
    text: `${words(87)}${String(index).padStart(3, '0')}`,
    hint: words(200),
    key: 'FIRST',
    rationale: words(400),
    section: words(120),
  }));
  const workshop = await Workshop.open(api, {
    deck: { ...kitchen, source: { title: words(200), author: words(80) }, dimensions: [{ title: 'All', cards }] },
  });
  const ada = await workshop.join('Ada');
  expect(ada.joined.cards).toHaveLength(60);
  await workshop.step('startSorting');
  await workshop.step('reveal');
  expect((await workshop.stage()).reveal?.explanations).toHaveLength(60);
});

test('the built-in decks are offered, and opened by their ids', async () => {
  const { decks } = await api.call<{ decks: { id: string; cardCount: number; source: unknown }[] }>(
    '{ decks { id cardCount source { title } } }',
  );
  expect(decks.map(({ id }) => id)).toEqual(['article', 'short', 'scrum', 'launch']);
  for (const { id, cardCount } of decks) {
    const workshop = await Workshop.open(api, { deckId: id });
    expect((await workshop.stage()).cards).toHaveLength(cardCount);
    expect(deckById(id)?.cards).toHaveLength(cardCount);
  }
});
