/** Webhooks as their receivers meet them: real messages over HTTP, in the hands of the stock verifier, through failures, kills and restarts. */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../../support/api.js';
import { changeIn, lookInto } from '../../support/database.js';
import { type Message, Receiver, verified } from '../../support/receiver.js';
import { Workshop } from '../../support/workshop.js';
import { sortingRoom } from '../room.js';
import { useServer } from '../useServer.js';

const server = useServer({ env: { WEBHOOKS: 'any' } });
const { api } = server;

const receivers: Receiver[] = [];
let receiver: Receiver;
beforeEach(async () => {
  receiver = await newReceiver();
});
afterAll(() => Promise.all(receivers.map((one) => one.close())));

async function newReceiver(): Promise<Receiver> {
  const made = await Receiver.start();
  receivers.push(made);
  return made;
}

interface Hook {
  readonly id: string;
  readonly url: string;
  readonly endedAt: string | null;
  readonly waiting: number;
  readonly givenUp: number;
  readonly last: {
    readonly type: string;
    readonly state: string;
    readonly tries: number;
    readonly status: number | null;
    readonly problem: string | null;
    readonly nextTryAt: string | null;
    readonly triedAt: string | null;
  } | null;
}
const hookFields = 'id url endedAt waiting givenUp last { type state tries status problem nextTryAt triedAt }';

async function add(workshop: Workshop, url = receiver.url): Promise<{ id: string; secret: string }> {
  const { addWebhook } = await api.call<{ addWebhook: { secret: string; webhook: { id: string } } }>(
    'mutation ($url: String!) { addWebhook(url: $url) { secret webhook { id } } }',
    { url },
    workshop.facilitator,
  );
  return { id: addWebhook.webhook.id, secret: addWebhook.secret };
}

async function hooksOf(workshop: Workshop): Promise<Hook[]> {
  return (await api.call<{ webhooks: Hook[] }>(`{ webhooks { ${hookFields} } }`, {}, workshop.facilitator)).webhooks;
}

const testIt = (workshop: Workshop, id: string) =>
  api.call('mutation ($id: ID!) { sendTestWebhook(id: $id) { waiting } }', { id }, workshop.facilitator);
const remove = (workshop: Workshop, id: string) =>
  api.call('mutation ($id: ID!) { removeWebhook(id: $id) { id } }', { id }, workshop.facilitator);

/** The webhook once its newest message is no longer what it was. */
async function settled(workshop: Workshop, isSo: (hook: Hook) => boolean): Promise<Hook> {
  let found: Hook | undefined;
  await expect
    .poll(async () => {
      found = (await hooksOf(workshop))[0];
      return found && isSo(found);
    })
    .toBe(true);
  return found as Hook;
}

/** Has what waits tried at once, whatever its next time was to be. */
const hurry = (workshop: Workshop) =>
  changeIn(
    server.process.database,
    `update delivery set due_at = 1 where due_at is not null and webhook_id in (select id from webhook where workshop_id = '${workshop.id}')`,
  );

/** Has a webhook be one that was told yesterday. */
const sinceYesterday = (workshop: Workshop) =>
  changeIn(server.process.database, `update webhook set looked_on = '2020-01-01' where workshop_id = '${workshop.id}'`);

test('a reveal and a close are told once each, signed, and say nothing of anybody', async () => {
  const { workshop, people } = await sortingRoom(api, 3);
  const { secret } = await add(workshop);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  for (const person of people) await person.place({ 'looks-outside': 'FIRST' });
  const { revision } = await workshop.step('reveal');
  const revealed = await receiver.next();
  const closing = await workshop.step('closeWorkshop');
  const closed = await receiver.next();

  const timestamp = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const data = { workshopId: workshop.id };
  expect(verified(revealed, secret)).toEqual({ type: 'round.revealed', timestamp, data: { ...data, round: 1, revision } });
  expect(verified(closed, secret)).toEqual({ type: 'workshop.closed', timestamp, data: { ...data, revision: closing.revision } });
  expect(revealed.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Two-Hats-Webhooks' });
  expect(closed.headers['webhook-id']).not.toBe(revealed.headers['webhook-id']);
  expect(Math.abs(Number(closed.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
  // In another's hands, or changed on the way, it is worth nothing.
  expect(() => verified({ ...closed, body: closed.body.replace('closed', 'opened') }, secret)).toThrow();
  expect(() => verified(closed, `whsec_${Buffer.alloc(32).toString('base64')}`)).toThrow();
  await settled(workshop, ({ last }) => last?.state === 'DELIVERED');
  expect(receiver.received).toHaveLength(2);
});

test('nobody is told of what was before, of steps that tell nothing, or after the webhook was removed', async () => {
  const { workshop } = await sortingRoom(api, 1);
  await workshop.step('reveal');
  const { id, secret } = await add(workshop);
  await workshop.step('reopenRound');
  await workshop.step('reveal');
  expect(verified(await receiver.next(), secret).type).toBe('round.revealed');
  await settled(workshop, ({ last }) => last?.state === 'DELIVERED');
  await remove(workshop, id);
  await workshop.step('closeWorkshop');
  const other = await newReceiver();
  await testIt(workshop, (await add(workshop, other.url)).id);
  await other.next();
  expect(receiver.received).toHaveLength(1);
  expect(await refusalOf(remove(workshop, id))).toBe('UNKNOWN_WEBHOOK');
});

test('what is not accepted is tried again later, under the same id and signed anew, and what came of it is told', async () => {
  const workshop = await Workshop.open(api);
  const { id, secret } = await add(workshop);
  receiver.answer = 500;
  await testIt(workshop, id);
  const first = await receiver.next();
  const { last } = await settled(workshop, (hook) => hook.last?.status === 500);
  expect(last).toMatchObject({ type: 'webhook.test', state: 'WAITING', tries: 1, problem: 'NOT_ACCEPTED' });
  const wait = Date.parse(last?.nextTryAt ?? '') - Date.parse(last?.triedAt ?? '');
  expect(wait).toBeGreaterThanOrEqual(5000);
  expect(wait).toBeLessThanOrEqual(6000);
  receiver.answer = 204;
  await hurry(workshop);
  const second = await receiver.next();
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
  expect(second.body).toBe(first.body);
  verified(second, secret);
  expect(await settled(workshop, (hook) => hook.waiting === 0)).toMatchObject({
    givenUp: 0,
    last: { state: 'DELIVERED', tries: 2, status: 204, problem: null, nextTryAt: null },
  });
});

test('after the tenth try it is given up, and told so', async () => {
  const workshop = await Workshop.open(api);
  const { id } = await add(workshop);
  receiver.answer = (response) => response.destroy();
  await testIt(workshop, id);
  await receiver.next();
  await settled(workshop, (hook) => hook.last?.problem === 'UNREACHABLE');
  await changeIn(server.process.database, `update delivery set tries = 9 where webhook_id = '${id}'`);
  await hurry(workshop);
  await receiver.next();
  expect(await settled(workshop, (hook) => hook.waiting === 0)).toMatchObject({
    givenUp: 1,
    endedAt: null,
    last: { state: 'GIVEN_UP', tries: 10, status: null, problem: 'UNREACHABLE', nextTryAt: null },
  });
});

test('a receiver that says 410 is told no more', async () => {
  const { workshop } = await sortingRoom(api, 1);
  const { id } = await add(workshop);
  receiver.answer = 410;
  await workshop.step('reveal');
  await receiver.next();
  const ended = await settled(workshop, (hook) => hook.endedAt !== null);
  expect(ended).toMatchObject({ waiting: 0, givenUp: 1, last: { state: 'GIVEN_UP', status: 410 } });
  await workshop.step('closeWorkshop');
  expect(await hooksOf(workshop)).toEqual([ended]);
  expect(await refusalOf(testIt(workshop, id))).toBe('UNKNOWN_WEBHOOK');
});

test('what was on its way when the server was killed arrives all the same, and so does what happened at that moment', async () => {
  const { workshop } = await sortingRoom(api, 1);
  const { secret } = await add(workshop);
  receiver.answer = null;
  await workshop.step('reveal');
  const cut = await receiver.next();
  await workshop.step('closeWorkshop');
  await server.process.kill();
  // The lease of the killed process is over.
  await hurry(workshop);
  receiver.answer = 204;
  await server.process.restart();
  const after = [await receiver.next(), await receiver.next()];
  const types = after.map((received) => verified(received, secret).type);
  expect(types.sort()).toEqual(['round.revealed', 'workshop.closed']);
  const again = after.find(({ body }) => body === cut.body);
  expect(again?.headers['webhook-id']).toBe(cut.headers['webhook-id']);
  await settled(workshop, ({ waiting }) => waiting === 0);
});

test('a server that stops gives back what it was sending: the next one sends it at once', async () => {
  const workshop = await Workshop.open(api);
  const { id } = await add(workshop);
  receiver.answer = null;
  await testIt(workshop, id);
  const cut = await receiver.next();
  await server.process.stop();
  receiver.answer = 204;
  await server.process.restart();
  expect((await receiver.next()).headers['webhook-id']).toBe(cut.headers['webhook-id']);
  expect(await settled(workshop, ({ waiting }) => waiting === 0)).toMatchObject({ last: { state: 'DELIVERED', tries: 1 } });
});

test('a receiver that never answers holds up nobody else, not even of its own workshop', async () => {
  const workshop = await Workshop.open(api);
  const slow = await newReceiver();
  const held: ServerResponse[] = [];
  slow.answer = (response) => held.push(response);
  const [slowly, quickly] = [await add(workshop, slow.url), await add(workshop)];
  for (let turn = 0; turn < 3; turn += 1) await testIt(workshop, slowly.id);
  await slow.next();
  await testIt(workshop, quickly.id);
  await receiver.next();
  // Nor does it get more than one at a time.
  expect(slow.received).toHaveLength(1);
  slow.answer = 204;
  held[0]?.writeHead(204).end();
  await slow.next();
  await slow.next();
});

test('decisions that are due are told on their day, once, and not those that a later workshop decided anew', async () => {
  const { workshop } = await sortingRoom(api, 1);
  await workshop.step('reveal');
  const cards = (await workshop.stage()).cards.map(({ id }) => id);
  const [today, yesterday, tomorrow] = [0, -1, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)) as [
    string,
    string,
    string,
  ];
  for (const [index, day] of [today, today, yesterday, tomorrow, today].entries()) {
    await workshop.decide(cards[index] ?? '', 'FIRST', { lookAgainOn: day });
  }
  await workshop.step('closeWorkshop');
  const next = await workshop.openNext();
  await next.join('Ada');
  await next.step('startSorting');
  await next.step('reveal');
  await next.decide(cards[4] ?? '', 'SECOND', { lookAgainOn: today });
  const { secret } = await add(workshop);
  await server.process.restart();
  const due = (day: string, decisions: number) => ({ type: 'decision.due', data: { workshopId: workshop.id, day, decisions } });
  expect(verified(await receiver.next(), secret)).toMatchObject(due(today, 2));

  // After a night without a server both days are told; and nothing is told twice.
  await sinceYesterday(workshop);
  await server.process.restart();
  const told: Message[] = [];
  for (let count = 0; count < 2; count += 1) told.push(verified(await receiver.next(), secret));
  told.sort((one, other) => String(one.data.day).localeCompare(String(other.data.day)));
  expect(told).toMatchObject([due(yesterday, 1), due(today, 2)]);
  await server.process.restart();
  await testIt(workshop, (await hooksOf(workshop))[0]?.id ?? '');
  expect(verified(await receiver.next(), secret).type).toBe('webhook.test');
});

test('a workshop has three at most, of no address that is none, and knows only its own', async () => {
  const [workshop, other] = [await Workshop.open(api), await Workshop.open(api)];
  expect(await refusalOf(add(workshop, 'hooks.example.com'))).toBe('INVALID_WEBHOOK_ADDRESS');
  const { id } = await add(workshop);
  for (let count = 0; count < 2; count += 1) await add(workshop);
  expect(await refusalOf(add(workshop))).toBe('TOO_MANY_WEBHOOKS');
  expect(await hooksOf(other)).toEqual([]);
  for (const work of [testIt, remove]) expect(await refusalOf(work(other, id))).toBe('UNKNOWN_WEBHOOK');
  expect(await hooksOf(workshop)).toHaveLength(3);
});

test('webhooks go with their workshop, with all that was still to be told', async () => {
  const workshop = await Workshop.open(api);
  const { id } = await add(workshop);
  receiver.answer = 500;
  await testIt(workshop, id);
  await receiver.next();
  await settled(workshop, ({ last }) => last?.status === 500);
  await api.call('mutation { deleteWorkshop { deleted } }', {}, workshop.facilitator);
  const left = await lookInto(server.process.database, (database) =>
    database.rows('select webhook.id from webhook left join delivery on webhook_id = webhook.id where webhook.id = ?', [id]),
  );
  expect(left).toEqual([]);
});
