/** Workshops of one team, each opened from one before: who may open and see them, and the figures side by side, worked out by hand. */
import { beforeAll, expect, test } from 'vitest';
import { ApiError, refusalOf } from '../support/api.js';
import { Workshop } from '../support/workshop.js';
import { placeRows, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const { api } = useServer();

let first: Workshop;
let second: Workshop;

beforeAll(async () => {
  const { workshop, people } = await sortingRoom(api, 3, { title: 'Team Falcon', offersNeither: true });
  first = workshop;
  expect(await refusalOf(first.openNext()), 'before it is closed').toBe('WRONG_PHASE');
  // Three to none, two to one, one to two: one agreed, two leaning.
  await placeRows(people, { 'looks-outside': '111', 'reads-analysts': '112', 'plans-years-ahead': '122' });
  await first.step('reveal');
  // Only the first card leads elsewhere today: one gap.
  await first.startNewRound('TODAY');
  await placeRows(people, { 'looks-outside': '222', 'reads-analysts': '11-', 'plans-years-ahead': '222' }, 2);
  await first.step('reveal');
  await first.decide('plans-years-ahead', 'SECOND', { lookAgainOn: '2027-05-01' });
  await first.decide('looks-outside', 'FIRST', { person: 'Ana', lookAgainOn: '2027-02-01' });
  await first.decide('reads-analysts', 'FIRST');
  await first.step('closeWorkshop');
});

test('one workshop is a series of its own', async () => {
  const { workshopId, workshops, agreedBefore } = await first.series();
  expect(workshopId).toBe(first.id);
  expect(agreedBefore).toEqual([]);
  expect(workshops).toMatchObject([
    { workshopId: first.id, title: 'Team Falcon', phase: 'CLOSED', participantCount: 3, gaps: 1, decided: 3 },
  ]);
  expect(workshops[0]?.headline).toMatchObject({ ballotCount: 3, measured: 3, agreed: 1, leaning: 2, split: 0 });
  // Nine placements, six and three: observed disagreement 4/9, expected 2 · 6 · 3 / (9 · 8) = 1/2.
  expect(workshops[0]?.alpha).toBeCloseTo(1 - 4 / 9 / (1 / 2), 10);
  expect(workshops[0]?.toLookAgain.map(({ cardId, lookAgainOn, person }) => [cardId, lookAgainOn, person])).toEqual([
    ['looks-outside', '2027-02-01', 'Ana'],
    ['plans-years-ahead', '2027-05-01', ''],
  ]);
});

test('the next one has the deck, the columns and the title of the one before, nobody in it, and a round about the chosen cards', async () => {
  expect(await refusalOf(first.openNext([]))).toBe('NO_CARDS');
  expect(await refusalOf(first.openNext(['no-such-card']))).toBe('UNKNOWN_CARD');
  second = await first.openNext(['looks-outside', 'looks-outside']);
  const stage = await second.stage();
  expect(stage).toMatchObject({ title: 'Team Falcon · 2', phase: 'LOBBY', participantCount: 0, columns: ['FIRST', 'SECOND', 'NEITHER'] });
  expect(second.joinCode).not.toBe(first.joinCode);
  expect(stage.plannedMinutes, 'a short agenda').toBe(20);

  const people = await second.joinAll('Ana', 'Ben');
  expect(
    people[0]?.joined.cards.map(({ id }) => id),
    'who waits in the lobby starts with these',
  ).toEqual(['looks-outside']);
  await second.step('startSorting');
  expect((await people[0]?.ballot())?.cards.map(({ id }) => id)).toEqual(['looks-outside']);
  await placeRows(people, { 'looks-outside': '11' });
  await second.step('reveal');
});

test('side by side: what was decided anew is no longer due, and what was agreed before is told', async () => {
  const { workshops, agreedBefore } = await second.series();
  expect(workshops.map(({ title, headline, alpha, gaps }) => [title, headline?.measured, headline?.agreed, alpha === null, gaps])).toEqual([
    ['Team Falcon', 3, 1, false, 1],
    // Everybody put the one card into one column: without any disagreement to expect there is no alpha.
    ['Team Falcon · 2', 1, 1, true, null],
  ]);
  expect(agreedBefore.map(({ cardId, owner }) => [cardId, owner]).sort()).toEqual([
    ['looks-outside', 'FIRST'],
    ['plans-years-ahead', 'SECOND'],
    ['reads-analysts', 'FIRST'],
  ]);
  await second.decide('looks-outside', 'FIRST', { lookAgainOn: '2027-11-01' });
  const due = (await first.series()).workshops.map(({ toLookAgain }) => toLookAgain.map(({ cardId }) => cardId));
  expect(due, 'also seen from the first one').toEqual([['plans-years-ahead'], ['looks-outside']]);
});

test('facilitators alone see a series; a summary was given for one workshop', async () => {
  const helper = await first.issueLink('CO_FACILITATOR');
  expect((await first.series(helper)).workshops).toHaveLength(2);
  for (const secret of [first.summaryReader, first.projector]) expect(await refusalOf(first.series(secret))).toBe('NOT_ALLOWED');
  const stranger = await Workshop.open(api);
  expect((await stranger.series()).workshops.map(({ workshopId }) => workshopId)).toEqual([stranger.id]);
});

test('a deleted workshop is gone from its series, and the others go on', async () => {
  await api.call('mutation { deleteWorkshop { deleted } }', {}, first.facilitator);
  const { workshops, agreedBefore } = await second.series();
  expect(workshops.map(({ workshopId }) => workshopId)).toEqual([second.id]);
  expect(agreedBefore, 'nothing of it is told any more').toEqual([]);
  await expect(first.series()).rejects.toThrow(ApiError);
  await second.step('closeWorkshop');
  const third = await second.openNext();
  expect((await third.series()).workshops.map(({ title }) => title)).toEqual(['Team Falcon · 2', 'Team Falcon · 3']);
});
