/** The agenda goes with the workshop: it is arranged, followed by the steps, and timed by the server's clock. */
import type { Agenda, StationDraft } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { type OpenOptions, Workshop } from '../support/workshop.js';
import { sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;
const minute = 60_000;

function mutate(workshop: Workshop, mutation: string, variables: Record<string, unknown> = {}, declared = '') {
  return api.call(`mutation ${declared} { ${mutation} { revision } }`, variables, workshop.facilitator);
}

function arrange(workshop: Workshop, atVersion: number, stations: readonly StationDraft[]) {
  return mutate(
    workshop,
    'arrangeAgenda(atVersion: $atVersion, stations: $stations)',
    { atVersion, stations },
    '($atVersion: Int!, $stations: [StationInput!]!)',
  );
}

function addTime(workshop: Workshop, stationId: string, minutes: number) {
  return mutate(workshop, `addTime(stationId: "${stationId}", minutes: ${minutes})`);
}

async function kindsOf(workshop: Workshop): Promise<string> {
  return (await workshop.console()).agenda.stations.map(({ kind, asks }) => asks?.lens ?? kind).join(' ');
}

/** What is left of the station, in whole minutes. */
async function minutesLeft(workshop: Workshop): Promise<number | null> {
  const { serverTime } = await api.call<{ serverTime: string }>('{ serverTime }');
  const { stationEndsAt } = await workshop.stage();
  return stationEndsAt === null ? null : Math.round((Date.parse(stationEndsAt) - Date.parse(serverTime)) / minute);
}

test('a workshop is opened with a template, the forty-five minutes unless told', async () => {
  expect(await kindsOf(await Workshop.open(api))).toBe('ARRIVE SHOULD TALK CHARTER CLOSE');
  const hour = await Workshop.open(api, { template: 'SHOULD_AND_TODAY' });
  expect(await kindsOf(hour)).toBe('ARRIVE SHOULD TALK TODAY TALK CHARTER CLOSE');
  expect(await hour.stage()).toMatchObject({ station: { kind: 'ARRIVE', minutes: 5 }, stationEndsAt: null, plannedMinutes: 60 });
  expect(await kindsOf(await Workshop.open(api, { template: 'SHORT', lens: 'TODAY' }))).toBe('ARRIVE TODAY TALK CLOSE');
});

test('an agenda of one’s own is opened with, and one that is none is refused', async () => {
  const station = (kind: string, asks: object | null = null) => ({ kind, minutes: 4, asks });
  const own = [station('ARRIVE'), station('SORT', { lens: 'OWN', question: 'Who would?' }), station('CLOSE')];
  const options: OpenOptions = { agenda: own };
  const workshop = await Workshop.open(api, options);
  await workshop.join('Ada');
  await workshop.step('startSorting');
  expect(await workshop.stage()).toMatchObject({ plannedMinutes: 12, round: { lens: 'OWN', question: 'Who would?' } });
  expect(await refusalOf(Workshop.open(api, { agenda: own.slice(1) }))).toBe('INVALID_AGENDA');
});

test('the steps lead from station to station, each with its time', async () => {
  const { workshop } = await sortingRoom(api, 2, { template: 'SHOULD_AND_TODAY' });
  const at = async () => [(await workshop.stage()).station.id, await minutesLeft(workshop)];
  expect(await at()).toEqual(['2', 10]);
  await workshop.step('reveal');
  expect(await at()).toEqual(['3', 12]);
  await workshop.showCard('looks-outside');
  expect(await at()).toEqual(['3', 12]);
  await workshop.startNewRound('TODAY');
  expect(await at()).toEqual(['4', 8]);
  await workshop.step('reveal');
  expect(await at()).toEqual(['5', 14]);
  await api.call(
    'mutation ($atStep: Int!) { moveToStation(atStep: $atStep, stationId: "6") { step } }',
    { atStep: await workshop.stepCount() },
    workshop.facilitator,
  );
  expect(await at()).toEqual(['6', 8]);
  await workshop.step('closeWorkshop');
  expect(await at()).toEqual(['7', null]);
  await workshop.step('reopenWorkshop');
  expect(await at()).toEqual(['6', null]);
});

test('what the agenda asks first, the first round asks, also when it was arranged after opening', async () => {
  const workshop = await Workshop.open(api);
  await workshop.join('Ada');
  const { agenda } = await workshop.console();
  await arrange(workshop, agenda.version, withFirst(agenda, 'TODAY'));
  await workshop.step('startSorting');
  expect((await workshop.stage()).round).toMatchObject({ number: 1, lens: 'TODAY' });
});

function withFirst({ stations }: Agenda, lens: 'TODAY'): StationDraft[] {
  return stations.map(({ asks, ...station }) => ({ ...station, asks: asks && { ...asks, lens } }));
}

test('of two facilitators who arrange the same agenda, the second is told', async () => {
  const workshop = await Workshop.open(api);
  const { agenda } = await workshop.console();
  const shorter = agenda.stations.filter(({ kind }) => kind !== 'CHARTER');
  await arrange(workshop, agenda.version, shorter);
  expect(await refusalOf(arrange(workshop, agenda.version, agenda.stations))).toBe('STALE_AGENDA');
  expect(await refusalOf(arrange(workshop, agenda.version + 1, []))).toBe('INVALID_AGENDA');
  expect(await kindsOf(workshop)).toBe('ARRIVE SHOULD TALK CLOSE');
  expect((await workshop.stage()).plannedMinutes).toBe(38);
});

test('a station gets more time or less, and the timer goes; a press on a station that is over changes nothing', async () => {
  const { workshop } = await sortingRoom(api, 1);
  expect(await minutesLeft(workshop)).toBe(12);
  await addTime(workshop, '2', 5);
  await addTime(workshop, '2', -1);
  expect(await minutesLeft(workshop)).toBe(16);
  await mutate(workshop, 'stopTimer(stationId: "2")');
  expect(await minutesLeft(workshop)).toBeNull();
  await addTime(workshop, '2', 1);
  expect(await minutesLeft(workshop)).toBe(1);
  await workshop.step('reveal');
  expect(await refusalOf(addTime(workshop, '2', 5))).toBe('STALE_STEP');
  expect(await refusalOf(mutate(workshop, 'stopTimer(stationId: "2")'))).toBe('STALE_STEP');
  expect(await minutesLeft(workshop)).toBe(18);
});

test('the agenda is the facilitator’s: the room learns where it is, and not what will be asked', async () => {
  const { workshop } = await sortingRoom(api, 1, { template: 'SHOULD_AND_TODAY' });
  const stage = JSON.stringify(await workshop.stage());
  expect(stage).toContain('"station":{"id":"2","kind":"SORT","minutes":10}');
  expect(stage).not.toContain('TODAY');
});
