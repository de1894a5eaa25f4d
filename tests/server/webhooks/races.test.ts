/** Several processes on one database, at the same moment: an event is made once, and a try is one process's alone. */
import type { Log } from '@two-hats/server/log';
import { DatabaseStore } from '@two-hats/server/storage/store';
import { Deliveries } from '@two-hats/server/webhooks/delivering';
import { hashOf } from '@two-hats/server/workshop/capability';
import { closeOverdueRounds } from '@two-hats/server/workshop/deadlines';
import type { Environment } from '@two-hats/server/workshop/environment';
import type { ClaimedDelivery, WebhookRecord } from '@two-hats/server/workshop/records';
import { reveal } from '@two-hats/server/workshop/takeStep';
import { claimDeliveries, returnDelivery, settleDelivery } from '@two-hats/server/workshop/webhooks/deliveries';
import { tellDueDecisions } from '@two-hats/server/workshop/webhooks/messages';
import { agendaFrom, ownedBy } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, type Home, newHome } from '../../support/home.js';

const day = '2027-02-01';
let time = Date.parse(`${day}T12:00:00Z`);
const now = () => time;
let home: Home;
let processes: readonly [Environment, Environment];
let stores: readonly DatabaseStore[];
let made = 0;

beforeAll(async () => {
  home = await newHome();
  const open = () => DatabaseStore.open(addressOf(home), now);
  const [one, other] = [await open(), await open()];
  stores = [one, other];
  processes = [environmentOn(one), environmentOn(other)];
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await home.remove();
});

function environmentOn(store: DatabaseStore): Environment {
  const random = { id: () => `d${++made}`, below: () => 0 };
  const quiet = { announcer: { announce: () => {} }, resampling: { begin: () => {} } };
  return { store, now, random, ...quiet, webhooks: 'public' } as unknown as Environment;
}

/** A workshop whose round is to close now, with a webhook and a facilitator. */
async function openedAs(id: string): Promise<void> {
  await processes[0].store.write(async (writing) => {
    const opened = { id, title: id, joinCode: id, named: true, rehearsal: false, columns: ['FIRST', 'SECOND'] as const, openedAt: 1 };
    await writing.addWorkshop({ ...opened, deck: shortDeck, lens: { lens: 'SHOULD', question: null }, agenda: agendaFrom('SHORT') });
    await writing.patchWorkshop(id, { phase: 'SORTING', step: 1, stationId: '2', deadline: time });
    await writing.addCapability({ hash: hashOf(id), kind: 'FACILITATOR', workshopId: id, participantId: null }, 1);
    await writing.addWebhook(id, { id: `hook-${id}`, url: 'https://hooks.example.com/', addedAt: 1, lookedOn: '2027-01-31' }, 'whsec_AAAA');
  });
}

async function hookOf(workshopId: string): Promise<WebhookRecord> {
  const [hook] = await processes[1].store.read((reading) => reading.webhooks(workshopId));
  if (!hook) throw new Error('The webhook is gone');
  return hook;
}

/** A message that says nothing. */
const aTest = { type: 'webhook.test', body: '{}' } as const;

/** What both of them take at the same moment. */
async function claimedByBoth(): Promise<ClaimedDelivery[]> {
  return (await Promise.all(processes.map((process) => claimDeliveries(process, 32, [])))).flat();
}

test('of two processes and a facilitator who reveal at the same moment one makes the event, and one sends it', async () => {
  for (let index = 0; index < 20; index += 1) {
    const id = `race-${index}`;
    await openedAs(id);
    await Promise.allSettled([
      ...processes.map((process) => closeOverdueRounds(process, (error) => expect(error).toBeUndefined())),
      reveal(processes[1], hashOf(id), 1),
    ]);
    expect(await hookOf(id)).toMatchObject({ waiting: 1, last: { type: 'round.revealed', state: 'WAITING', tries: 0 } });
    const claimed = await claimedByBoth();
    expect(claimed).toMatchObject([{ webhookId: `hook-${id}`, tries: 1, secret: 'whsec_AAAA' }]);
    expect(await claimedByBoth()).toEqual([]);
    for (const one of claimed) expect(await settleDelivery(processes[0], one, { status: 204, problem: null })).toBe('DELIVERED');
  }
});

test('a try whose process is not heard of again is another one’s after half a minute, and the late word of the first changes nothing', async () => {
  await openedAs('lease');
  await closeOverdueRounds(processes[0], (error) => expect(error).toBeUndefined());
  const [first] = (await claimedByBoth()) as [ClaimedDelivery];
  time += 29_999;
  expect(await claimedByBoth()).toEqual([]);
  time += 1;
  const [second] = (await claimedByBoth()) as [ClaimedDelivery];
  expect(second).toEqual({ ...first, tries: 2 });
  expect(await settleDelivery(processes[0], first, { status: 500, problem: 'NOT_ACCEPTED' })).toBeNull();
  await returnDelivery(processes[0], first);
  expect(await claimedByBoth()).toEqual([]);
  await returnDelivery(processes[0], second);
  expect(await claimedByBoth()).toEqual([second]);
  // But what was accepted was accepted, whoever heard it.
  expect(await settleDelivery(processes[0], first, { status: 200, problem: null })).toBe('DELIVERED');
  expect(await settleDelivery(processes[1], second, { status: 500, problem: 'NOT_ACCEPTED' })).toBeNull();
  expect(await hookOf('lease')).toMatchObject({ waiting: 0, givenUp: 0, last: { state: 'DELIVERED' } });
});

test('the waits between tries grow as Standard Webhooks proposes, and then it is given up', async () => {
  await openedAs('waits');
  await closeOverdueRounds(processes[0], (error) => expect(error).toBeUndefined());
  const waited: number[] = [];
  for (let state: string | null = 'WAITING'; state === 'WAITING'; ) {
    const [claimed] = (await claimDeliveries(processes[0], 32, [])) as [ClaimedDelivery];
    state = await settleDelivery(processes[0], claimed, { status: null, problem: 'TIMED_OUT' });
    const { last } = await hookOf('waits');
    if (last?.nextTryAt) waited.push(last.nextTryAt - time);
    time = last?.nextTryAt ?? time;
  }
  const minutes = waited.map((wait) => wait / 60_000);
  expect(minutes).toEqual([5 / 60, 5, 30, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * 60)]);
  expect(await hookOf('waits')).toMatchObject({ waiting: 0, givenUp: 1, last: { state: 'GIVEN_UP', tries: 10, problem: 'TIMED_OUT' } });
});

test('a receiver that is gone for good is owed nothing any more', async () => {
  await openedAs('gone');
  await closeOverdueRounds(processes[0], (error) => expect(error).toBeUndefined());
  await reveal(processes[0], hashOf('gone'), 1).catch(() => {});
  await processes[0].store.write((writing) =>
    writing.addDelivery({ id: 'behind', webhookId: 'hook-gone', type: 'webhook.test', body: '{}', happenedAt: time + 1 }),
  );
  const [claimed] = (await claimedByBoth()) as [ClaimedDelivery];
  expect(await settleDelivery(processes[0], claimed, { status: 410, problem: 'NOT_ACCEPTED' })).toBe('GIVEN_UP');
  expect(await hookOf('gone')).toMatchObject({ endedAt: time, waiting: 0, givenUp: 2 });
  expect(await claimedByBoth()).toEqual([]);
});

test('which decisions are due is told by one of them', async () => {
  time = Date.parse(`${day}T00:00:00Z`);
  await openedAs('due');
  await processes[0].store.write(async (writing) => {
    const decision = { ...ownedBy('FIRST'), person: 'Ada', note: 'A note', version: 1 };
    for (const [index, lookAgainOn] of ['2027-01-31', day, day, '2027-02-02'].entries()) {
      await writing.decide('due', { cardId: shortDeck.cards[index]?.id ?? '', ...decision, lookAgainOn });
    }
  });
  await Promise.all(processes.map(tellDueDecisions));
  await Promise.all(processes.map(tellDueDecisions));
  expect(await hookOf('due')).toMatchObject({ waiting: 1, lookedOn: day });
  const [told] = (await claimedByBoth()) as [ClaimedDelivery];
  const data = { workshopId: 'due', day, decisions: 2 };
  expect(JSON.parse(told.body)).toEqual({ type: 'decision.due', timestamp: `${day}T00:00:00.000Z`, data });
  time += 86_400_000;
  await tellDueDecisions(processes[1]);
  expect(await hookOf('due')).toMatchObject({ waiting: 2, lookedOn: '2027-02-02' });
  await settleDelivery(processes[0], told, { status: 200, problem: null });
});

test('a webhook that much is owed to is told no more until some of it is over', async () => {
  await openedAs('full');
  await processes[0].store.write(async (writing) => {
    const message = { webhookId: 'hook-full', type: 'webhook.test', body: '{}', happenedAt: time } as const;
    for (let count = 0; count < 100; count += 1) await writing.addDelivery({ id: `full-${count}`, ...message });
  });
  await reveal(processes[0], hashOf('full'), 1);
  expect(await hookOf('full')).toMatchObject({ waiting: 100 });
  // And one of them at a time: the others stay for the next look.
  expect((await claimedByBoth()).filter(({ webhookId }) => webhookId === 'hook-full')).toHaveLength(1);
});

test('receivers that only keep us waiting hold up nobody else, however many there are', async () => {
  await openedAs('crowd');
  const slow = Array.from({ length: 40 }, (_, index) => `slow-${index}`);
  await processes[0].store.write(async (writing) => {
    for (const id of slow) {
      await writing.addWebhook('crowd', { id, url: 'https://slow.example.com/', addedAt: 1, lookedOn: day }, 'whsec_AAAA');
      for (const part of 'ab') await writing.addDelivery({ ...aTest, id: `${id}-${part}`, webhookId: id, happenedAt: time });
    }
  });
  const begun: string[] = [];
  const waiting: (() => void)[] = [];
  let wake: () => void = () => undefined;
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise<void>((resolve) => (wake = resolve));
  };
  const sender = {
    send: async ({ webhookId }: ClaimedDelivery, _moment: number, stopped: AbortSignal) => {
      begun.push(webhookId);
      wake();
      if (!webhookId.startsWith('slow')) return { status: 204, problem: null };
      await new Promise<void>((end) => {
        waiting.push(end);
        stopped.addEventListener('abort', () => end());
      });
      return stopped.aborted ? null : { status: 200, problem: null };
    },
  };
  const deliveries = new Deliveries(processes[0], sender, {
    error: (problem: unknown) => expect(problem).toBeUndefined(),
  } as unknown as Log);
  deliveries.begin();
  await until(() => waiting.length === 32);
  time += 2000;
  for (const end of waiting.splice(0)) end();
  // The 8 that nobody knew, and as many of the others as may keep us waiting.
  await until(() => waiting.length >= 24);
  await processes[0].store.write((writing) => writing.addDelivery({ ...aTest, id: 'quick', webhookId: 'hook-crowd', happenedAt: time }));
  await until(() => begun.includes('hook-crowd'));
  expect(waiting).toHaveLength(24);
  await deliveries.stop();
});
