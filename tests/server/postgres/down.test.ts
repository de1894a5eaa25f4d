/** PostgreSQL itself is killed and comes back: people are told to come again, nothing acknowledged is lost, and no server falls with it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PostgresCluster } from '../../databases/postgres.js';
import { breachesOnDisk } from '../../faults/truth.js';
import { Api, ApiError } from '../../support/api.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { Workshop } from '../../support/workshop.js';

let cluster: PostgresCluster;
let server: ServerProcess;
let url: string;
beforeAll(async () => {
  cluster = await PostgresCluster.start({ durable: true });
  url = await cluster.createDatabase('hats');
  server = await ServerProcess.start({ home: { url, remove: async () => {} } });
});
afterAll(async () => {
  await server.end();
  await cluster.end();
  const unexpected = server.log
    .split('\n')
    .filter((line) => line !== '' && !/will be tried again|Other processes are not reached/.test(line));
  expect(unexpected).toEqual([]);
});

const ready = async (api: Api) => (await api.raw('GET', null, {}, '/readyz')).status;

test('what was acknowledged before is there after; meanwhile everything is refused as busy, and nobody is let in', async () => {
  const api = new Api(server.url);
  const workshop = await Workshop.open(api);
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi', 'Dov');
  await workshop.step('startSorting');
  const acknowledged = new Map<string, number>();
  let isOver = false;
  const wrong: unknown[] = [];
  const sending = people.map(async (person) => {
    for (let change = 1; !isOver; change += 1) {
      try {
        const [result] = await person.send([{ cardId: 'looks-outside', column: 'FIRST', change }]);
        if (result?.saved) acknowledged.set(person.id, change);
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'BUSY')) wrong.push(error);
      }
    }
  });
  for (let time = 0; time < 3; time += 1) {
    const before = Math.max(0, ...acknowledged.values());
    await expect.poll(() => Math.min(...people.map(({ id }) => acknowledged.get(id) ?? 0)), { interval: 5 }).toBeGreaterThan(before + 5);
    await cluster.kill();
    expect(await ready(api)).toBe(503);
    await cluster.restart();
    await expect.poll(() => ready(api)).toBe(200);
  }
  isOver = true;
  await Promise.all(sending);
  expect(wrong).toEqual([]);
  for (const person of people) {
    const [held] = (await person.ballot()).placements;
    expect(held?.change).toBeGreaterThanOrEqual(acknowledged.get(person.id) ?? 0);
  }
  expect(await breachesOnDisk(url, workshop, [])).toEqual([]);
});
