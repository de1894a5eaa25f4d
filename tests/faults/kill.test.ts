/** The server is cut off in the middle of whatever it does, again and again, while a room places cards. */
import { expect, onTestFinished, test } from 'vitest';
import { Dice } from '../security/dice.js';
import { Api } from '../support/api.js';
import { ServerProcess } from '../support/serverProcess.js';
import { howMany, median, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, savesOf, seed, stopAll, tapping } from './load.js';
import { judgedTime, Stopwatch } from './stopwatch.js';
import { breachesOf, breachesOnDisk } from './truth.js';

const kills = howMany(5, 100);
const placementsPerSecond = 200;
/** How long after its start the server must serve again, in milliseconds. */
const startGoal = 2000;

test(`killed ${kills} times under ${placementsPerSecond} placements a second, seed ${seed}`, async () => {
  const server = await ServerProcess.start();
  onTestFinished(() => server.end());
  const dice = new Dice(seed);
  const workshop = await Workshop.open(new Api(() => server.url));
  const phones = await phonesFor(workshop, 40, { url: () => server.socketUrl });
  await workshop.step('startSorting');
  await connectAll(phones);
  const saved = () => savesOf(phones);

  const breaches: string[] = [];
  const starts: number[] = [];
  const byTheWall: number[] = [];
  const stopTapping = tapping(phones, placementsPerSecond);
  for (let killed = 0; killed < kills; killed += 1) {
    // Now in the first commits after a start, now well under way.
    const enough = saved() + 1 + dice.below(120);
    await expect.poll(saved, { timeout: 60_000, interval: 3 }).toBeGreaterThanOrEqual(enough);
    await server.kill();
    const watch = new Stopwatch();
    await server.restart();
    if ((await fetch(`${server.url}/readyz`)).status !== 200) breaches.push(`Not ready after kill ${killed + 1}`);
    starts.push(watch.timeOf(server.pid));
    byTheWall.push(watch.byTheWall);
    breaches.push(...(await breachesOnDisk(server.database, workshop, phones)));
  }
  stopTapping();
  await Promise.all(phones.map((phone) => phone.until(() => phone.isConnected, 'it is connected again')));
  breaches.push(...(await breachesOf(server.database, workshop, phones)));
  await stopAll(phones);
  await server.stop();

  const placed = phones.flatMap(({ journal }) => journal);
  const resent = placed.filter(({ sent }) => sent > 1).length;
  console.log(`${saved()} of ${placed.length} placements acknowledged, ${resent} sent more than once`);
  for (const [clock, times] of Object.entries({ 'by the clock': byTheWall, 'less what others took of the processor': starts })) {
    console.log(
      `serving again after ${Math.round(median(times))} ms in the middle, ${Math.round(Math.max(...times))} ms at most, ${clock}`,
    );
  }
  expect(resent).toBeGreaterThan(0);
  expect(server.log).toBe('');
  noneOf('kill/lost-or-doubled', breaches);
  const figure = judgedTime(Math.max(...byTheWall), Math.max(...starts), startGoal);
  verdict('kill/serving-again', figure, { atMost: startGoal, unit: 'ms' });
});
