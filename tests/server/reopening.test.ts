/** A round that is opened again: ballots stay, done marks do not, and the reveal comes back to where the room was. */
import { expect, test } from 'vitest';
import { countsIn, placeRows, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const { api } = useServer();

test('everybody keeps the ballot, and nobody is done any more', async () => {
  const { workshop, people } = await sortingRoom(api, 3);
  await placeRows(people, { 'looks-outside': '122', 'reads-analysts': '2--' });
  for (const person of people) await person.markDone();
  await workshop.step('reveal');
  expect((await workshop.stage()).doneCount).toBe(3);

  expect(await workshop.step('reopenRound')).toMatchObject({ phase: 'SORTING' });
  expect(await workshop.stage()).toMatchObject({ round: { number: 1 }, reveal: null, startedCount: 3, doneCount: 0 });
  const { progress, newestParticipants } = await workshop.console();
  expect(progress).toEqual({ joined: 3, started: 3, done: 0 });
  expect(newestParticipants.map((person) => person.progress)).toEqual(['SORTING', 'SORTING', 'SORTING']);
  expect(await people[0]?.ballot()).toMatchObject({ done: false });
  expect((await people[0]?.ballot())?.placements.map(({ cardId, column }) => [cardId, column]).sort()).toEqual([
    ['looks-outside', 'FIRST'],
    ['reads-analysts', 'SECOND'],
  ]);
  await people[1]?.markDone();
  expect((await workshop.stage()).doneCount).toBe(1);
});

test('the reveal comes back to the card and the order that the room had left', async () => {
  const { workshop, people } = await sortingRoom(api, 3);
  await placeRows(people, { 'looks-outside': '112', 'reads-analysts': '222' });
  await workshop.step('reveal');
  await workshop.showCard('reads-analysts', 'DECK');
  await workshop.step('reopenRound');
  await workshop.step('reveal');
  expect((await workshop.stage()).reveal).toMatchObject({ currentCardId: 'reads-analysts', walkOrder: 'DECK' });
  await workshop.startNewRound('TODAY');
  await workshop.step('reveal');
  expect((await workshop.stage()).reveal).toMatchObject({ currentCardId: null, walkOrder: 'TALK' });
});

test('someone alone who changes a card sees the new result: there was nobody to hide it from', async () => {
  const { workshop, people } = await sortingRoom(api, 1);
  await placeRows(people, { 'looks-outside': '2', 'stays-within-reach': '1' });
  await workshop.step('reveal');
  await workshop.step('reopenRound');
  expect((await people[0]?.place({ 'looks-outside': 'FIRST' }))?.[0]).toMatchObject({ saved: true });
  await workshop.step('reveal');
  expect(countsIn((await workshop.stage()).reveal?.results ?? [])).toEqual({ 'looks-outside': [1, 0], 'stays-within-reach': [1, 0] });
});

test('a round that is opened again leaves the rounds before it alone', async () => {
  const { workshop, people } = await sortingRoom(api, 3);
  await placeRows(people, { 'looks-outside': '111' });
  await people[0]?.markDone();
  await workshop.step('reveal');
  const [first] = (await workshop.summary()).rounds;
  await workshop.startNewRound('TODAY');
  await people[0]?.markDone(true, 2);
  await workshop.step('reveal');
  await workshop.step('reopenRound');
  expect(await workshop.stage()).toMatchObject({ round: { number: 2 }, startedCount: 0, doneCount: 0 });
  await placeRows(people, { 'looks-outside': '222' }, 2);
  await workshop.step('reveal');
  const { rounds } = await workshop.summary();
  expect(rounds[0]).toEqual(first);
  expect(countsIn(rounds[1]?.results ?? [])).toEqual({ 'looks-outside': [0, 3] });
});
