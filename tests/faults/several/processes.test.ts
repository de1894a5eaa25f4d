/** One of several processes is gone from one moment to the next, or its clock is wrong: its phones go on at another one. */
import { expect, onTestFinished, test } from 'vitest';
import { Dice } from '../../security/dice.js';
import { Api } from '../../support/api.js';
import { lookInto } from '../../support/database.js';
import { newHome } from '../../support/home.js';
import { howMany, noneOf, verdict } from '../../support/verdict.js';
import { savesOf, seed, tapping } from '../load.js';
import { Several, saidOfLoss } from './several.js';

const phones = howMany(24, 90);
const tapsPerSecond = howMany(60, 200);

async function database(): Promise<string> {
  const home = await newHome();
  onTestFinished(() => home.remove());
  return home.url;
}

test('one of three processes is cut off, again and again', async () => {
  const kills = howMany(2, 50);
  const several = await Several.start({ url: await database(), envs: [{}, {}, {}], phones });
  const dice = new Dice(seed);
  const stopTapping = tapping(several.phones, tapsPerSecond);
  let slowest = 0;
  for (let killed = 0; killed < kills; killed += 1) {
    const before = savesOf(several.phones);
    await expect.poll(() => savesOf(several.phones), { timeout: 60_000, interval: 5 }).toBeGreaterThan(before + 20);
    const victim = dice.oneOf(several.servers);
    await victim.kill();
    const since = performance.now();
    await Promise.all(several.phones.map((phone) => phone.until(() => phone.socket !== null && phone.isConnected, 'it is on another one')));
    slowest = Math.max(slowest, (performance.now() - since) / 1000);
    await victim.restart();
  }
  stopTapping();
  noneOf('instance-kill', [...(await several.breaches()), ...several.unexpected(saidOfLoss)]);
  verdict('instance-kill', slowest, { atMost: 5, unit: 's' });
});

test('the clocks of two processes are twenty minutes apart', async () => {
  const url = await database();
  const several = await Several.start({ url, envs: [clockOff(600_000), clockOff(-600_000)], phones });
  const stopTapping = tapping(several.phones, tapsPerSecond);
  for (let change = 0; change < howMany(3, 20); change += 1) await several.lateness();
  stopTapping();
  const wrong = await several.breaches();

  const [ahead, behind] = several.servers.map((server) => new Api(server.url)) as [Api, Api];
  const now = () =>
    lookInto(url, async (database) => {
      const [row] = await database.rows<{ now: number }>('select (extract(epoch from clock_timestamp()) * 1000)::bigint as now');
      return Number(row?.now);
    });
  const setDeadline = 'mutation ($deadline: DateTimeISO) { setDeadline(round: 1, deadline: $deadline) { revision } }';
  const deadline = (await now()) + 3000;
  await behind.call(setDeadline, { deadline: new Date(deadline).toISOString() }, several.workshop.facilitator);
  await Promise.all(several.phones.map((phone) => phone.until(() => phone.phase === 'REVEALED', 'the round has closed')));
  const closed = await now();
  if (closed < deadline) wrong.push(`The round closed ${deadline - closed} ms before its deadline`);
  if (closed > deadline + 60_000) wrong.push(`The round closed ${closed - deadline} ms after its deadline`);
  const { console: at } = await ahead.call<{ console: { step: number } }>('{ console { step } }', {}, several.workshop.facilitator);
  if (at.step !== 2) wrong.push(`${at.step - 1} steps were taken for one deadline`);
  noneOf('clock-skew', [...wrong, ...several.unexpected(/^$/)]);
});

/** A machine whose clock is off by so many milliseconds. */
function clockOff(by: number): Readonly<Record<string, string>> {
  const skew = `const now = Date.now.bind(Date); Date.now = () => now() + ${by};`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(skew)}` };
}
