/** Some phones fall asleep in the middle of large frames: it costs the server nothing, nobody else notices, and they wake up up to date. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { watchStage } from '../support/documents.js';
import { howMany, median, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { Crowd } from './crowd.js';
import { largeStage, WordyTeam } from './largeStage.js';
import { connectAll, phonesFor, settleAll, stopAll } from './load.js';
import { breachesOf } from './truth.js';

const server = useServer();
const { api } = server;

const awakeCount = howMany(45, 180);
const asleepCount = howMany(5, 20);
const sleepFor = howMany(6000, 60_000);
/** For how long each of the stretches without sleep is looked at, in milliseconds; as long before that is warm-up. */
const awakeFor = howMany(3000, 20_000);
/** How large the frames of the sleepers are: more than any buffer of the system takes while they sleep. */
const copies = 6;
/** Between two changes, in milliseconds: longer than the window in which frames are merged. */
const changeEvery = 150;

let crowd: Crowd | undefined;
afterAll(() => crowd?.end());

/** Resident memory of the server in MB, as the kernel counts it. */
function memory(): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

const mean = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/** What was seen in a stretch of time: how long each change took to reach everybody who is awake, and the most memory. */
interface Stretch {
  readonly milliseconds: number[];
  readonly memory: number;
}

test('phones are stopped under large frames', async () => {
  const workshop = await Workshop.open(api, { deckId: 'article' });
  const url = () => server.process.socketUrl;
  const phones = await phonesFor(workshop, awakeCount, { url, document: watchStage });
  const sleepers = await workshop.joinAll(...Array.from({ length: asleepCount }, (_, index) => `Sleeper ${index}`));
  await workshop.step('startSorting');
  await connectAll(phones);
  for (const phone of phones) for (const cardId of phone.cards) phone.place(cardId, 'FIRST');
  await settleAll(phones);
  await workshop.step('reveal');
  const team = new WordyTeam(workshop, phones[0]?.cards ?? []);
  await team.decideAll();

  const stretch = async (length: number): Promise<Stretch> => {
    const milliseconds: number[] = [];
    let most = 0;
    for (const end = performance.now() + length; performance.now() < end; ) {
      const since = performance.now();
      const revision = await team.decideNext();
      await Promise.all(phones.map((phone) => phone.until(() => phone.shown >= revision, `it shows revision ${revision}`)));
      milliseconds.push(performance.now() - since);
      most = Math.max(most, memory());
      await new Promise((resolve) => setTimeout(resolve, changeEvery));
    }
    return { milliseconds, memory: most };
  };

  await stretch(awakeFor);
  // Latency is held against a room without the sleepers: awake, they are a load of their own on this machine.
  const before = await stretch(awakeFor);
  crowd = await Crowd.start(sleepers, { url: url(), document: largeStage(copies) });
  const allAwake = await stretch(awakeFor);
  crowd.sleep();
  const during = await stretch(sleepFor);

  const { revision } = await workshop.stage();
  const woken = performance.now();
  crowd.wake();
  await crowd.reach(revision);
  const converged = performance.now() - woken;
  crowd.end();
  const after = await stretch(awakeFor);

  const kilobytes = Buffer.byteLength(JSON.stringify(phones[0]?.view)) / 1024;
  expect(kilobytes).toBeGreaterThan(64);
  console.log(`${during.milliseconds.length} frames of ${Math.round(kilobytes)} kB to ${awakeCount} phones while ${asleepCount} slept`);
  const [earlier, meanwhile, later] = [before, during, after].map(({ milliseconds }) => Math.round(median(milliseconds)));
  console.log(`A change took ${earlier} ms to all who are awake before the sleep, ${meanwhile} ms during it, ${later} ms after it`);
  verdict('sleep', during.memory - allAwake.memory, { atMost: 50, unit: 'MB' });
  const alone = [...before.milliseconds, ...after.milliseconds];
  verdict('sleep/latency-of-the-others', median(during.milliseconds) / median(alone), { atMost: 2 });
  // One change that waits for the sleepers would not be seen in the middle of all.
  verdict('sleep/latency-on-average', mean(during.milliseconds) / mean(alone), { atMost: 4 });
  verdict('sleep/converged', converged / 1000, { atMost: 2, unit: 's' });
  noneOf('sleep/truth', await breachesOf(server.process.database, workshop, phones));
  await stopAll(phones);
});
