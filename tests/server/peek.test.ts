/**
 * The facilitator's peek at an open round: a snapshot without some ballots drawn by lot, which moves on only when enough people have
 * changed something since. And what the Console tells of people beside it: a word each.
 */

import { readFile } from 'node:fs/promises';
import { articleDeck } from '@two-hats/shared/decks';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { type ApiError, refusalOf } from '../support/api.js';
import { type Console, type StageView, watchConsole, watchStage } from '../support/documents.js';
import { Workshop } from '../support/workshop.js';
import { countsIn, type SortingRoom, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

/** In deck order: one for each person, and one that all of them sort. */
const cards = articleDeck.cards.map(({ id }) => id);
const common = 'cares-for-it-teams';

/** A room in which each person has sorted two cards: one that nobody else sorts, into the first column, and the common one, into the second. */
async function roomOfTells(count: number): Promise<SortingRoom> {
  const room = await sortingRoom(api, count, { deckId: 'article' });
  for (const [index, person] of room.people.entries()) await person.place({ [cards[index] ?? '']: 'FIRST', [common]: 'SECOND' });
  return room;
}

/** Which of those people the peek shows, by their own cards; null without a peek. */
async function shownIn(workshop: Workshop): Promise<number[] | null> {
  const { peek } = await workshop.console();
  const counts = countsIn(peek?.results ?? []);
  return peek && [...cards.keys()].filter((index) => cards[index] !== common && counts[cards[index] ?? '']);
}

test('below eight ballots there is no peek; people without a card on their ballot are none', async () => {
  const { workshop, people } = await roomOfTells(7);
  const eighth = await workshop.join('Eighth');
  await eighth.markDone();
  const refused = await workshop.peek().then(
    () => null,
    (error: unknown) => error as ApiError,
  );
  expect([refused?.code, refused?.retryable]).toEqual(['TOO_FEW_BALLOTS', true]);
  await eighth.place({ 'plans-years-ahead': 'FIRST' });
  await eighth.place({ 'plans-years-ahead': null });
  expect(await refusalOf(workshop.peek())).toBe('TOO_FEW_BALLOTS');
  expect((await workshop.console()).peek).toBeNull();

  await eighth.place({ 'plans-years-ahead': 'FIRST' });
  await workshop.peek();
  expect((await workshop.console()).peek?.ballotCount).toBe(5);
  // Down to seven again: what was seen stays, and there is nothing new to be seen.
  for (const person of people.slice(0, 3)) await person.place({ [common]: 'FIRST' });
  await workshop.remove(eighth);
  expect(await refusalOf(workshop.peek())).toBe('TOO_FEW_BALLOTS');
});

test.for([
  [8, 5],
  [11, 8],
  [12, 8],
  [14, 10],
] as const)('of %i ballots it shows %i, each of them whole or not at all', async ([count, shownCount]) => {
  const { workshop } = await roomOfTells(count);
  const before = Date.now();
  await workshop.peek();
  const { peek, stage } = await workshop.console();
  expect(stage.reveal).toBeNull();
  expect(peek?.ballotCount).toBe(shownCount);
  expect(peek?.results.map(({ cardId }) => cardId)).toEqual(cards);
  const shown = await shownIn(workshop);
  expect(shown).toHaveLength(shownCount);
  const owns = Object.fromEntries((shown ?? []).map((index) => [cards[index], [1, 0]]));
  expect(countsIn(peek?.results ?? [])).toEqual({ ...owns, [common]: [0, shownCount] });
  expect(Date.parse(peek?.takenAt ?? '')).toBeGreaterThanOrEqual(before - 1000);
});

test('those who are left out are drawn anew each time', async () => {
  const { workshop, people } = await roomOfTells(8);
  const drawn = new Set<string>();
  // All the same seven times: once in 56⁶ = 30 billion runs.
  for (let time = 0; time < 7; time += 1) {
    for (const person of people.slice(0, 3)) await person.place({ [common]: time % 2 ? 'FIRST' : 'SECOND' });
    await workshop.peek();
    drawn.add(JSON.stringify(await shownIn(workshop)));
  }
  expect(drawn.size).toBeGreaterThan(1);
});

test('it stays as it is until it is asked for, and moves on only when three people have changed something', async () => {
  const { workshop, people } = await roomOfTells(9);
  await workshop.peek();
  const { peek: first } = await workshop.console();
  expect(await refusalOf(workshop.peek())).toBe('TOO_FEW_CHANGES');
  const [one, two, three] = people;
  // One person who changes much, and takes it back, is one person.
  await one?.place({ [common]: 'FIRST' });
  await one?.place({ [common]: 'SECOND', 'drives-business-value': 'FIRST' });
  await one?.place({ 'drives-business-value': null });
  expect(await refusalOf(workshop.peek())).toBe('TOO_FEW_CHANGES');
  await two?.place({ [common]: 'FIRST' });
  // Neither a done mark nor what is sent again is a change.
  await three?.markDone();
  await three?.send((await three.ballot()).placements);
  expect(await refusalOf(workshop.peek())).toBe('TOO_FEW_CHANGES');
  expect((await workshop.console()).peek).toEqual(first);

  await three?.place({ [common]: 'FIRST' });
  expect((await workshop.console()).peek).toEqual(first);
  await workshop.peek();
  const { peek: second } = await workshop.console();
  expect(second?.ballotCount).toBe(6);
  expect(Date.parse(second?.takenAt ?? '')).toBeGreaterThan(Date.parse(first?.takenAt ?? ''));
  expect(await refusalOf(workshop.peek())).toBe('TOO_FEW_CHANGES');
});

test('whoever joined and sorted, and whoever was removed, counts as one who changed something', async () => {
  const { workshop, people } = await roomOfTells(10);
  await workshop.peek();
  await (await workshop.join('Late')).place({ [common]: 'FIRST' });
  await workshop.remove(people[0] ?? { id: '' });
  await workshop.remove(await workshop.join('Came and went'));
  expect(await refusalOf(workshop.peek())).toBe('TOO_FEW_CHANGES');
  await workshop.remove(people[1] ?? { id: '' });
  await workshop.peek();
  // Ten and one less two are nine ballots; whoever is gone is in none of them.
  expect((await workshop.console()).peek?.ballotCount).toBe(6);
  expect(await shownIn(workshop)).toEqual(expect.not.arrayContaining([0]));
  expect(await shownIn(workshop)).toEqual(expect.not.arrayContaining([1]));
});

test('a round that is opened again has been seen whole: there is nothing new before three people have changed something since', async () => {
  const { workshop, people } = await roomOfTells(8);
  await workshop.step('reveal');
  await workshop.step('reopenRound');
  const [one, two, three] = people;
  await one?.place({ [common]: 'FIRST' });
  await two?.place({ [common]: 'FIRST' });
  expect(await refusalOf(workshop.peek())).toBe('TOO_FEW_CHANGES');
  expect((await workshop.console()).peek).toBeNull();
  await three?.place({ [common]: 'FIRST' });
  await workshop.peek();
  expect((await workshop.console()).peek?.ballotCount).toBe(5);
});

test('only an open round can be peeked at, and nothing is left of it afterwards', async () => {
  const { workshop, people } = await roomOfTells(8);
  await workshop.peek();
  await workshop.step('reveal');
  expect((await workshop.console()).peek).toBeNull();
  expect(await refusalOf(workshop.peek())).toBe('WRONG_PHASE');
  await workshop.startNewRound('TODAY');
  expect((await workshop.console()).peek).toBeNull();
  for (const person of people) await person.place({ 'looks-outside': 'FIRST' }, 2);
  expect((await workshop.console()).peek).toBeNull();
  await workshop.peek();
  expect(countsIn((await workshop.console()).peek?.results ?? [])).toEqual({ 'looks-outside': [5, 0] });
  await workshop.step('reveal');
  await workshop.step('closeWorkshop');
  expect(await refusalOf(workshop.peek())).toBe('WRONG_PHASE');

  const lobby = await Workshop.open(api);
  await lobby.join('Ada');
  expect(await refusalOf(lobby.peek())).toBe('WRONG_PHASE');
});

test('the room learns nothing of it: facilitators get a frame, and nobody else', async () => {
  const { workshop, people } = await roomOfTells(8);
  const consoles = (await server.socket(workshop.facilitator)).subscribe<Console>(watchConsole);
  const stages = (await server.socket(people[0]?.secret ?? '')).subscribe<StageView>(watchStage);
  await consoles.next();
  const before = await stages.next();
  const { revision } = await workshop.peek();
  expect((await consoles.until((frame) => frame.revision === revision)).peek?.ballotCount).toBe(5);
  expect(await workshop.stage()).toEqual(before);
  await workshop.lockDoor(true);
  await stages.until(({ locked }) => locked);
  expect(stages.received).toHaveLength(2);
  expect(stages.bytes.join()).not.toMatch(/peek|tally|count":|winner/);
});

test('neither a frame nor a page tells how many cards a person has placed', async () => {
  const { workshop, people } = await sortingRoom(api, 2, { deckId: 'article' });
  const page = async () =>
    (
      await api.call<{ participants: { participants: { id: string; progress: string }[] } }>(
        '{ participants { participants { id name hat progress joinedAt } } }',
        {},
        workshop.facilitator,
      )
    ).participants.participants;
  const [ada] = people;
  await ada?.place({ [common]: 'FIRST' });
  const frames = (await server.socket(workshop.facilitator)).subscribe<Console>(watchConsole);
  const one = await frames.next();
  const pageOfOne = await page();
  for (const cardId of cards) await ada?.place({ [cardId]: 'SECOND' });
  const many = await workshop.console();
  expect(many, 'not even the revision counts taps').toEqual(one);
  expect(await page()).toEqual(pageOfOne);
  expect(pageOfOne.map(({ progress }) => progress)).toEqual(['HERE', 'SORTING']);

  // And there is nothing else to ask for.
  const type = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8')).getType('Participant');
  expect(isObjectType(type) && Object.keys(type.getFields()).sort()).toEqual(['hat', 'id', 'joinedAt', 'name', 'progress']);
});
