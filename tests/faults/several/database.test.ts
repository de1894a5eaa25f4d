/** PostgreSQL is stopped, cuts its connections off, or is slow, under several processes and a room that sorts. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { PostgresCluster, statement } from '../../databases/postgres.js';
import { newHome } from '../../support/home.js';
import { howMany, noneOf, verdict } from '../../support/verdict.js';
import { savesOf, tapping } from '../load.js';
import { TcpProxy } from '../tcpProxy.js';
import { Several, saidOfLoss } from './several.js';

const phones = howMany(24, 90);
const tapsPerSecond = howMany(60, 200);

test('PostgreSQL is stopped at once, again and again', async () => {
  const stops = howMany(2, 24);
  const cluster = await PostgresCluster.start({ durable: true });
  onTestFinished(() => cluster.end());
  const several = await Several.start({ url: await cluster.createDatabase('hats'), envs: [{}, {}, {}], phones });
  const stopTapping = tapping(several.phones, tapsPerSecond);
  for (let stopped = 0; stopped < stops; stopped += 1) {
    const before = savesOf(several.phones);
    await expect.poll(() => savesOf(several.phones), { timeout: 60_000, interval: 5 }).toBeGreaterThan(before + 20);
    await cluster.kill();
    await sleep(howMany(500, 2500));
    await cluster.restart();
    await sleep(howMany(500, 2500));
  }
  stopTapping();
  noneOf('pg-restart', [...(await several.breaches()), ...several.unexpected(saidOfLoss)]);
});

test('PostgreSQL cuts all connections off, again and again', async () => {
  const cuts = howMany(4, 30);
  const home = await newHome();
  onTestFinished(() => home.remove());
  const several = await Several.start({ url: home.url, envs: [{}, {}, {}], phones });
  const stopTapping = tapping(several.phones, tapsPerSecond);
  for (let cut = 0; cut < cuts; cut += 1) {
    const before = savesOf(several.phones);
    await expect.poll(() => savesOf(several.phones), { timeout: 60_000, interval: 5 }).toBeGreaterThan(before + 20);
    await statement(
      home.url,
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'two-hats'",
    );
    await sleep(howMany(200, 2000));
  }
  stopTapping();
  noneOf('pg-terminate', [...(await several.breaches()), ...several.unexpected(saidOfLoss)]);
});

test('every answer of PostgreSQL takes a fifth of a second', async () => {
  const home = await newHome();
  onTestFinished(() => home.remove());
  const address = new URL(home.url);
  const proxy = await TcpProxy.to(() => Number(address.port));
  onTestFinished(() => proxy.close());
  const slow = Object.assign(new URL(home.url), { port: new URL(proxy.url).port }).href;
  const several = await Several.start({ url: slow, envs: [{}, {}], phones: howMany(6, 60) });
  proxy.onLink = ({ toClient }) => toClient.delay(200);
  for (const { toClient } of proxy.links) toClient.delay(200);
  const stopTapping = tapping(several.phones, howMany(10, 60));
  const late: number[] = [];
  for (let change = 0; change < howMany(2, 15); change += 1) late.push(await several.lateness());
  stopTapping();
  // What came of it is read at the usual pace.
  proxy.onLink = () => {};
  for (const { toClient } of proxy.links) toClient.delay(0);
  noneOf('slow-pg', [...(await several.breaches()), ...several.unexpected(saidOfLoss)]);
  // A frame takes some statements, one after the other, and may have to wait for the one before it.
  verdict('slow-pg', Math.max(...late), { atMost: 5, unit: 's' });
});
