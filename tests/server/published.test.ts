/**
 * What the room has been shown of a round stays as it was shown. Two results of one round that differ in what one or two people did would
 * tell what they did.
 */
import { expect, test } from 'vitest';
import type { Workshop } from '../support/workshop.js';
import { countsIn, placeRows, type SortingRoom, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

/** Seven people: 5 to 2 and 3 to 4. */
const rows = { 'looks-outside': '1111122', 'reads-analysts': '1112222' };

async function revealedRoom(): Promise<SortingRoom> {
  const room = await sortingRoom(api, 7);
  await placeRows(room.people, rows);
  await room.workshop.step('reveal');
  return room;
}

/** All that is shown of the rounds: on the wall, on the console, in the summary. Decisions and the place in the walk are the team's to change. */
async function shown(workshop: Workshop): Promise<unknown> {
  const { reveal } = await workshop.stage();
  const { charter, charterRound } = await workshop.console();
  const { rounds, ...summary } = await workshop.summary();
  expect([summary.charter, summary.charterRound]).toEqual([charter, charterRound]);
  const { stands, currentCardId, decisions, ...results } = reveal ?? {};
  return { results, rounds, charter, charterRound };
}

/** Opens the round again, has people change it, and reveals it. */
async function revealAgain(workshop: Workshop, change: () => Promise<unknown>): Promise<{ stands: boolean; counts: unknown }> {
  await workshop.step('reopenRound');
  await change();
  await workshop.step('reveal');
  const { reveal } = await workshop.stage();
  return { stands: reveal?.stands ?? false, counts: countsIn(reveal?.results ?? []) };
}

const asBefore = { stands: true, counts: { 'looks-outside': [5, 2], 'reads-analysts': [3, 4] } };

test('removing people changes nothing of it, however many', async () => {
  const { workshop, people } = await revealedRoom();
  const before = await shown(workshop);
  expect((await workshop.stage()).reveal).toMatchObject({ ballotCount: 7, stands: false });
  for (const person of people.slice(1)) {
    await workshop.remove(person);
    expect(await shown(workshop)).toEqual(before);
  }
  expect((await workshop.stage()).participantCount).toBe(1);
  await workshop.startNewRound('TODAY');
  await workshop.step('reveal');
  const [first] = (await workshop.summary()).rounds;
  expect(first).toMatchObject({ ballotCount: 7, headline: { ballotCount: 7, placed: 2 } });
  expect(countsIn(first?.results ?? [])).toEqual(asBefore.counts);
});

test('it is the same after the server was started again', async () => {
  const { workshop, people } = await revealedRoom();
  const before = await shown(workshop);
  await workshop.remove(people[0] ?? { id: '' });
  await server.process.restart();
  expect(await shown(workshop)).toEqual(before);
});

test('whoever comes after the reveal changes nothing of it', async () => {
  const { workshop } = await revealedRoom();
  const before = await shown(workshop);
  const late = await workshop.join('Late');
  expect((await late.place({ 'looks-outside': 'SECOND' }))[0]?.refusal?.code).toBe('ROUND_CLOSED');
  expect(await shown(workshop)).toEqual(before);
  expect(await revealAgain(workshop, async () => undefined)).toEqual(asBefore);
  expect(await revealAgain(workshop, () => late.place({ 'looks-outside': 'SECOND' }))).toEqual(asBefore);
  expect(await shown(workshop)).toEqual(before);
});

test('one or two people who change their minds in a round that is opened again change nothing, as often as they do it', async () => {
  const { workshop, people } = await revealedRoom();
  const before = await shown(workshop);
  const [one, two] = people;
  expect(await revealAgain(workshop, async () => one?.place({ 'looks-outside': 'SECOND' }))).toEqual(asBefore);
  expect(
    await revealAgain(workshop, async () =>
      one?.place({ 'looks-outside': null, 'reads-analysts': 'SECOND', 'plans-years-ahead': 'FIRST' }),
    ),
  ).toEqual(asBefore);
  expect(await revealAgain(workshop, async () => two?.place({ 'looks-outside': 'SECOND' }))).toEqual(asBefore);
  expect(await shown(workshop)).toEqual(before);
});

test('when three people have changed something since, all of it is shown', async () => {
  const { workshop, people } = await revealedRoom();
  const [one, two, three, four] = people;
  expect(await revealAgain(workshop, async () => one?.place({ 'looks-outside': 'SECOND' }))).toEqual(asBefore);
  expect(await revealAgain(workshop, async () => two?.place({ 'looks-outside': 'SECOND' }))).toEqual(asBefore);
  // The third one since what is shown; 5 to 2 less the three that go over, and 3 to 4 with one that leaves.
  const fresh = { stands: false, counts: { 'looks-outside': [2, 5], 'reads-analysts': [2, 4] } };
  expect(await revealAgain(workshop, async () => three?.place({ 'looks-outside': 'SECOND', 'reads-analysts': null }))).toEqual(fresh);
  // From here on it is this that stands.
  expect(await revealAgain(workshop, async () => four?.place({ 'looks-outside': 'SECOND' }))).toEqual({ ...fresh, stands: true });
  const [round] = (await workshop.summary()).rounds;
  expect(countsIn(round?.results ?? [])).toEqual(fresh.counts);
});

test('whoever was removed counts as one who changed something', async () => {
  const { workshop, people } = await revealedRoom();
  const [one, two, three] = people;
  await workshop.remove(one ?? { id: '' });
  await workshop.remove(two ?? { id: '' });
  expect(await revealAgain(workshop, async () => undefined)).toEqual(asBefore);
  // Five are left: 3 to 2 and 1 to 4, and one of them goes over.
  expect(await revealAgain(workshop, async () => three?.place({ 'looks-outside': 'SECOND' }))).toEqual({
    stands: false,
    counts: { 'looks-outside': [2, 3], 'reads-analysts': [1, 4] },
  });
});

test('someone who was removed without a ballot, or marked a ballot done, has changed nothing', async () => {
  const { workshop, people } = await revealedRoom();
  const idle = await workshop.joinAll('Idle 1', 'Idle 2', 'Idle 3');
  for (const person of idle) await workshop.remove(person);
  expect(await revealAgain(workshop, () => Promise.all(people.map((person) => person.markDone())))).toEqual(asBefore);
});

test('two people who sort alone see every change: each can tell how the other did in any case', async () => {
  const { workshop, people } = await sortingRoom(api, 2);
  await placeRows(people, { 'looks-outside': '12' });
  await workshop.step('reveal');
  const [one] = people;
  expect(await revealAgain(workshop, async () => one?.place({ 'looks-outside': 'SECOND' }))).toEqual({
    stands: false,
    counts: { 'looks-outside': [0, 2] },
  });
});

test('a room that was two and becomes three, or was three and becomes two, sees nothing new of one change', async () => {
  const two = await sortingRoom(api, 2);
  await placeRows(two.people, { 'looks-outside': '12' });
  await two.workshop.step('reveal');
  const third = await two.workshop.join('Third');
  expect(await revealAgain(two.workshop, () => third.place({ 'looks-outside': 'FIRST' }))).toEqual({
    stands: true,
    counts: { 'looks-outside': [1, 1] },
  });

  const three = await sortingRoom(api, 3);
  await placeRows(three.people, { 'looks-outside': '122' });
  await three.workshop.step('reveal');
  await three.workshop.remove(three.people[0] ?? { id: '' });
  expect(await revealAgain(three.workshop, async () => undefined)).toEqual({ stands: true, counts: { 'looks-outside': [1, 2] } });
});
