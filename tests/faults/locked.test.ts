/** Another process holds the database's write lock: briefly, and nobody notices; for long, and everybody is told to come back, and does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, savesOf, seed, stopAll, tapping } from './load.js';
import type { Phone } from './phone.js';
import { breachesOf } from './truth.js';

const server = useServer();
const program = fileURLToPath(new URL('holdLock.mjs', import.meta.url));

/** Has a process of its own hold the write lock for some seconds. */
async function lockFor(seconds: number): Promise<void> {
  const child = spawn(process.execPath, [program, server.process.file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  await sleep(seconds * 1000);
  child.stdin.end();
  expect(await ended).toEqual([0, null]);
}

/** A room that goes on placing while the lock is held, and until everybody has had something saved after it. */
async function placeThroughLock(seconds: number): Promise<{ phones: Phone[]; breaches: string[]; recovered: number }> {
  const workshop = await Workshop.open(server.api);
  const phones = await phonesFor(workshop, 20, { url: () => server.process.socketUrl });
  await workshop.step('startSorting');
  await connectAll(phones);
  const stopTapping = tapping(phones, 100);
  await expect.poll(() => savesOf(phones), { timeout: 30_000, interval: 5 }).toBeGreaterThan(100);
  await lockFor(seconds);
  const released = performance.now();
  const savedAgain = (phone: Phone) => phone.journal.find(({ saved, settledAt }) => saved && (settledAt ?? 0) > released);
  await Promise.all(phones.map((phone) => phone.until(() => savedAgain(phone) !== undefined, 'something is saved again')));
  stopTapping();
  const breaches = await breachesOf(server.process.file, workshop, phones);
  await stopAll(phones);
  return { phones, breaches, recovered: Math.max(...phones.map((phone) => (savedAgain(phone)?.settledAt ?? Infinity) - released)) };
}

test(`3 s: nobody notices, seed ${seed}`, async () => {
  const { phones, breaches } = await placeThroughLock(3);
  const told = phones.flatMap(({ troubles, connections, person }) => [
    ...troubles.map(({ code }) => `${person.id} was told ${code}`),
    ...(connections > 1 ? [`${person.id} had to connect ${connections} times`] : []),
  ]);
  console.log(`the slowest answer took ${Math.round(Math.max(...phones.map(({ slowestAnswer }) => slowestAnswer)))} ms`);
  noneOf('locked/noticed-3s', [...told, ...breaches]);
});

const long = howMany(8, 30);

test(`${long} s: told within 6 s to come back, and all goes on by itself, seed ${seed}`, async () => {
  const { phones, breaches, recovered } = await placeThroughLock(long);
  const troubles = phones.flatMap((phone) => phone.troubles);
  expect(troubles.length).toBeGreaterThan(0);
  const wrong = troubles.filter(({ code, retryable }) => code !== 'BUSY' || !retryable).map(({ code }) => `Told ${code}`);
  console.log(`${troubles.length} times told to come back; saved again on every phone ${Math.round(recovered)} ms after the release`);
  noneOf(`locked/wrong-${long}s`, [...wrong, ...breaches]);
  verdict('locked/told-after', Math.max(...phones.map(({ slowestAnswer }) => slowestAnswer)), { atMost: 6000, unit: 'ms' });
});
