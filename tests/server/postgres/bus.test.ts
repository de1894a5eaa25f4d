/** What processes say to each other, over PostgreSQL and over Redis: it arrives, and when it cannot, nobody waits and nobody fails. */
import { EventEmitter, on } from 'node:events';
import { Bus } from '@two-hats/server/bus/bus';
import type { Line, Listener, OpenLine } from '@two-hats/server/bus/line';
import { redisLine } from '@two-hats/server/bus/redis';
import { openDatabase } from '@two-hats/server/storage/store';
import type { Hint } from '@two-hats/server/workshop/announcer';
import { afterEach, describe, expect, test } from 'vitest';
import { PostgresCluster } from '../../databases/postgres.js';
import { RedisServer } from '../../databases/redis.js';
import { addressOf } from '../../support/home.js';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A bus with all that it hears and says to its operator. */
function heardBus(openLine: OpenLine | null) {
  const hints: Hint[] = [];
  const log: string[] = [];
  const say = (_facts: unknown, text?: string) => log.push(`${text}`);
  const bus = new Bus(openLine, { warn: say, info: say } as never);
  bus.listen((hint) => hints.push(hint));
  endings.push(() => bus.close());
  return { bus, hints, log };
}
const soon = { timeout: 15_000, interval: 10 };
const isUp = ({ bus }: { readonly bus: Bus }) => expect.poll(() => bus.wasHeard, soon).toBe(true);

const kinds = {
  async PostgreSQL() {
    const server = await PostgresCluster.start();
    endings.push(() => server.end());
    const address = addressOf({ url: await server.createDatabase('hats') });
    const database = await openDatabase(address);
    endings.push(() => database.close());
    return { server, openLine: database.openLine as OpenLine };
  },
  async Redis() {
    const server = await RedisServer.start();
    endings.push(() => server.end());
    return { server, openLine: redisLine(server.url) };
  },
};

describe.each(Object.entries(kinds))('over %s', (_name, start) => {
  test('what one process announces, all of them hear; itself at once, and once', async () => {
    const { openLine } = await start();
    const [one, other] = [heardBus(openLine), heardBus(openLine)];
    await isUp(one);
    await isUp(other);
    one.bus.announce({ workshopId: 'first', revision: 7 });
    expect(one.hints).toEqual([{ workshopId: 'first', revision: 7 }]);
    await expect.poll(() => other.hints, soon).toEqual([{ workshopId: 'first', revision: 7 }]);
    other.bus.announce({ workshopId: 'first', revision: Number.MAX_SAFE_INTEGER });
    await expect.poll(() => one.hints, soon).toHaveLength(2);
    expect(one.hints[1]).toEqual({ workshopId: 'first', revision: Number.MAX_SAFE_INTEGER });
    expect([...one.log, ...other.log]).toEqual([]);
  });

  test('of thousands that are announced at once the newest of each workshop arrives', async () => {
    const { openLine } = await start();
    const [one, other] = [heardBus(openLine), heardBus(openLine)];
    await isUp(one);
    await isUp(other);
    for (let revision = 1; revision <= 20; revision += 1) {
      for (let workshop = 0; workshop < 400; workshop += 1) one.bus.announce({ workshopId: `workshop-${workshop}`, revision });
    }
    const newest = () => new Map(other.hints.map(({ workshopId, revision }) => [workshopId, revision]));
    await expect.poll(() => [...newest().values()].filter((revision) => revision === 20).length, soon).toBe(400);
    // What gathers while something is said is said once.
    expect(other.hints.length).toBeLessThan(2000);
  });

  test('a line that breaks is said once, holds up nobody, and is opened again', async () => {
    const { server, openLine } = await start();
    const [one, other] = [heardBus(openLine), heardBus(openLine)];
    await isUp(one);
    await isUp(other);
    await server.kill();
    await expect.poll(() => one.log, soon).toHaveLength(1);
    one.bus.announce({ workshopId: 'first', revision: 1 });
    expect(one.hints).toHaveLength(1);
    await server.restart();
    await expect.poll(() => [one.log.length, other.log.length], soon).toEqual([2, 2]);
    expect(one.log[1]).toBe('Other processes are reached again');
    one.bus.announce({ workshopId: 'first', revision: 2 });
    await expect.poll(() => other.hints.at(-1), soon).toEqual({ workshopId: 'first', revision: 2 });
    // What nobody could hear is not said later: it would be news of yesterday.
    expect(other.hints).toHaveLength(1);
  });
});

/** A line that a test speaks on. */
class TestLine {
  readonly said = new EventEmitter();
  listener: Listener | null = null;
  opened = 0;
  isDeaf = false;
  readonly open: OpenLine = async (listener) => {
    this.listener = listener;
    this.opened += 1;
    return {
      say: async (words) => {
        this.said.emit('words', words);
        if (!this.isDeaf) listener.heard(words);
      },
      close() {},
    } satisfies Line;
  };
}

test('words that are none of ours are passed over', async () => {
  const line = new TestLine();
  const { bus, hints, log } = heardBus(line.open);
  await isUp({ bus });
  for (const words of [
    '',
    'null',
    '[]',
    '{"from":1}',
    '{"from":"x","at":1,"hints":[["a","1"]]}',
    '{"from":"x","at":1,"hints":[["a",-1]]}',
    '{"from":"x","at":1,"hints":[{"workshopId":"a","revision":1}]}',
    '{"__proto__":{"from":"x"}}',
  ])
    line.listener?.heard(words);
  expect(hints).toEqual([]);
  line.listener?.heard('{"from":"x","at":1,"hints":[["a",1]],"later":"versions say more"}');
  expect(hints).toEqual([{ workshopId: 'a', revision: 1 }]);
  expect(log).toEqual([]);
});

test('a line on which nothing comes back any more is opened anew, though nobody says that it is broken', async () => {
  const line = new TestLine();
  const { bus, log } = heardBus(line.open);
  await isUp({ bus });
  line.isDeaf = true;
  const words = on(line.said, 'words');
  await words.next();
  await expect.poll(() => line.opened, soon).toBeGreaterThan(1);
  expect(log).toHaveLength(1);
  line.isDeaf = false;
  await expect.poll(() => log, soon).toHaveLength(2);
});

test('a process that was never heard says so, and hears itself all the same', async () => {
  const { bus, hints, log } = heardBus(async () => {
    throw new Error('nobody there');
  });
  await expect.poll(() => log, soon).toHaveLength(1);
  bus.announce({ workshopId: 'first', revision: 1 });
  expect(hints).toHaveLength(1);
  expect(bus.wasHeard).toBe(false);
});

test('where there is one process there is nothing to wait for', () => {
  const { bus, hints } = heardBus(null);
  bus.announce({ workshopId: 'first', revision: 1 });
  expect(hints).toHaveLength(1);
  expect([bus.wasHeard, bus.silence]).toEqual([true, 0]);
});
