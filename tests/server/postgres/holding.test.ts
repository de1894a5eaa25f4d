/** Several processes on one PostgreSQL: whoever changes a workshop holds it, and judges by what stands once they do. */
import { DatabaseStore } from '@two-hats/server/storage/store';
import type { Writing } from '@two-hats/server/workshop/store';
import { agendaFrom, Refusal } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LookedInto } from '../../support/database.js';
import { addressOf, type Home, newHome } from '../../support/home.js';

let home: Home;
/** As two processes have them. */
let one: DatabaseStore;
let other: DatabaseStore;
let looking: LookedInto;

beforeEach(async () => {
  home = await newHome();
  one = await DatabaseStore.open(addressOf(home), () => 1);
  other = await DatabaseStore.open(addressOf(home), () => 1);
  looking = await LookedInto.open(home.url);
  await one.write(async (writing) => {
    for (const id of ['a', 'b']) await add(writing, id, `CODE${id}`);
    await writing.addCapability({ hash: 'console', kind: 'FACILITATOR', workshopId: 'a', participantId: null }, 1);
  });
});

afterEach(async () => {
  for (const opened of [looking, one, other]) await opened.close();
  await home.remove();
});

function add(writing: Writing, id: string, joinCode: string, place = {}): Promise<boolean> {
  const columns = ['FIRST', 'SECOND'] as const;
  const lens = { lens: 'SHOULD', question: null } as const;
  const opened = { id, title: id, joinCode, named: true, rehearsal: false, columns, lens, deck: shortDeck, openedAt: 1, ...place };
  return writing.addWorkshop({ ...opened, agenda: agendaFrom('SHORT') });
}

/** Resolves when somebody waits for what another one holds. */
async function somebodyWaits(): Promise<void> {
  await expect
    .poll(async () => {
      const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
      return (await looking.rows(waiting)).length;
    })
    .toBeGreaterThan(0);
}

/** Writes as one process, and lets another one begin before the end; what the other one comes to. */
async function whileOneWrites<T>(write: (writing: Writing) => Promise<unknown>, work: (writing: Writing) => Promise<T>): Promise<T> {
  let waited: Promise<T> | null = null;
  await one.write(async (writing) => {
    await write(writing);
    waited = other.write(work);
    waited.catch(() => {});
    await somebodyWaits();
  });
  return (await waited) as T;
}

test('changes that rest on what was read are made one after the other', async () => {
  const count = async (writing: Writing) => {
    const workshop = await writing.workshop('a');
    await writing.patchWorkshop('a', { step: (workshop?.step ?? 0) + 1 });
  };
  await Promise.all(Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? one : other).write(count)));
  expect((await one.read((reading) => reading.workshop('a')))?.step).toBe(60);
});

test('whoever waited for a workshop is judged by the links that hold then', async () => {
  const capability = await whileOneWrites(
    async (writing) => {
      await writing.workshop('a');
      await writing.revokeLinks('a', 'FACILITATOR', 2);
    },
    (writing) => writing.capability('console'),
  );
  expect(capability).toBeNull();
});

test('whoever waited for a workshop places into the round that is open then', async () => {
  const standings = await whileOneWrites(
    async (writing) => {
      await writing.workshop('a');
      await writing.addRound('a', 2, { lens: 'TODAY', question: null }, ['FIRST', 'SECOND'], null);
      await writing.patchWorkshop('a', { phase: 'SORTING' });
    },
    (writing) => writing.roundStandings(['b', 'a']),
  );
  expect(standings.get('a')).toMatchObject({ round: 2, phase: 'SORTING' });
});

test('a workshop that somebody comes back to is not deleted as forgotten', async () => {
  await one.write((writing) => writing.abandonWorkshop('b'));
  const forgotten = await whileOneWrites(
    async (writing) => {
      await writing.workshop('a');
      await looking.rows('select 1');
      await writing.patchWorkshop('a', { deadline: 99 });
    },
    (writing) => writing.workshopsUntouchedSince(100, 20),
  );
  expect(forgotten).toEqual([]);
});

test('two workshops of a series that are opened at the same moment get two places in it', async () => {
  await one.write((writing) => add(writing, 'a2', 'CODEa2', { series: { id: 'a', number: 2 } }));
  const openNext = (store: DatabaseStore, from: string, id: string) =>
    store.write(async (writing) => {
      await writing.workshop(from);
      const { last } = await writing.seriesOf(from, 60);
      await add(writing, id, `CODE${id}`, { series: { id: 'a', number: last + 1 } });
    });
  await Promise.all([openNext(one, 'a', 'x'), openNext(other, 'a2', 'y'), openNext(one, 'a2', 'z')]);
  const places = await looking.rows<{ series_number: number }>("select series_number from workshop where series_id = 'a' order by 1");
  expect(places.map(({ series_number }) => series_number)).toEqual([1, 2, 3, 4, 5]);
});

test('a join code that two take at once is given to one; the other one is told', async () => {
  const added = await whileOneWrites(
    (writing) => add(writing, 'first', 'CODEx'),
    (writing) => add(writing, 'second', 'CODEx'),
  );
  expect(added).toBe(false);
});

test('two who wait for each other both come through: one of them begins anew', async () => {
  let bothHold: () => void = () => {};
  const met = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  let holding = 0;
  let begun = 0;
  const crosswise = (store: DatabaseStore, ids: readonly [string, string]) =>
    store.write(async (writing) => {
      begun += 1;
      await writing.workshop(ids[0]);
      holding += 1;
      if (holding === 2) bothHold();
      await met;
      await writing.workshop(ids[1]);
      for (const id of ids) await writing.raiseRevision(id, 'room');
    });
  await Promise.all([crosswise(one, ['a', 'b']), crosswise(other, ['b', 'a'])]);
  expect(begun).toBe(3);
  expect((await one.read((reading) => reading.workshop('a')))?.revision).toBe(3);
});

test('whoever waits for too long is told to come back, and so is whoever loses the connection; nothing of either is kept', async () => {
  const blocking = await LookedInto.open(home.url, 'write');
  await blocking.run("begin; select 1 from workshop where id = 'a' for update");
  const lock = (store: DatabaseStore) =>
    store.write((writing) => writing.workshop('a').then(() => writing.patchWorkshop('a', { step: 7 })));
  await expect(lock(one)).rejects.toEqual(new Refusal('BUSY'));
  await blocking.close();

  const cut = one.write(async (writing) => {
    await writing.workshop('a');
    await writing.patchWorkshop('a', { step: 7 });
    await looking.rows(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await writing.raiseRevision('a', 'room');
  });
  await expect(cut).rejects.toEqual(new Refusal('BUSY'));
  expect((await one.read((reading) => reading.workshop('a')))?.step).toBe(0);
  await lock(other);
  expect((await one.read((reading) => reading.workshop('a')))?.step).toBe(7);
});

test('what is read belongs to one moment', async () => {
  await one.read(async (reading) => {
    expect((await reading.workshop('a'))?.revision).toBe(1);
    await other.write((writing) => writing.raiseRevision('a', 'room'));
    expect((await reading.workshop('a'))?.revision).toBe(1);
  });
  expect((await one.read((reading) => reading.workshop('a')))?.revision).toBe(2);
});

test('what is looked for with characters that PostgreSQL cannot hold is not found', async () => {
  const strange = ['\0', 'a\0b', '\ud800', '\\u0000', '"\0'];
  await one.write(async (writing) => {
    const participantId = await writing.addParticipant('a', { name: 'Ada', hat: null, joinedAt: 1, attemptHash: 'x' });
    for (const text of strange) {
      expect(await writing.standingPlacements([{ participantId, roundId: 1, cardId: text }])).toEqual([]);
      expect(await writing.takeBackReason({ workshopId: 'a', round: 1, participantId, cardId: text }, 1)).toMatchObject({
        published: false,
      });
      expect(await writing.participants('a', { before: null, limit: 9, notDoneOnly: false, search: text })).toEqual([]);
      expect(await writing.workshopIdByCode(text)).toBeNull();
    }
  });
});
