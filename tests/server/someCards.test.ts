/** Rounds about some cards of the deck: nobody sees, sorts or is shown any other. */
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import type { Person, Workshop } from '../support/workshop.js';
import { countsIn, placeRows, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const { api } = useServer();
/** In deck order; asked for the other way round, and one of them twice. */
const asked = ['looks-outside', 'reads-analysts', 'cares-for-it-teams'];

let workshop: Workshop;
let people: readonly Person[];
beforeAll(async () => {
  ({ workshop, people } = await sortingRoom(api, 3));
  await placeRows(people, { 'looks-outside': '111', 'plans-years-ahead': '222' });
  await workshop.step('reveal');
});

const idsOf = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id);

test('a round needs cards, and cards of the deck', async () => {
  expect(await refusalOf(workshop.startNewRound('SHOULD', null, []))).toBe('NO_CARDS');
  expect(await refusalOf(workshop.startNewRound('SHOULD', null, ['looks-outside', 'no-such-card']))).toBe('UNKNOWN_CARD');
  expect(await workshop.stage()).toMatchObject({ phase: 'REVEALED', round: { number: 1 } });
});

test('phones get these cards only, also of those who come late; any other is refused alone', async () => {
  await workshop.startNewRound('SHOULD', null, [...asked].reverse().concat('looks-outside'));
  expect(idsOf((await workshop.stage()).cards).sort()).toEqual([...asked].sort());
  expect(idsOf((await people[0]?.ballot())?.cards ?? []).sort()).toEqual([...asked].sort());
  const late = await workshop.join('Late');
  expect(idsOf(late.joined.cards).sort()).toEqual([...asked].sort());

  const sent = { 'looks-outside': 'SECOND', 'plans-years-ahead': 'FIRST', 'reads-analysts': 'FIRST' } as const;
  const results = await late.place(sent, 2);
  expect(results.map(({ cardId, refusal }) => [cardId, refusal?.code ?? null])).toEqual([
    ['looks-outside', null],
    ['plans-years-ahead', 'UNKNOWN_CARD'],
    ['reads-analysts', null],
  ]);
  await placeRows(people, { 'looks-outside': '122', 'plans-years-ahead': '111', 'cares-for-it-teams': '11-' }, 2);
  expect((await workshop.console()).progress).toEqual({ joined: 4, started: 3 + 1, done: 0 });
});

test('the reveal and the summary are about these cards only, and the walk leads to no other', async () => {
  await workshop.step('reveal');
  const { cards, reveal } = await workshop.stage();
  expect(idsOf(cards)).toEqual(asked);
  expect(reveal?.results.map(({ cardId }) => cardId)).toEqual(asked);
  expect(reveal?.explanations.map(({ cardId }) => cardId)).toEqual(asked);
  // 1 to 3 is the most contested; 0 to 1 and 2 to 0 are not contested at all, and stay in deck order.
  expect(reveal?.walk).toEqual(asked);
  expect(countsIn(reveal?.results ?? [])).toEqual({ 'looks-outside': [1, 3], 'reads-analysts': [1, 0], 'cares-for-it-teams': [2, 0] });
  expect(reveal?.headline).toMatchObject({ ballotCount: 4, cards: 3, measured: 2, agreed: 2, placed: 3 });
  expect(await refusalOf(workshop.showCard('plans-years-ahead'))).toBe('UNKNOWN_CARD');
  await workshop.showCard('reads-analysts');

  const [first, second] = (await workshop.summary()).rounds;
  expect(first?.results).toHaveLength(12);
  expect(countsIn(first?.results ?? [])).toEqual({ 'looks-outside': [3, 0], 'plans-years-ahead': [0, 3] });
  expect(second?.results).toEqual(reveal?.results);
  expect(second?.dimensions.filter(({ cardCount }) => cardCount > 0).map(({ id, cardCount }) => [id, cardCount])).toEqual([
    ['focus', 1],
    ['research', 1],
    ['purpose', 1],
  ]);
});

test('a decision may be about any card of the deck, and a later round about all of them', async () => {
  expect(await workshop.decide('plans-years-ahead', 'SECOND')).toMatchObject({ cardId: 'plans-years-ahead' });
  await workshop.startNewRound('TODAY');
  expect((await workshop.stage()).cards).toHaveLength(12);
  expect((await people[1]?.place({ 'plans-years-ahead': 'FIRST' }, 3))?.[0]).toMatchObject({ saved: true });
});
