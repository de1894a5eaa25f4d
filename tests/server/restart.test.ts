/** Killing the process at any moment and starting it again continues every workshop; stopping it properly tells everyone to come back. */
import { afterAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { lookInto } from '../support/database.js';
import { type StageView, watchStage } from '../support/documents.js';
import { LiveSocket, SocketClosed } from '../support/frames.js';
import { ServerProcess } from '../support/serverProcess.js';
import { type Person, Workshop } from '../support/workshop.js';

const started: ServerProcess[] = [];
afterAll(() => Promise.all(started.map((server) => server.end())));

async function startServer() {
  const server = await ServerProcess.start();
  started.push(server);
  return { server, api: new Api(() => server.url) };
}

test('a server that is killed while people sort has every acknowledged placement when it comes back', async () => {
  const { server, api } = await startServer();
  const workshop = await Workshop.open(api);
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi', 'Dov');
  await workshop.step('startSorting');
  const cards = people[0]?.joined.cards.map(({ id }) => id) ?? [];
  const wish = (index: number, person: number) => (((index * 7 + person) % 3) % 2 === 0 ? 'FIRST' : 'SECOND');

  // Everyone sends card after card over a socket, changing their mind all the time, until the socket breaks.
  const acknowledged = people.map(() => new Map<string, number>());
  const sending = people.map(async (person, index) => {
    const socket = await LiveSocket.open(server.socketUrl, { secret: person.secret });
    try {
      for (let change = 1; ; change += 1) {
        const cardId = cards[change % cards.length] ?? '';
        const [result] = await person.send([{ cardId, column: wish(change, index), change }], 1, socket);
        if (result?.saved) acknowledged[index]?.set(cardId, change);
      }
    } catch (error) {
      if (!(error instanceof SocketClosed)) throw error;
    }
  });
  await expect.poll(() => acknowledged.every((saved) => saved.size >= 6), { timeout: 30_000, interval: 5 }).toBe(true);
  await server.kill();
  await Promise.all(sending);

  await server.restart();
  expect(await lookInto(server.database, (database) => database.integrity())).toBe('ok');
  await Promise.all(
    people.map(async (person, index) => {
      const { placements, phase } = await person.ballot();
      expect(phase).toBe('SORTING');
      const held = new Map(placements.map(({ cardId, change }) => [cardId, change]));
      for (const [cardId, change] of acknowledged[index] ?? []) expect(held.get(cardId)).toBeGreaterThanOrEqual(change);
      for (const { column, change } of placements) expect(column).toBe(wish(change, index));
    }),
  );
  await lookInto(server.database, async (database) => {
    expect(await database.keptTallies(workshop.id)).toEqual(await database.foldedTallies(workshop.id));
    const { kept, counted } = await database.roundSums(workshop.id);
    expect(kept).toEqual(counted);
  });

  // And the workshop goes on.
  const watching = await LiveSocket.open(server.socketUrl, { secret: workshop.projector });
  const frames = watching.subscribe<StageView>(watchStage);
  expect(await frames.next()).toMatchObject({ phase: 'SORTING', participantCount: 4 });
  expect((await (people[0] as Person).send([{ cardId: cards[0] ?? '', column: 'SECOND', change: 1_000_000 }]))[0]?.saved).toBe(true);
  await workshop.step('reveal');
  expect((await frames.until(({ phase }) => phase === 'REVEALED')).reveal?.ballotCount).toBe(4);
});

test('revisions go on where they were, so that a client which kept an old frame takes the new ones', async () => {
  const { server, api } = await startServer();
  const workshop = await Workshop.open(api);
  await workshop.join('Ada');
  const before = await workshop.stage();
  await server.kill();
  await server.restart();
  expect(await workshop.stage()).toEqual(before);
  await workshop.lockDoor(true);
  expect((await workshop.stage()).revision).toBeGreaterThan(before.revision);
});

test('a server that is asked to stop closes its sockets with 1012 and ends with 0', async () => {
  const { server, api } = await startServer();
  const workshop = await Workshop.open(api);
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  const sockets = await Promise.all(
    [workshop.facilitator, workshop.projector, ada.secret].map((secret) => LiveSocket.open(server.socketUrl, { secret })),
  );
  await Promise.all(sockets.map((socket) => socket.subscribe(watchStage).next()));

  const stopping = server.stop();
  for (const socket of sockets) expect(await socket.closed).toEqual({ code: 1012, reason: 'RESTARTING' });
  expect(await stopping).toBe(0);
  expect(server.log).toBe('');
});

test('a server that is asked to stop as soon as it has told its address stops properly', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { server } = await startServer();
    expect(await server.stop()).toBe(0);
  }
});

test('what was sent just before the stop is saved if it was acknowledged', async () => {
  const { server, api } = await startServer();
  const workshop = await Workshop.open(api);
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  const socket = await LiveSocket.open(server.socketUrl, { secret: ada.secret });
  const sent = ada.joined.cards.map(({ id }) => ada.send([{ cardId: id, column: 'FIRST', change: 1 }], 1, socket));
  const stopping = server.stop();
  const outcomes = await Promise.allSettled(sent);
  expect(await stopping).toBe(0);
  await server.restart();
  const saved = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value[0]?.saved).length;
  expect((await ada.ballot()).placements.length).toBeGreaterThanOrEqual(saved);
});

test('a workshop opened by one process is joined, sorted and revealed by others', async () => {
  const { server, api } = await startServer();
  const workshop = await Workshop.open(api);
  await server.restart();
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  await server.restart();
  await ada.place({ 'looks-outside': 'SECOND' });
  await server.restart();
  await workshop.step('reveal');
  expect((await workshop.stage()).reveal?.results[2]).toMatchObject({ winner: 'SECOND', placed: 1 });
});
