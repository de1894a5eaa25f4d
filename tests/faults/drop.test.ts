/** A room whose sockets are dropped at random while it sorts: everybody comes back by themselves and shows what the server holds. */
import { expect, test } from 'vitest';
import { Dice } from '../security/dice.js';
import { useServer } from '../server/useServer.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, seed, stopAll, tapping } from './load.js';
import { TcpProxy } from './tcpProxy.js';
import { breachesOf } from './truth.js';

const server = useServer();
const { api } = server;

const phoneCount = howMany(60, 200);
const milliseconds = howMany(8000, 180_000);
const tapsPerSecond = 100;
/** How often connections are dropped, in milliseconds, and how many of all. Every phone is dropped about every five seconds. */
const dropEvery = 50;
const dropShare = 0.01;
/** How often the room sees something new, in milliseconds. */
const changeEvery = 300;

test('sockets are dropped at random while the room sorts', async () => {
  console.log(`TWO_HATS_SEED=${seed}`);
  const dice = new Dice(seed);
  const workshop = await Workshop.open(api);
  const proxy = await TcpProxy.to(() => server.process.port);
  const phones = await phonesFor(workshop, phoneCount, { url: () => proxy.socketUrl });
  await workshop.step('startSorting');
  await connectAll(phones);

  let drops = 0;
  const dropping = setInterval(() => {
    for (const link of [...proxy.links]) {
      if (!dice.chance(dropShare)) continue;
      drops += 1;
      // Without a word to either side, with an end that the server still hears, or in the middle of an answer.
      const kind = dice.below(3);
      if (kind === 0) link.reset();
      else if (kind === 1) link.end();
      else void link.toClient.carried(1 + dice.below(60)).then(() => link.reset());
    }
  }, dropEvery);
  const stopTapping = tapping(phones, tapsPerSecond);
  const until = performance.now() + milliseconds;
  for (let locked = true; performance.now() < until; locked = !locked) {
    await workshop.lockDoor(locked);
    await new Promise((resolve) => setTimeout(resolve, changeEvery));
  }
  clearInterval(dropping);
  stopTapping();

  // One last breath for all of them at once, and a change that nobody can have seen.
  const before = phones.map(({ connections }) => connections);
  proxy.reset();
  await workshop.lockDoor(true);
  const { revision } = await workshop.stage();
  const times = phones.map(async (phone, index) => {
    await phone.until(() => phone.connections > (before[index] ?? 0), 'it is back');
    const since = performance.now();
    await phone.until(() => phone.isConnected && phone.shown >= revision, `it shows revision ${revision}`);
    return performance.now() - since;
  });
  verdict('drop', Math.max(...(await Promise.all(times))) / 1000, { atMost: 2, unit: 's' });
  verdict('drop/drops', drops, { atLeast: phoneCount });
  noneOf('drop/truth', await breachesOf(server.process.file, workshop, phones));
  expect(phones.every(({ isConnected }) => isConnected)).toBe(true);
  await stopAll(phones);
  await proxy.close();
});
