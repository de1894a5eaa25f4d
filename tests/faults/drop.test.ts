/** A room whose sockets are dropped at random while it sorts: everybody comes back by themselves and shows what the server holds. */
import { expect, test } from 'vitest';
import { Dice } from '../security/dice.js';
import { useServer } from '../server/useServer.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, seed, settleAll, stopAll, tapping } from './load.js';
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
  // Somebody whose network is good: what they have seen already, the others must get when they come back.
  const steady = await phonesFor(workshop, 1, { url: () => server.process.socketUrl });
  await workshop.step('startSorting');
  await connectAll([...phones, ...steady]);

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

  await settleAll(phones);

  // Once more all of them, and a change while nobody is there: nothing comes after it that would bring it to them.
  const before = phones.map(({ connections }) => connections);
  proxy.cut();
  await workshop.lockDoor(false);
  const { revision } = await workshop.stage();
  await Promise.all(steady.map((phone) => phone.until(() => phone.shown >= revision, `it shows revision ${revision}`)));
  proxy.restore();
  const times = phones.map(async (phone, index) => {
    await phone.until(() => phone.connections > (before[index] ?? 0), 'it is back');
    const since = performance.now();
    await phone.until(() => phone.isConnected && phone.shown >= revision, `it shows revision ${revision}`);
    return performance.now() - since;
  });
  verdict('drop', Math.max(...(await Promise.all(times))) / 1000, { atMost: 2, unit: 's' });
  verdict('drop/drops', drops, { atLeast: phoneCount });
  noneOf('drop/truth', await breachesOf(server.process.database, workshop, [...phones, ...steady]));
  expect(phones.every(({ isConnected }) => isConnected)).toBe(true);
  await stopAll([...phones, ...steady]);
  await proxy.close();
});
