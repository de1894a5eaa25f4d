/** Rounds that begin with the ballots of the one before: copied for everybody at once, and telling nothing that was not told already. */
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { lookInto } from '../support/database.js';
import { countsIn, placeRows, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;
/** In deck order. */
const [looks, reads, plans] = ['looks-outside', 'reads-analysts', 'plans-years-ahead'] as const;
const about = [looks, reads];

/**
 * Five people, three cards, three columns. Carried into a round about the first two without the third column, the tallies are 3 to 1 and 1
 * to 2: the fifth person said nothing that goes along.
 */
async function roundFromBefore() {
  const room = await sortingRoom(api, 5, { offersNeither: true });
  await placeRows(room.people, { [looks]: '1112n', [reads]: '22n1n', [plans]: '22222' });
  await room.people[3]?.place({ [plans]: null });
  for (const person of room.people) await person.markDone();
  await room.workshop.step('reveal');
  await room.workshop.startNewRound('TODAY', null, about, { ballots: 'FROM_BEFORE', offersNeither: false });
  return room;
}

test('everybody finds their own placements, for the cards and the columns of the new round', async () => {
  const { workshop, people } = await roundFromBefore();
  expect(await workshop.stage()).toMatchObject({
    round: { number: 2, lens: 'TODAY', startingBallots: 'FROM_BEFORE' },
    columns: ['FIRST', 'SECOND'],
  });
  const ballots = await Promise.all(people.map((person) => person.ballot()));
  expect(ballots.map(({ placements }) => Object.fromEntries(placements.map(({ cardId, column }) => [cardId, column])))).toEqual([
    { [looks]: 'FIRST', [reads]: 'SECOND' },
    { [looks]: 'FIRST', [reads]: 'SECOND' },
    { [looks]: 'FIRST' },
    { [looks]: 'SECOND', [reads]: 'FIRST' },
    {},
  ]);
  expect(ballots.map(({ done }) => done)).toEqual([false, false, false, false, false]);
  await lookInto(server.process.database, async (database) => {
    const counts = (FIRST: number, SECOND: number) => ({ FIRST, SECOND, BOTH: 0, NEITHER: 0 });
    const kept = await database.keptTallies(workshop.id);
    expect(kept[2]).toEqual({ [looks]: counts(3, 1), [reads]: counts(1, 2) });
    expect(kept).toEqual(await database.foldedTallies(workshop.id));
  });
});

test('what a ballot brought along tells nobody how far its owner is, nor that it was empty', async () => {
  const { workshop, people } = await roundFromBefore();
  const progressNow = async () => (await workshop.console()).newestParticipants.map(({ progress }) => progress);
  expect(await progressNow()).toEqual(['HERE', 'HERE', 'HERE', 'HERE', 'HERE']);
  expect(await workshop.stage()).toMatchObject({ startedCount: 0, doneCount: 0 });

  // Neither a removal nor saying done tells whether there was anything on the ballot.
  await people[0]?.markDone(true, 2);
  await people[4]?.markDone(true, 2);
  expect(await workshop.stage()).toMatchObject({ startedCount: 0, doneCount: 2 });
  await workshop.remove(people[3] ?? { id: '' });
  expect(await workshop.stage()).toMatchObject({ startedCount: 0, doneCount: 2, participantCount: 4 });

  await people[1]?.place({ [looks]: 'SECOND' }, 2);
  await people[2]?.place({ [reads]: 'FIRST' }, 2);
  await people[2]?.place({ [reads]: null }, 2);
  expect(await progressNow()).toEqual(['DONE', 'SORTING', 'SORTING', 'DONE']);
  expect((await workshop.stage()).startedCount).toBe(2);
  await workshop.remove(people[1] ?? { id: '' });
  expect((await workshop.stage()).startedCount).toBe(1);
});

test('the first tap of a phone wins over what was copied, whatever its change number', async () => {
  const { people } = await roundFromBefore();
  expect(await people[0]?.send([{ cardId: looks, column: 'FIRST', change: 1 }], 2)).toMatchObject([{ saved: true }]);
  expect(await people[1]?.send([{ cardId: looks, column: null, change: 1 }], 2)).toMatchObject([{ saved: true, column: null }]);
  const placed = (await people[1]?.ballot())?.placements.find(({ cardId }) => cardId === looks);
  expect(placed).toEqual({ cardId: looks, column: null, change: 1 });
});

test('the results before stand until three people change something in the round', async () => {
  const { workshop, people } = await roundFromBefore();
  const results = async () => (await workshop.stage()).reveal;
  const before = { [looks]: [3, 1], [reads]: [1, 2] };
  await people[0]?.place({ [looks]: 'SECOND' }, 2);
  await people[4]?.place({ [looks]: 'SECOND' }, 2);
  await workshop.step('reveal');
  expect(countsIn((await results())?.results ?? [])).toEqual(before);
  expect(await results()).toMatchObject({ stands: true, ballotCount: 5 });
  expect((await workshop.summary()).rounds[1]).toMatchObject({ startingBallots: 'FROM_BEFORE', ballotCount: 5 });

  // The third one: 1 stays in the first column, three are in the second; the fifth person's ballot holds a card now.
  await workshop.step('reopenRound');
  await people[1]?.place({ [looks]: 'SECOND' }, 2);
  await workshop.step('reveal');
  expect(countsIn((await results())?.results ?? [])).toEqual({ [looks]: [1, 4], [reads]: [1, 2] });
  expect(await results()).toMatchObject({ stands: false, ballotCount: 5 });
});

test('whoever changed something before the round hides nobody who changes something in it', async () => {
  const { workshop, people } = await sortingRoom(api, 5);
  await placeRows(people, { [looks]: '11111', [plans]: '11111' });
  await workshop.step('reveal');
  await workshop.step('reopenRound');
  for (const person of people.slice(0, 2)) await person.place({ [plans]: 'SECOND' });
  await workshop.step('reveal');
  await workshop.startNewRound('SHOULD', null, [looks], { ballots: 'FROM_BEFORE' });
  await people[4]?.place({ [looks]: 'SECOND' }, 2);
  await workshop.step('reveal');
  expect((await workshop.stage()).reveal).toMatchObject({ stands: true });
  expect(countsIn((await workshop.stage()).reveal?.results ?? [])).toEqual({ [looks]: [5, 0] });
});

test('a peek moves on only when three have changed something since the round before', async () => {
  const { workshop, people } = await sortingRoom(api, 9);
  await placeRows(people, { [looks]: '111111111' });
  await workshop.step('reveal');
  await workshop.startNewRound('SHOULD', null, null, { ballots: 'FROM_BEFORE' });
  for (const person of people.slice(0, 2)) {
    await person.place({ [looks]: 'SECOND' }, 2);
    expect(await refusalOf(workshop.peek())).toBe('TOO_FEW_CHANGES');
  }
  await people[2]?.place({ [looks]: 'SECOND' }, 2);
  await workshop.peek();
  // Of nine ballots three, drawn by lot, are left out.
  expect((await workshop.console()).peek).toMatchObject({ ballotCount: 6 });
});

test('people see what they said before, the newest answer of each card, and nobody sees anybody else’s', async () => {
  const { workshop, people } = await roundFromBefore();
  await people[0]?.place({ [looks]: 'SECOND' }, 2);
  await workshop.step('reveal');
  await workshop.startNewRound('AFTER_RELEASE');
  const earlier = async (index: number) =>
    Object.fromEntries(((await people[index]?.ballot())?.earlier ?? []).map(({ cardId, column, round }) => [cardId, `${column} ${round}`]));
  expect(await earlier(0)).toEqual({ [looks]: 'SECOND 2', [reads]: 'SECOND 2', [plans]: 'SECOND 1' });
  expect(await earlier(2)).toEqual({ [looks]: 'FIRST 2', [reads]: 'NEITHER 1', [plans]: 'SECOND 1' });
  expect(await earlier(4)).toEqual({ [looks]: 'NEITHER 1', [reads]: 'NEITHER 1', [plans]: 'SECOND 1' });
  expect((await workshop.join('Late')).joined.earlier).toEqual([]);
});

test('a column on offer in one round may be decided for from then on, and only there be sorted into', async () => {
  const { workshop, people } = await sortingRoom(api, 4);
  await placeRows(people, { [looks]: '1112' });
  await workshop.step('reveal');
  expect(await refusalOf(workshop.decide(looks, 'NEITHER'))).toBe('COLUMN_NOT_OFFERED');
  await workshop.startNewRound('OWN', 'Who would do it on an island?', null, { offersNeither: true });
  expect((await workshop.stage()).columns).toEqual(['FIRST', 'SECOND', 'NEITHER']);
  await placeRows(people, { [looks]: 'nnnn' }, 2);
  await workshop.step('reveal');
  // The proposal of the round that offered it can be accepted, and so can it be decided on any other card.
  const proposed = (await workshop.summary()).charter.find(({ cardId }) => cardId === looks);
  expect(proposed).toMatchObject({ owner: 'NEITHER', basis: 'PROPOSED' });
  await workshop.startNewRound('SHOULD', null, [reads], { ballots: 'FROM_BEFORE' });
  expect((await workshop.stage()).columns).toEqual(['FIRST', 'SECOND']);
  expect((await people[0]?.place({ [reads]: 'NEITHER' }, 3))?.[0]?.refusal?.code).toBe('COLUMN_NOT_OFFERED');
  await workshop.step('reveal');
  expect(await workshop.decide(looks, 'NEITHER')).toMatchObject({ owner: 'NEITHER' });
  expect(await refusalOf(workshop.decide(reads, 'BOTH'))).toBe('COLUMN_NOT_OFFERED');
  expect((await workshop.console()).columnsToDecideFor).toEqual(['FIRST', 'SECOND', 'NEITHER']);
  expect((await workshop.summary()).columns).toEqual(['FIRST', 'SECOND', 'NEITHER']);
});
