/** Another process holds the database's write lock for long: those who wait behind the first are told as soon as the first is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;
const program = fileURLToPath(new URL('../faults/holdLock.mjs', import.meta.url));

/** Asks for all of these while the lock is held. Tells how long each waited for its refusal, in milliseconds. */
async function waitsBehindLock(wishes: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const holder = spawn(process.execPath, [program, server.process.file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(holder, 'close');
  await once(holder.stdout, 'data');
  const since = performance.now();
  const waits = await Promise.all(
    wishes.map(async (wish) => {
      expect(await refusalOf(wish())).toBe('BUSY');
      return performance.now() - since;
    }),
  );
  holder.stdin.end();
  await ended;
  return waits;
}

test('a change that waits behind another one is refused when that one is, and not as long after it again', async () => {
  const workshops = [await Workshop.open(api), await Workshop.open(api), await Workshop.open(api)];
  const waits = await waitsBehindLock(workshops.map((workshop) => () => workshop.lockDoor(true)));
  // Whoever had their own patience each would wait two and three times as long.
  expect(Math.max(...waits) / Math.min(...waits)).toBeLessThan(1.5);
  expect((await workshops[0]?.lockDoor(true))?.revision).toBeGreaterThan(0);
});

test('those who wait at the door are refused with those who stand in it, and come in when the lock is gone', async () => {
  const workshop = await Workshop.open(api);
  const waits = await waitsBehindLock(Array.from({ length: 12 }, (_, index) => () => workshop.join(`Person ${index}`)));
  expect(Math.max(...waits) / Math.min(...waits)).toBeLessThan(1.5);
  expect((await workshop.join('Ada')).joined.name).toBe('Ada');
});
