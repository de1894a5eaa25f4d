/** A whole room loses its connections at the same moment and comes back at the same moment. */
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, stopAll } from './load.js';
import type { Phone } from './phone.js';
import { TcpProxy } from './tcpProxy.js';
import { breachesOf } from './truth.js';

const server = useServer();
const { api } = server;

const phoneCount = howMany(200, 1000);
const stampedes = howMany(2, 5);

test('everybody reconnects at once', async () => {
  const workshop = await Workshop.open(api);
  const proxy = await TcpProxy.to(() => server.process.port);
  const phones = await phonesFor(workshop, phoneCount, { url: () => proxy.socketUrl });
  await workshop.step('startSorting');
  await connectAll(phones);

  let slowest = 0;
  let tries = 0;
  proxy.onLink = () => {
    tries += 1;
  };
  const breaches: string[] = [];
  for (let round = 0; round < stampedes; round += 1) {
    tries = 0;
    const before = phones.map(({ connections }) => connections);
    const since = performance.now();
    proxy.reset();
    // Everybody has a tap that waits, and something that they have not seen.
    for (const phone of phones) phone.placeAny();
    await workshop.lockDoor(round % 2 === 0);
    const { revision } = await workshop.stage();
    const isBack = (phone: Phone, index: number) =>
      phone.connections > (before[index] ?? 0) && phone.isConnected && phone.shown >= revision && phone.isSettled;
    await Promise.all(phones.map((phone, index) => phone.until(() => isBack(phone, index), `it is back and shows revision ${revision}`)));
    slowest = Math.max(slowest, performance.now() - since);

    if (tries !== phoneCount) breaches.push(`${phoneCount} phones took ${tries} connections to come back`);
    for (const { lastClosing, person } of phones) {
      if (lastClosing?.code !== 1006) breaches.push(`${person.id} was closed with ${lastClosing?.code} ${lastClosing?.reason}`);
    }
  }
  verdict('stampede', slowest / 1000, { atMost: 5, unit: 's' });
  noneOf('stampede/errors', [...breaches, ...phones.flatMap(({ troubles }) => troubles.map(({ code }) => `answered with ${code}`))]);
  noneOf('stampede/truth', await breachesOf(server.process.database, workshop, phones));
  expect(phones.every(({ isConnected }) => isConnected)).toBe(true);
  await stopAll(phones);
  await proxy.close();
});
