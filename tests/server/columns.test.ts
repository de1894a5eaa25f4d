/** The columns beside the two roles: offered when the facilitator says so, and then as good as any. */
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { lookInto } from '../support/database.js';
import { Workshop } from '../support/workshop.js';
import { countsIn, placeRows, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

test.for([
  { offersBoth: false, offersNeither: false, columns: ['FIRST', 'SECOND'] },
  { offersBoth: true, offersNeither: false, columns: ['FIRST', 'SECOND', 'BOTH'] },
  { offersBoth: false, offersNeither: true, columns: ['FIRST', 'SECOND', 'NEITHER'] },
  { offersBoth: true, offersNeither: true, columns: ['FIRST', 'SECOND', 'BOTH', 'NEITHER'] },
])('a workshop offers what was asked for, in the fixed order: $columns', async ({ columns, ...offers }) => {
  const { workshop, people } = await sortingRoom(api, 1, offers);
  expect((await workshop.stage()).columns).toEqual(columns);
  expect(people[0]?.joined.columns).toEqual(columns);
  const placements = (['FIRST', 'SECOND', 'BOTH', 'NEITHER'] as const).map((column, index) => ({
    cardId: 'looks-outside',
    column,
    change: index + 1,
  }));
  const results = (await people[0]?.send(placements)) ?? [];
  expect(results.filter(({ saved }) => !saved).map(({ column, refusal }) => [column, refusal?.code])).toEqual(
    ['BOTH', 'NEITHER'].filter((column) => !columns.includes(column)).map((column) => [column, 'COLUMN_NOT_OFFERED']),
  );
  await workshop.step('reveal');
  const { reveal } = await workshop.stage();
  expect(reveal?.results[2]?.columns.map(({ column }) => column)).toEqual(columns);
  expect((await workshop.summary()).columns).toEqual(columns);
});

test('neither is placed, counted, moved out of and decided like any column', async () => {
  const { workshop, people } = await sortingRoom(api, 5, { offersNeither: true });
  await placeRows(people, { 'looks-outside': 'nnnn2', 'reads-analysts': 'nn121', 'plans-years-ahead': 'nnnnn' });
  await people[4]?.place({ 'plans-years-ahead': 'FIRST' });
  await people[3]?.place({ 'plans-years-ahead': null });
  await lookInto(server.process.database, async (database) => {
    const counts = (FIRST: number, SECOND: number, NEITHER: number) => ({ FIRST, SECOND, BOTH: 0, NEITHER });
    const expected = { 1: { 'looks-outside': counts(0, 1, 4), 'reads-analysts': counts(2, 1, 2), 'plans-years-ahead': counts(1, 0, 3) } };
    expect(await database.keptTallies(workshop.id)).toEqual(expected);
    expect(await database.foldedTallies(workshop.id)).toEqual(expected);
  });

  // Whoever is removed before the reveal takes their ballot along.
  await workshop.remove(people[0] ?? { id: '' });
  await workshop.step('reveal');
  const { reveal } = await workshop.stage();
  expect(countsIn(reveal?.results ?? [])).toEqual({
    'looks-outside': [0, 1, 3],
    'reads-analysts': [2, 1, 1],
    'plans-years-ahead': [1, 0, 2],
  });
  // 3 of 4, 2 of 4 and 2 of 3.
  const [looks, reads, plans] = ['looks-outside', 'reads-analysts', 'plans-years-ahead'].map((cardId) =>
    reveal?.results.find((result) => result.cardId === cardId),
  );
  expect(looks).toMatchObject({
    winner: 'NEITHER',
    winnerShare: 0.75,
    outcome: 'AGREED',
    key: 'SECOND',
    matchesKey: false,
    matchShare: 0.25,
  });
  expect(reads).toMatchObject({ winner: 'FIRST', outcome: 'SPLIT', matchShare: 0.25 });
  expect(plans).toMatchObject({ winner: 'NEITHER', outcome: 'LEANING', matchShare: 0 });
  expect(reveal?.headline).toMatchObject({ ballotCount: 4, agreed: 1, leaning: 1, split: 1, againstModel: 1 });

  expect(await workshop.decide('reads-analysts', 'NEITHER', { person: 'The sales team' })).toMatchObject({
    owner: 'NEITHER',
    person: 'The sales team',
  });
  const { charter } = await workshop.summary();
  expect(charter.filter(({ basis }) => basis !== 'OPEN').map(({ cardId, owner, basis }) => [cardId, owner, basis])).toEqual([
    ['looks-outside', 'NEITHER', 'PROPOSED'],
    ['reads-analysts', 'NEITHER', 'DECIDED'],
  ]);
});

test('the hat of somebody who wears neither is no column of the workshop', async () => {
  const workshop = await Workshop.open(api);
  expect((await workshop.join('Ada', 'NEITHER')).joined).toMatchObject({ hat: 'NEITHER', columns: ['FIRST', 'SECOND'] });
  await workshop.step('startSorting');
  await workshop.step('reveal');
  expect(await refusalOf(workshop.decide('looks-outside', 'NEITHER'))).toBe('COLUMN_NOT_OFFERED');
});
