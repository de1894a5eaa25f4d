/** Another process holds the database's write lock: briefly, and nobody notices; for long, and everybody is told to come back, and does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { ApiError } from '../support/api.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, savesOf, seed, stopAll, tapping } from './load.js';
import type { Interval, Phone } from './phone.js';
import { judgedTime, Waiting } from './stopwatch.js';
import { breachesOf } from './truth.js';

const server = useServer();
/** How soon whoever waits behind the lock must be told, in milliseconds. */
const answerGoal = 6000;
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

interface Told extends Interval {
  readonly what: string;
  /** The code of the refusal; null when it was done. */
  readonly code: string | null;
}

/** What others change meanwhile, one thing after the other, until the lock is let go. */
async function changeOtherThings(workshop: Workshop, { person }: Phone, locked: { readonly over: boolean }): Promise<Told[]> {
  const changes: Record<string, () => Promise<unknown>> = {
    join: () => workshop.join('Late'),
    'mark done': () => person.markDone(),
    'lock the door': () => workshop.lockDoor(false),
  };
  const repeated = Object.entries(changes).map(async ([what, change]) => {
    const told: Told[] = [];
    while (!locked.over) {
      const from = performance.now();
      const code = await change().then(
        () => null,
        (error: unknown) => (error instanceof ApiError ? (error.code ?? 'NO CODE') : String(error)),
      );
      told.push({ what, code, from, to: performance.now() });
      // As a person would, and not as a program in a loop.
      await sleep(500);
    }
    return told;
  });
  return (await Promise.all(repeated)).flat();
}

/** A room that goes on while the lock is held, and until everybody has had something saved after it. */
async function goOnThroughLock(seconds: number) {
  const workshop = await Workshop.open(server.api);
  const phones = await phonesFor(workshop, 20, { url: () => server.process.socketUrl });
  await workshop.step('startSorting');
  await connectAll(phones);
  const stopTapping = tapping(phones, 100);
  await expect.poll(() => savesOf(phones), { timeout: 30_000, interval: 5 }).toBeGreaterThan(100);
  const waiting = new Waiting(server.process.pid);
  const locked = { over: false };
  const others = changeOtherThings(workshop, phones[0] as Phone, locked);
  await lockFor(seconds);
  locked.over = true;
  const released = performance.now();
  const savedAgain = (phone: Phone) => phone.journal.find(({ saved, settledAt }) => saved && (settledAt ?? 0) > released);
  await Promise.all(phones.map((phone) => phone.until(() => savedAgain(phone) !== undefined, 'something is saved again')));
  stopTapping();
  const told = await others;
  waiting.stop();
  const breaches = await breachesOf(server.process.database, workshop, phones);
  await stopAll(phones);
  const recovered = Math.max(...phones.map((phone) => (savedAgain(phone)?.settledAt ?? Infinity) - released));
  /** The longest of these in milliseconds, by the clock or less what others had of the processor meanwhile. */
  const longest = (intervals: readonly Interval[]) => {
    const byTheWall = Math.max(0, ...intervals.map(({ from, to }) => to - from));
    const without = Math.max(0, ...intervals.map(({ from, to }) => to - from - waiting.between(from, to)));
    console.log(`answered after ${Math.round(byTheWall)} ms at most by the clock, ${Math.round(without)} ms less what others took`);
    return judgedTime(byTheWall, without, answerGoal);
  };
  return { phones, told, breaches, recovered, longest };
}

test(`3 s: nobody notices, seed ${seed}`, async () => {
  const { phones, told: others, breaches, longest } = await goOnThroughLock(3);
  const told = phones.flatMap(({ troubles, connections, person }) => [
    ...troubles.map(({ code }) => `${person.id} was told ${code}`),
    ...(connections > 1 ? [`${person.id} had to connect ${connections} times`] : []),
  ]);
  const refused = others.filter(({ code }) => code !== null).map(({ what, code }) => `${what}: ${code}`);
  expect(longest(phones.flatMap((phone) => phone.slowAnswers))).toBeGreaterThan(1000);
  noneOf('locked/noticed-3s', [...told, ...refused, ...breaches]);
});

const long = howMany(7, 30);

test(`${long} s: told within 6 s to come back, and all goes on by itself, seed ${seed}`, async () => {
  const { phones, told, breaches, recovered, longest } = await goOnThroughLock(long);
  const troubles = phones.flatMap((phone) => phone.troubles);
  expect(troubles.length).toBeGreaterThan(0);
  const wrong = troubles.filter(({ code, retryable }) => code !== 'BUSY' || !retryable).map(({ code }) => `Told ${code}`);
  for (const { what, code } of told) if (code !== null && code !== 'BUSY') wrong.push(`${what}: ${code}`);
  console.log(`${troubles.length} times told to come back; saved again on every phone ${Math.round(recovered)} ms after the release`);
  noneOf(`locked/wrong-${long}s`, [...wrong, ...breaches]);
  verdict('locked/told-after', longest([...phones.flatMap((phone) => phone.slowAnswers), ...told]), { atMost: answerGoal, unit: 'ms' });
});
