/** Hints between processes get lost, some of them or all: frames come by the slow poll, and nothing else is different. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, startApp } from '@two-hats/server/app';
import { Bus } from '@two-hats/server/bus/bus';
import { readConfig } from '@two-hats/server/config';
import { expect, onTestFinished, test, vi } from 'vitest';
import { RedisServer } from '../../databases/redis.js';
import { Dice } from '../../security/dice.js';
import { Api } from '../../support/api.js';
import { newHome } from '../../support/home.js';
import { howMany, isLong, noneOf, verdict } from '../../support/verdict.js';
import { Workshop } from '../../support/workshop.js';
import { connectAll, phonesFor, seed, stopAll, tapping } from '../load.js';
import { breachesOf } from '../truth.js';
import { latestFrame, Several, saidOfLoss } from './several.js';

const soon = { timeout: 30_000, interval: 20 };
const phones = howMany(24, 90);
const tapsPerSecond = howMany(60, 200);
const changes = howMany(4, 40);

async function database(): Promise<string> {
  const home = await newHome();
  onTestFinished(() => home.remove());
  return home.url;
}

async function redis(): Promise<RedisServer> {
  const server = await RedisServer.start();
  onTestFinished(() => server.end());
  return server;
}

const busOf = async (url: string) => ((await (await fetch(`${url}/readyz`)).json()) as { bus: string }).bus;

test.each(isLong ? [10, 60] : [3])('Redis is away for %i seconds', async (seconds) => {
  const server = await redis();
  const env = { BUS_URL: server.url };
  const several = await Several.start({ url: await database(), envs: [env, env, env], phones });
  const stopTapping = tapping(several.phones, tapsPerSecond);
  await several.lateness();
  await server.kill();
  const late: number[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) late.push(await several.lateness());
  await server.restart();
  for (const { url } of several.servers) await expect.poll(() => busOf(url), soon).toBe('ok');
  stopTapping();
  noneOf('redis-down', [...(await several.breaches()), ...several.unexpected(saidOfLoss)]);
  verdict('redis-down', Math.max(...late), { atMost: latestFrame, unit: 's' });
});

test('two processes do not hear each other', async () => {
  const [one, other] = [await redis(), await redis()];
  const several = await Several.start({ url: await database(), envs: [{ BUS_URL: one.url }, { BUS_URL: other.url }], phones });
  const stopTapping = tapping(several.phones, tapsPerSecond);
  const late: number[] = [];
  for (let change = 0; change < changes; change += 1) late.push(await several.lateness());
  stopTapping();
  // Taps are news of their own for both. Without them there is nothing but the poll.
  for (let change = 0; change < changes; change += 1) late.push(await several.lateness());
  noneOf('split-bus', [...(await several.breaches()), ...several.unexpected(/^$/)]);
  verdict('split-bus', Math.max(...late), { atMost: latestFrame, unit: 's' });
});

test('every fifth hint is lost', async () => {
  const dice = new Dice(seed);
  const url = await database();
  // In this process, where hints can be kept from both processes that it plays.
  const announce = Bus.prototype.announce;
  let lost = 0;
  vi.spyOn(Bus.prototype, 'announce').mockImplementation(function announced(this: Bus, hint) {
    if (dice.chance(0.2)) lost += 1;
    else announce.call(this, hint);
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const apps: App[] = [];
  for (let count = 0; count < 2; count += 1) {
    const app = await startApp(
      readConfig({ HOST: '127.0.0.1', PORT: '0', DATABASE_URL: url, LOG_LEVEL: 'silent', OPENINGS_PER_HOUR: '1000' }),
    );
    apps.push(app);
    onTestFinished(() => app.close());
  }
  const at = (app: App | undefined) => `127.0.0.1:${app?.port}`;
  const workshop = await Workshop.open(new Api(`http://${at(apps[0])}`));
  const people = await phonesFor(workshop, phones, { url: () => `ws://${at(dice.oneOf(apps))}/graphql` });
  await workshop.step('startSorting');
  await connectAll(people);
  const stopTapping = tapping(people, tapsPerSecond);
  const late: number[] = [];
  for (let change = 0; change < changes * 3; change += 1) {
    const { revision } = await workshop.lockDoor(change % 2 === 0);
    const since = performance.now();
    await Promise.all(people.map((phone) => phone.until(() => phone.shown >= revision, `it shows revision ${revision}`)));
    late.push((performance.now() - since) / 1000);
    await sleep(dice.below(100));
  }
  stopTapping();
  expect(lost).toBeGreaterThan(0);
  noneOf('hints-lost', await breachesOf(url, workshop, people));
  verdict('hints-lost', Math.max(...late), { atMost: latestFrame, unit: 's' });
  await stopAll(people);
});
