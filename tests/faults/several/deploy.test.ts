/** A new version comes while rooms sort: three processes behind HAProxy are stopped and started one after the other. */
import { expect, onTestFinished, test } from 'vitest';
import { Api } from '../../support/api.js';
import { Balancer } from '../../support/balancer.js';
import { newHome } from '../../support/home.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { howMany, noneOf, verdict } from '../../support/verdict.js';
import { Workshop } from '../../support/workshop.js';
import { connectAll, phonesFor, savesOf, stopAll, tapping } from '../load.js';
import { breachesOf } from '../truth.js';
import { saidOfLoss } from './several.js';

const rooms = howMany(3, 10);
const phonesInRoom = howMany(50, 200);
const tapsPerSecond = howMany(60, 200);
/** How long a process that is told to stop serves on: HAProxy looks every second whether it should send people there. */
const env = { DRAIN_SECONDS: '3' };
const soon = { timeout: 60_000, interval: 50 };

/** The most moments within any second. */
function peakOf(moments: readonly number[]): number {
  let first = 0;
  return moments.reduce((peak, moment, index) => {
    while (moment - (moments[first] ?? 0) > 1000) first += 1;
    return Math.max(peak, index - first + 1);
  }, 0);
}

test(`three processes are exchanged under ${rooms * phonesInRoom} phones`, async () => {
  const home = await newHome();
  onTestFinished(() => home.remove());
  const servers = await Promise.all([1, 2, 3].map(() => ServerProcess.start({ home, env })));
  onTestFinished(async () => {
    await Promise.all(servers.map((server) => server.end()));
  });
  const balancer = await Balancer.haproxy(servers.map(({ port }) => port));
  onTestFinished(() => balancer.end());
  const isReady = async (url: string) => (await fetch(`${url}/readyz`).catch(() => null))?.status === 200;
  await expect.poll(() => isReady(balancer.url), soon).toBe(true);

  /** When a phone began to connect. */
  const tries: number[] = [];
  const url = () => {
    tries.push(performance.now());
    return balancer.socketUrl;
  };
  const workshops: Workshop[] = [];
  const phones = [];
  for (let room = 0; room < rooms; room += 1) {
    const workshop = await Workshop.open(new Api(balancer.url));
    workshops.push(workshop);
    phones.push(await phonesFor(workshop, phonesInRoom, { url }));
    await workshop.step('startSorting');
  }
  const everybody = phones.flat();
  onTestFinished(() => stopAll(everybody));
  await connectAll(everybody);

  const stopTapping = tapping(everybody, tapsPerSecond);
  tries.length = 0;
  const before = savesOf(everybody);
  for (const server of servers) {
    await server.restart();
    await expect.poll(() => isReady(server.url), soon).toBe(true);
    await Promise.all(everybody.map((phone) => phone.until(() => phone.isConnected, 'it is connected')));
  }
  stopTapping();
  const failed = everybody.flatMap(({ troubles, journal }) => [
    ...troubles.filter(({ retryable }) => !retryable).map(({ code }) => `answered with ${code}`),
    ...journal.flatMap(({ refusal }) => (refusal ? [`a tap was refused with ${refusal}`] : [])),
  ]);
  for (const [room, workshop] of workshops.entries()) failed.push(...(await breachesOf(home.url, workshop, phones[room] ?? [])));
  failed.push(...servers.flatMap(({ log }) => log.split('\n').filter((line) => line !== '' && !saidOfLoss.test(line))));
  console.log(
    `${savesOf(everybody) - before} placements acknowledged meanwhile, ${tries.length} connections for ${everybody.length} phones`,
  );
  expect(tries.length).toBeGreaterThan(everybody.length / 2);
  noneOf('deploy', failed);
  verdict('deploy', peakOf(tries), { atMost: 300, unit: '/s' });
});
