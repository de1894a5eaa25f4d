/** The server is asked to stop in the middle of a workshop: everybody is told to come back, nothing acknowledged is lost, and it stops. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { ServerProcess } from '../support/serverProcess.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { Crowd } from './crowd.js';
import { connectAll, phonesFor, stopAll, tapping } from './load.js';
import { breachesOf } from './truth.js';

const awakeCount = howMany(40, 160);
const asleepCount = howMany(10, 40);
const stops = howMany(1, 5);
const tapsPerSecond = 100;

let server: ServerProcess | undefined;
let crowd: Crowd | undefined;
afterAll(async () => {
  crowd?.end();
  await server?.end();
});

/** A connection as browsers hold in reserve, or as a phone leaves it that fell asleep in the middle of a request. */
async function hangingConnection(port: number, said: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(said);
  return socket;
}

test('a server with phones awake and asleep is asked to stop', async () => {
  const started = await ServerProcess.start();
  server = started;
  const api = new Api(() => started.url);
  const workshop = await Workshop.open(api);
  const url = () => started.socketUrl;
  const phones = await phonesFor(workshop, awakeCount, { url });
  const sleepers = await workshop.joinAll(...Array.from({ length: asleepCount }, (_, index) => `Sleeper ${index}`));
  await workshop.step('startSorting');
  await connectAll(phones);
  crowd = await Crowd.start(sleepers, { url: url() });

  const breaches: string[] = [];
  let slowest = 0;
  for (let round = 0; round < stops; round += 1) {
    const request = 'POST /graphql HTTP/1.1\r\nhost: two-hats\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"';
    const hanging = await Promise.all(['', request].map((said) => hangingConnection(started.port, said)));
    const saved = () => phones.reduce((sum, { journal }) => sum + journal.filter((entry) => entry.saved).length, 0);
    const before = saved();
    const stopTapping = tapping(phones, tapsPerSecond);
    await expect.poll(saved, { timeout: 30_000 }).toBeGreaterThan(before + awakeCount);
    crowd.sleep();

    const since = performance.now();
    const exitCode = await started.stop();
    slowest = Math.max(slowest, performance.now() - since);
    if (exitCode !== 0) breaches.push(`The server ended with ${exitCode}`);
    stopTapping();
    await Promise.all(phones.map((phone) => phone.until(() => phone.socket === null, 'it has lost its connection')));
    for (const { lastClosing, person } of phones) {
      if (lastClosing?.code !== 1012) breaches.push(`${person.id} was closed with ${lastClosing?.code} ${lastClosing?.reason}`);
    }

    crowd.wake();
    await started.restart();
    await Promise.all(phones.map((phone) => phone.until(() => phone.isConnected, 'it is back')));
    await crowd.reach((await workshop.stage()).revision);
    for (const closing of await crowd.closings()) {
      if (closing?.code !== 1012) breaches.push(`A sleeper found ${closing?.code} ${closing?.reason} when it woke up`);
    }
    breaches.push(...(await breachesOf(started.database, workshop, phones)));
    for (const socket of hanging) socket.destroy();
  }
  verdict('shutdown', slowest / 1000, { atMost: 10, unit: 's' });
  noneOf('shutdown/told-and-kept', breaches);
  expect(started.log).toBe('');
  await stopAll(phones);
});
