/** Three server processes on one PostgreSQL, no phone bound to any of them: the rules hold as if there were one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { breachesOnDisk } from '../../faults/truth.js';
import { Api } from '../../support/api.js';
import { columnsAfter, lookInto } from '../../support/database.js';
import { type Home, newHome } from '../../support/home.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { attemptKey, type PlacementSent, Workshop } from '../../support/workshop.js';

let home: Home;
let servers: ServerProcess[] = [];
beforeAll(async () => {
  home = await newHome();
  // They migrate one after the other, whoever comes first.
  servers = await Promise.all([1, 2, 3].map(() => ServerProcess.start({ home })));
});
afterAll(async () => {
  for (const server of servers) await server.end();
  await home.remove();
});
/** The next one of them: no two requests that follow each other go to the same. */
let turn = 0;
function anyServer(): Api {
  turn += 1;
  return new Api(servers[turn % servers.length]?.url ?? '');
}

test('placements that reach different processes at once are each counted once, and what was acknowledged stays', async () => {
  const workshop = await Workshop.open(anyServer(), { offersBoth: true });
  const people = await Promise.all(Array.from({ length: 12 }, (_, index) => workshop.join(`Person ${index}`)));
  await workshop.step('startSorting');
  const cards = people[0]?.joined.cards.map(({ id }) => id) ?? [];
  const columns = ['FIRST', 'SECOND', 'BOTH', null] as const;
  const sent = new Map<string, PlacementSent[]>();
  await Promise.all(
    people.flatMap((person, index) =>
      Array.from({ length: 15 }, async (_, change) => {
        const batch = [0, 1, 2].map((offset) => ({
          cardId: cards[(index + change * 3 + offset * 5) % cards.length] ?? '',
          column: columns[(index + change + offset) % columns.length] ?? null,
          change: change + 1,
        }));
        sent.set(person.id, [...(sent.get(person.id) ?? []), ...batch]);
        // The same twice, by two ways: once is once.
        await Promise.all([person.send(batch, 1, anyServer()), person.send(batch, 1, anyServer())]);
      }),
    ),
  );
  expect(await breachesOnDisk(home.url, workshop, [])).toEqual([]);
  for (const person of people) {
    const ballot = await person.ballot();
    const held = Object.fromEntries(
      ballot.placements.filter(({ column }) => column !== null).map(({ cardId, column }) => [cardId, column]),
    );
    expect(held).toEqual(columnsAfter(sent.get(person.id) ?? []));
  }
});

test('a reveal on one process closes the round for all of them: what is acknowledged is in the result, what comes later is refused', async () => {
  const workshop = await Workshop.open(anyServer());
  const people = await workshop.joinAll(...Array.from({ length: 10 }, (_, index) => `Person ${index}`));
  await workshop.step('startSorting');
  const cards = people[0]?.joined.cards.map(({ id }) => id) ?? [];
  let saved = 0;
  const sending = people.map(async (person) => {
    for (const cardId of cards) {
      const [result] = await person.send([{ cardId, column: 'FIRST', change: 1 }], 1, anyServer());
      if (!result?.saved) return expect(result?.refusal?.code).toBe('ROUND_CLOSED');
      saved += 1;
    }
  });
  await expect.poll(() => saved, { interval: 1 }).toBeGreaterThan(20);
  await workshop.step('reveal');
  await Promise.all(sending);
  const { reveal } = await workshop.stage();
  expect(reveal?.results.reduce((sum, { placed }) => sum + placed, 0)).toBe(saved);
  expect(await breachesOnDisk(home.url, workshop, [])).toEqual([]);
});

test('of facilitators who take the same step on several processes, one takes it', async () => {
  const workshop = await Workshop.open(anyServer());
  await workshop.join('Ada');
  const start = 'mutation { startSorting(atStep: 0) { step } }';
  const outcomes = await Promise.allSettled(servers.map(({ url }) => new Api(url).call(start, {}, workshop.facilitator)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'STALE_STEP' });
});

test('whoever comes in by any process has a seat of their own, and one alone however often they knock', async () => {
  const workshop = await Workshop.open(anyServer());
  const knock = 'mutation ($input: JoinInput!) { join(input: $input) { secret } }';
  const attempts = Array.from({ length: 10 }, () => attemptKey());
  const secrets = await Promise.all(
    [...attempts, ...attempts].map(async (attempt) => {
      const input = { code: workshop.joinCode, attempt, name: 'Ada' };
      return (await anyServer().call<{ join: { secret: string } }>(knock, { input })).join.secret;
    }),
  );
  expect(new Set(secrets).size).toBe(10);
  const seats = await lookInto(home.url, (database) =>
    database.rows<object>(
      'select participant_count, (select count(*) from participant where workshop_id = workshop.id) as counted from workshop where id = ?',
      [workshop.id],
    ),
  );
  expect(seats).toEqual([{ participant_count: 10, counted: 10 }]);
});

test('a process that is killed in the middle of all this holds up nobody', async () => {
  const workshop = await Workshop.open(anyServer());
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await workshop.step('startSorting');
  const [first, victim] = [servers[0] as ServerProcess, servers[1] as ServerProcess];
  let lost = 0;
  let change = 0;
  const sending = people.map(async (person) => {
    for (let isUp = true; isUp; ) {
      change += 1;
      isUp = await person.send([{ cardId: 'looks-outside', column: 'FIRST', change }], 1, new Api(victim.url)).then(
        () => true,
        () => false,
      );
    }
    lost += 1;
  });
  await expect.poll(() => change, { interval: 1 }).toBeGreaterThan(30);
  await victim.kill();
  await Promise.all(sending);
  expect(lost).toBe(3);
  for (const person of people) {
    change += 1;
    expect(await person.send([{ cardId: 'looks-outside', column: 'SECOND', change }], 1, new Api(first.url))).toMatchObject([
      { saved: true },
    ]);
  }
  expect(await breachesOnDisk(home.url, workshop, [])).toEqual([]);
  await victim.restart();
});
