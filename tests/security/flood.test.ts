/** Floods: too many subscriptions, frames, operations, silent sockets and bots. Caps hold, and the room goes on meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { refusalOf } from '../support/api.js';
import { watchStage } from '../support/documents.js';
import { LiveSocket } from '../support/frames.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { type Person, Workshop } from '../support/workshop.js';

const server = useServer();
const { api } = server;

/** A phone in a room of its own that keeps sorting. `stop` tells the slowest answer, in milliseconds. */
interface Phone {
  readonly workshop: Workshop;
  readonly ada: Person;
  stop(): Promise<number>;
}

const phones: Phone[] = [];
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.stop();
});

async function sortingPhone(): Promise<Phone> {
  const workshop = await Workshop.open(api);
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  const socket = await server.socket(ada.secret);
  let going = true;
  let slowest = 0;
  let change = 1000;
  const sorting = (async () => {
    while (going) {
      const since = performance.now();
      change += 1;
      const [result] = await ada.send([{ cardId: 'looks-outside', column: change % 2 ? 'FIRST' : 'SECOND', change }], 1, socket);
      slowest = Math.max(slowest, performance.now() - since);
      if (!result?.saved) throw new Error('A placement was not saved.');
      // A phone that sorts as fast as it gets answers would break the limit that it is to be measured by.
      await sleep(10);
    }
  })();
  let stopped: Promise<number> | null = null;
  const phone = {
    workshop,
    ada,
    stop() {
      going = false;
      stopped ??= sorting.then(() => socket.close()).then(() => slowest);
      return stopped;
    },
  };
  phones.push(phone);
  return phone;
}

/** How long a phone may wait for an answer while somebody floods the server that it shares two cores with, in milliseconds. */
const patience = 3000;

test('one socket subscribes a thousand times', async () => {
  const phone = await sortingPhone();
  const socket = await server.socket(phone.workshop.projector);
  for (let index = 0; index < 1000; index += 1) socket.send({ id: `n${index}`, type: 'subscribe', payload: { query: watchStage } });
  const refused = () => socket.messages.filter((message) => message.includes('"type":"error"'));
  const served = () =>
    new Set(socket.messages.filter((message) => message.includes('"type":"next"')).map((message) => JSON.parse(message).id));
  await expect.poll(() => [refused().length, served().size], { timeout: 30_000 }).toEqual([940, 60]);
  await phone.workshop.join('Ben');
  await socket.settled();
  expect(refused().every((message) => message.includes('TOO_MANY_REQUESTS'))).toBe(true);
  verdict('flood/subscriptions', served().size, { atMost: 60 });
  await socket.close();
  verdict('flood/subscriptions-others', await phone.stop(), { atMost: patience, unit: 'ms' });
});

test('frames of a megabyte', async () => {
  const phone = await sortingPhone();
  const large = JSON.stringify({ id: '1', type: 'subscribe', payload: { query: `{ decks { id } } #${'x'.repeat(1_000_000)}` } });
  const breaches: string[] = [];
  for (let index = 0; index < howMany(20, 200); index += 1) {
    const socket = index % 2 ? await server.socket(phone.workshop.projector) : await LiveSocket.connect(server.process.socketUrl);
    socket.send(large);
    const { code } = await socket.closed;
    if (code !== 1009 && code !== 1006) breaches.push(`closed with ${code}`);
    if (socket.messages.some((message) => message.includes('"type":"next"'))) breaches.push('answered');
  }
  noneOf('flood/large-frames', breaches);
  verdict('flood/large-frames-others', await phone.stop(), { atMost: patience, unit: 'ms' });
});

test('a thousand operations a second on one socket', async () => {
  const phone = await sortingPhone();
  const socket = await server.socket(phone.workshop.projector);
  const since = performance.now();
  let sent = 0;
  const query = '{ stage { title } }';
  // As much as the server takes, and at least a thousand a second: what it does not read yet waits in the operating system.
  while (performance.now() - since < howMany(3000, 30_000)) {
    for (let index = 0; index < 100; index += 1, sent += 1) socket.send({ id: `o${sent}`, type: 'subscribe', payload: { query } });
    if (sent / (performance.now() - since) > 1.5) await new Promise((resolve) => setTimeout(resolve, 20));
    else await new Promise((resolve) => setImmediate(resolve));
  }
  const seconds = (performance.now() - since) / 1000;
  expect(sent / seconds).toBeGreaterThan(1000);
  const answered = socket.messages.filter((message) => message.includes('"type":"next"')).length;
  expect(socket.messages.some((message) => message.includes('TOO_MANY_REQUESTS'))).toBe(true);
  verdict('flood/operations', answered, { atMost: Math.ceil((1000 + 1000 * seconds) / 15) });
  await socket.close();
  verdict('flood/operations-others', await phone.stop(), { atMost: patience, unit: 'ms' });
});

test('sockets that never say hello', async () => {
  const phone = await sortingPhone();
  const count = howMany(200, 2000);
  const silent = await Promise.all(Array.from({ length: count }, () => LiveSocket.connect(server.process.socketUrl)));
  const since = performance.now();
  const closings = await Promise.all(silent.map(({ closed }) => closed));
  expect(new Set(closings.map(({ code }) => code))).toEqual(new Set([4408]));
  verdict('flood/silent-sockets', (performance.now() - since) / 1000, { atMost: 10, unit: 's' });
  verdict('flood/silent-sockets-others', await phone.stop(), { atMost: patience, unit: 'ms' });
  const readiness = async () => JSON.parse((await api.raw('GET', null, {}, '/readyz')).text).sockets;
  await expect.poll(readiness, { timeout: 20_000 }).toBe(0);
});

test('bots join, the door is locked, and they are out', async () => {
  const phone = await sortingPhone();
  const { workshop, ada } = phone;
  const bots = howMany(100, 1000);
  const [, newest] = [await workshop.join('Ben'), (await workshop.console()).newestParticipants[0]];
  const since = new Date(Date.parse(String(newest?.joinedAt)) + 1).toISOString();
  const crowd = await Promise.all(Array.from({ length: bots }, (_, index) => workshop.join(`Bot ${index}`)));
  const watching = await Promise.all(crowd.slice(0, 50).map(({ secret }) => server.socket(secret)));
  for (const socket of watching) socket.subscribe(watchStage);
  await Promise.all(watching.map((socket) => socket.settled()));
  await Promise.all(crowd.map((bot) => bot.place({ 'looks-outside': 'SECOND', 'stays-within-reach': 'SECOND' })));

  const begun = performance.now();
  await workshop.lockDoor(true);
  expect(await refusalOf(workshop.join('Late bot'))).toBe('LOBBY_LOCKED');
  await api.call('mutation ($since: DateTimeISO!) { removeArrivals(joinedSince: $since) { revision } }', { since }, workshop.facilitator);
  const closings = await Promise.all(watching.map(({ closed }) => closed));
  const milliseconds = performance.now() - begun;
  expect(new Set(closings.map(({ code }) => code))).toEqual(new Set([4403]));
  for (const bot of crowd.slice(0, 20)) expect(await refusalOf(bot.ballot())).toBe('UNKNOWN_CAPABILITY');
  expect((await workshop.console()).progress.joined).toBe(2);
  expect((await ada.ballot()).placements.length).toBeGreaterThan(0);
  verdict(`flood/bots-out-${bots}`, milliseconds, { atMost: 2000, unit: 'ms' });
  verdict('flood/bots-others', await phone.stop(), { atMost: patience, unit: 'ms' });
});
