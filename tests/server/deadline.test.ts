/** A round with a deadline closes by itself: once, whoever else may act on it, and also when no server was there at the time. */
import { DatabaseStore } from '@two-hats/server/storage/store';
import { hashOf } from '@two-hats/server/workshop/capability';
import { closeOverdueRounds } from '@two-hats/server/workshop/deadlines';
import type { Environment } from '@two-hats/server/workshop/environment';
import { reveal } from '@two-hats/server/workshop/takeStep';
import { agendaFrom, Refusal } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { changeIn } from '../support/database.js';
import { type StageView, watchStage } from '../support/documents.js';
import { addressOf, newHome } from '../support/home.js';
import type { Person, Workshop } from '../support/workshop.js';
import { sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

const setDeadline = (workshop: Workshop, deadline: Date | null, round = 1) =>
  api.call(
    'mutation ($round: Int!, $deadline: DateTimeISO) { setDeadline(round: $round, deadline: $deadline) { revision } }',
    { round, deadline: deadline?.toISOString() ?? null },
    workshop.facilitator,
  );
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);

/** Waits for the frame in which the round is revealed. */
async function untilRevealed(workshop: Workshop): Promise<StageView> {
  const socket = await server.socket(workshop.projector);
  const frames = socket.subscribe<StageView>(watchStage);
  const stage = await frames.until(({ phase }) => phase === 'REVEALED');
  await socket.close();
  return stage;
}

test('a deadline lies ahead, belongs to the open round, and takes the place of the timer', async () => {
  const { workshop } = await sortingRoom(api, 1);
  const tomorrow = inSeconds(86_400);
  await setDeadline(workshop, tomorrow);
  expect(await workshop.stage()).toMatchObject({ deadline: tomorrow.toISOString(), stationEndsAt: null });
  for (const wrong of [inSeconds(-1), inSeconds(29 * 86_400)])
    expect(await refusalOf(setDeadline(workshop, wrong))).toBe('INVALID_DEADLINE');
  expect(await refusalOf(setDeadline(workshop, tomorrow, 2))).toBe('ROUND_CLOSED');
  await setDeadline(workshop, null);
  expect((await workshop.stage()).deadline).toBeNull();

  await setDeadline(workshop, tomorrow);
  await workshop.step('reveal');
  expect((await workshop.stage()).deadline).toBeNull();
  expect(await refusalOf(setDeadline(workshop, tomorrow))).toBe('ROUND_CLOSED');
});

test('at the deadline the round closes by itself, though not everybody has sorted; what arrives is counted or refused', async () => {
  const { workshop, people } = await sortingRoom(api, 4);
  const revealed = untilRevealed(workshop);
  await setDeadline(workshop, inSeconds(1.2));
  // Three of four place the same card over and over, until they are refused.
  const held = await Promise.all(people.slice(1).map((person, index) => placeUntilClosed(person, index)));
  const { reveal, station } = await revealed;
  const result = reveal?.results.find(({ cardId }) => cardId === 'looks-outside');
  const counts = (['FIRST', 'SECOND'] as const).map((column) => held.filter((last) => last === column).length);
  expect(result?.columns.map(({ count }) => count)).toEqual(counts);
  expect(held).not.toContain(null);
  expect(station.kind).toBe('TALK');
  expect((await workshop.console()).step).toBe(2);
});

/** @returns what was acknowledged last */
async function placeUntilClosed(person: Person, parity: number): Promise<'FIRST' | 'SECOND' | null> {
  let held: 'FIRST' | 'SECOND' | null = null;
  for (let turn = parity; ; turn += 1) {
    const column = turn % 2 === 0 ? 'FIRST' : 'SECOND';
    const [result] = await person.place({ 'looks-outside': column });
    if (!result?.saved) {
      expect(result?.refusal?.code).toBe('ROUND_CLOSED');
      return held;
    }
    held = column;
  }
}

test('a deadline that went by while no server was there is kept at the next start', async () => {
  const { workshop, people } = await sortingRoom(api, 2);
  await people[0]?.place({ 'looks-outside': 'FIRST' });
  await setDeadline(workshop, inSeconds(86_400));
  await server.process.kill();
  await changeIn(server.process.database, `update workshop set deadline = 1 where id = '${workshop.id}'`);
  await server.process.restart();
  expect((await untilRevealed(workshop)).reveal?.ballotCount).toBe(1);
  expect((await workshop.console()).step).toBe(2);
});

test('of several processes and a facilitator who act at the same moment, one closes the round', async () => {
  const home = await newHome();
  const open = () => DatabaseStore.open(addressOf(home), () => 1000);
  const stores = [await open(), await open()] as const;
  const environmentOn = (store: DatabaseStore) =>
    ({ store, now: () => 1000, announcer: { announce: () => {} }, resampling: { begin: () => {} } }) as unknown as Environment;
  const hash = hashOf('secret');
  const failed = (error: unknown) => expect(error).toBeUndefined();
  try {
    for (let index = 0; index < 30; index += 1) {
      await stores[0].write(async (writing) => {
        const id = `w${index}`;
        const columns = ['FIRST', 'SECOND'] as const;
        const opened = { id, title: id, joinCode: id, named: true, rehearsal: false, columns, deck: shortDeck, openedAt: 1 };
        await writing.addWorkshop({ ...opened, lens: { lens: 'SHOULD', question: null }, agenda: agendaFrom('SHORT') });
        await writing.patchWorkshop(id, { phase: 'SORTING', step: 1, stationId: '2', deadline: 1000 });
        await writing.addCapability({ hash: `${hash}${index}`, kind: 'FACILITATOR', workshopId: id, participantId: null }, 1);
      });
      const outcomes = await Promise.all([
        ...stores.map((store) => closeOverdueRounds(environmentOn(store), failed)),
        reveal(environmentOn(stores[1]), `${hash}${index}`, 1).then(
          () => 1,
          (error: unknown) => {
            expect(error).toEqual(new Refusal('STALE_STEP'));
            return 0;
          },
        ),
      ]);
      expect(outcomes.reduce((sum, count) => sum + count, 0)).toBe(1);
      const workshop = await stores[0].read((reading) => reading.workshop(`w${index}`));
      expect(workshop).toMatchObject({ phase: 'REVEALED', step: 2, deadline: null, stationId: '3' });
    }
  } finally {
    for (const store of stores) await store.close();
    await home.remove();
  }
});

test('a deadline that has been moved meanwhile is not acted on', async () => {
  const { workshop } = await sortingRoom(api, 1);
  await setDeadline(workshop, inSeconds(86_400));
  const store = await DatabaseStore.open(addressOf({ url: server.process.database }), Date.now);
  const stale = { ...store, read: async () => [{ id: workshop.id, step: 1 }], write: store.write.bind(store) };
  const environment = { store: stale, now: Date.now, announcer: { announce: () => {} }, resampling: { begin: () => {} } };
  expect(await closeOverdueRounds(environment as unknown as Environment, (error) => expect(error).toBeUndefined())).toBe(0);
  expect((await workshop.stage()).phase).toBe('SORTING');
  await store.close();
});

test('a workshop that waits for a deadline is not deleted as forgotten', async () => {
  const home = await newHome();
  const store = await DatabaseStore.open(addressOf(home), () => 1000);
  for (const [id, deadline] of [
    ['waits', 9999],
    ['forgotten', null],
  ] as const) {
    await store.write(async (writing) => {
      const columns = ['FIRST', 'SECOND'] as const;
      const opened = { id, title: id, joinCode: id, named: true, rehearsal: false, columns, deck: shortDeck, openedAt: 1 };
      await writing.addWorkshop({ ...opened, lens: { lens: 'SHOULD', question: null }, agenda: agendaFrom('SHORT') });
      await writing.patchWorkshop(id, { deadline });
    });
  }
  expect(await store.read((reading) => reading.workshopsUntouchedSince(2000, 20))).toEqual(['forgotten']);
  await store.close();
  await home.remove();
});
