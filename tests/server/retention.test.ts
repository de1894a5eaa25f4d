/** Deleting a workshop: out of reach at once, gone in steps that nobody waits for, also when the server stops half-way. */
import { deletePart } from '@two-hats/server/storage/deleting';
import { DatabaseStore, openDatabase } from '@two-hats/server/storage/store';
import type { Environment } from '@two-hats/server/workshop/environment';
import { CapabilityKind } from '@two-hats/server/workshop/records';
import { deleteExpired, deleteRehearsals } from '@two-hats/server/workshop/retention';
import type { Writing } from '@two-hats/server/workshop/store';
import { agendaFrom } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeIn, LookedInto } from '../support/database.js';
import { addressOf, type Home, newHome } from '../support/home.js';
import { ServerProcess } from '../support/serverProcess.js';

const cards = shortDeck.cards.map(({ id }) => id);
const people = 60;

let home: Home;
let now = 1000;
beforeEach(async () => {
  home = await newHome();
});
afterEach(() => home.remove());

/** A workshop in which everybody has sorted everything. */
async function addWorkshop(writing: Writing, id: string, joinCode: string, rehearsal = false): Promise<void> {
  const columns = ['FIRST', 'SECOND'] as const;
  const lens = { lens: 'SHOULD', question: null } as const;
  await writing.addWorkshop({
    id,
    title: id,
    joinCode,
    named: true,
    rehearsal,
    columns,
    lens,
    agenda: agendaFrom('SHORT'),
    deck: shortDeck,
    openedAt: now,
  });
  const { roundId } = (await writing.roundStandings([id])).get(id) ?? { roundId: 0 };
  for (let index = 0; index < people; index += 1) {
    const participantId = await writing.addParticipant(id, { name: 'Ada', hat: null, joinedAt: 1, attemptHash: `${id}-${index}` });
    const capability = { hash: `${id}-${index}`, kind: CapabilityKind.PARTICIPANT, workshopId: id, participantId };
    await writing.addCapability(capability, 1);
    const ballot = { participantId, roundId: Number(roundId) };
    await writing.savePlacements(
      cards.map((cardId) => ({ ...ballot, cardId, column: 'FIRST', change: 1 })),
      [{ ...ballot, placedBy: cards.length, changedAt: 1 }],
      cards.map((cardId) => ({ roundId: ballot.roundId, cardId, counts: { FIRST: 1, SECOND: 0, BOTH: 0, NEITHER: 0 } })),
    );
  }
}

const tables = ['workshop', 'round', 'participant', 'ballot', 'placement', 'tally', 'decision', 'capability'];

/** How many rows each table has. */
async function rowsIn(database: LookedInto): Promise<Record<string, number>> {
  const counts = await Promise.all(
    tables.map(async (table) => {
      const [row] = await database.rows<{ count: number }>(`select count(*) as count from ${table}`);
      return [table, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts);
}

test('from the first step on nobody reaches a workshop, though its rows are still there', async () => {
  const store = await DatabaseStore.open(addressOf(home), () => now);
  await store.write((writing) => addWorkshop(writing, 'gone', 'BCDFGH'));
  await store.write((writing) => writing.abandonWorkshop('gone'));
  await store.read(async (reading) => {
    expect(await reading.workshop('gone')).toBeNull();
    expect(await reading.workshopIdByCode('BCDFGH')).toBeNull();
    expect(await reading.capabilities(['gone-0'])).toEqual([]);
    expect(await reading.revisions(['gone'])).toEqual(new Map());
    expect(await reading.roundStandings(['gone'])).toEqual(new Map());
  });
  await expect(store.write((writing) => writing.raiseRevision('gone', 'room'))).rejects.toThrow('UNKNOWN_CAPABILITY');
  // Its code may be given to another one.
  expect(await store.write(async (writing) => addWorkshop(writing, 'next', 'BCDFGH'))).toBeUndefined();
  await store.close();
});

test('each step takes a bounded number of rows, and after the last one nothing is left', async () => {
  const opened = await DatabaseStore.open(addressOf(home), () => now);
  await opened.write((writing) => addWorkshop(writing, 'gone', 'BCDFGH'));
  await opened.write((writing) => addWorkshop(writing, 'stays', 'BCDFGJ'));
  await opened.close();

  const database = await openDatabase(addressOf(home));
  const looking = await LookedInto.open(home.url);
  const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const steps: number[] = [];
  for (let isLeft = true, before = total(await rowsIn(looking)); isLeft; ) {
    isLeft = await database.transaction('write', (unit) => deletePart(unit, 'gone'));
    const after = total(await rowsIn(looking));
    steps.push(before - after);
    before = after;
  }
  expect(steps.length).toBeGreaterThan(people / 10);
  expect(Math.max(...steps)).toBeLessThanOrEqual(10 * (cards.length + 1) + 2 * people + cards.length + 2);
  const left = await rowsIn(looking);
  expect(left).toEqual({
    workshop: 1,
    round: 1,
    participant: people,
    ballot: people,
    placement: people * cards.length,
    tally: cards.length,
    decision: 0,
    capability: people,
  });
  await looking.close();
  await database.close();
});

test('others are served between the steps', async () => {
  const store = await DatabaseStore.open(addressOf(home), () => now);
  await store.write((writing) => addWorkshop(writing, 'gone', 'BCDFGH'));
  await store.write((writing) => addWorkshop(writing, 'stays', 'BCDFGJ'));
  await store.write((writing) => writing.abandonWorkshop('gone'));
  const looking = await LookedInto.open(home.url);
  let erased = false;
  const erasing = store.erase(['gone']).then(() => {
    erased = true;
  });
  let served = 0;
  for (let last = Number.POSITIVE_INFINITY; !erased; ) {
    await store.write((writing) => writing.raiseRevision('stays', 'room'));
    const { ballot = 0 } = await rowsIn(looking);
    if (ballot < last && ballot > people) served += 1;
    last = ballot;
  }
  await erasing;
  expect(served).toBeGreaterThan(2);
  expect((await rowsIn(looking)).workshop).toBe(1);
  await looking.close();
  await store.close();
});

test('what nobody changed for the retention time goes, and what was changed since stays', async () => {
  const store = await DatabaseStore.open(addressOf(home), () => now);
  for (let index = 0; index < 45; index += 1) {
    await store.write((writing) =>
      writing.addWorkshop({
        id: `old-${index}`,
        title: 'old',
        joinCode: `old-${index}`,
        named: true,
        rehearsal: false,
        columns: ['FIRST', 'SECOND'],
        lens: { lens: 'SHOULD', question: null },
        agenda: agendaFrom('SHORT'),
        deck: shortDeck,
        openedAt: now,
      }),
    );
  }
  now += 500;
  await store.write((writing) => writing.raiseRevision('old-7', 'room'));
  now += 600;
  const told: string[] = [];
  const environment = { store, now: () => now, announcer: { announce: ({ workshopId }: { workshopId: string }) => told.push(workshopId) } };
  expect(await deleteExpired(environment as unknown as Environment, 1000)).toBe(44);
  expect(told).toHaveLength(44);
  const looking = await LookedInto.open(home.url);
  expect(await looking.rows('select id from workshop')).toEqual([{ id: 'old-7' }]);
  await looking.close();
  await store.close();
});

test('a rehearsal goes a day after it was opened, whatever was done in it since, and nothing else goes with it', async () => {
  const store = await DatabaseStore.open(addressOf(home), () => now);
  const open = (id: string, rehearsal: boolean) => store.write((writing) => addWorkshop(writing, id, `code-${id}`, rehearsal));
  await open('real', false);
  await open('rehearsal', true);
  now += 80_000_000;
  await open('later', true);
  const environment = { store, now: () => now, announcer: { announce: () => {} } } as unknown as Environment;
  expect(await deleteRehearsals(environment)).toBe(0);
  await store.write((writing) => writing.raiseRevision('rehearsal', 'room'));
  now += 6_400_001;
  expect(await deleteRehearsals(environment)).toBe(1);
  const looking = await LookedInto.open(home.url);
  expect(await looking.rows('select id from workshop order by id')).toEqual([{ id: 'later' }, { id: 'real' }]);
  await looking.close();
  await store.close();
});

test('a deletion that a stop has interrupted is finished after the next start', async () => {
  const store = await DatabaseStore.open(addressOf(home), () => now);
  await store.write((writing) => addWorkshop(writing, 'gone', 'BCDFGH'));
  await store.write((writing) => writing.abandonWorkshop('gone'));
  await store.close();
  // Half of it has gone before.
  await changeIn(home.url, 'delete from ballot where participant_id % 2 = 0');
  const server = await ServerProcess.start({ home, env: { RETENTION_DAYS: '0' } });
  const looking = await LookedInto.open(home.url);
  await expect.poll(() => rowsIn(looking), { timeout: 20_000 }).toEqual(Object.fromEntries(tables.map((table) => [table, 0])));
  await looking.close();
  await server.end();
});
