/** The life of an operation on a socket: it ends once, whoever ends it, and leaves nothing behind. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { load } from '../faults/readiness.js';
import type { LiveSocket } from '../support/frames.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

const watch = 'subscription { stage { title locked } }';
const subscribe = (id: string, query = watch) => ({ id, type: 'subscribe', payload: { query } });
const complete = (id: string) => ({ id, type: 'complete' });

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open(api);
});
beforeEach(() => expect.poll(() => load(api), { timeout: 20_000 }).toEqual({ sockets: 0, rooms: 0, viewers: 0 }));

const framesOf = (live: LiveSocket, id: string) => live.messages.filter((text) => text.startsWith(`{"id":"${id}","type":"next"`));

test('subscribed, completed and subscribed again within one read, an id has one viewer, and none when it is completed', async () => {
  const socket = await server.socket(workshop.projector);
  socket.sendTogether(subscribe('1'), complete('1'), subscribe('1'));
  await expect.poll(() => framesOf(socket, '1').length, { timeout: 20_000 }).toBe(1);
  expect(await load(api)).toMatchObject({ viewers: 1 });

  socket.complete('1');
  await socket.settled();
  expect(await load(api)).toMatchObject({ viewers: 0 });
  await socket.close();
});

test('a socket that is gone leaves no viewer, however often it took an id again', async () => {
  const socket = await server.socket(workshop.projector);
  socket.sendTogether(...Array.from({ length: 20 }, () => [subscribe('1'), complete('1')]).flat(), subscribe('1'));
  await expect.poll(() => framesOf(socket, '1').length, { timeout: 20_000 }).toBe(1);
  socket.socket.terminate();
  await expect.poll(() => load(api), { timeout: 20_000 }).toEqual({ sockets: 0, rooms: 0, viewers: 0 });
});

test('a query that was completed before its answer is not answered, and a later one under its id is', async () => {
  const socket = await server.socket(workshop.projector);
  socket.sendTogether(
    subscribe('1', '{ stage { title } }'),
    complete('1'),
    subscribe('1', '{ stage { phase } }'),
    subscribe('2', '{ stage { title } }'),
  );
  await expect.poll(() => framesOf(socket, '2').length, { timeout: 20_000 }).toBe(1);
  await socket.settled();
  expect(framesOf(socket, '1').map((text) => JSON.parse(text).payload.data)).toEqual([{ stage: { phase: 'LOBBY' } }]);
  await socket.close();
});

test('a query that was completed counts as under way until it has run', async () => {
  const socket = await server.socket(workshop.projector);
  const messages = Array.from({ length: 150 }, (_, index) => [subscribe(`q${index}`, '{ stage { title } }'), complete(`q${index}`)]);
  socket.sendTogether(...messages.flat());
  await socket.settled();
  expect(socket.messages.filter((text) => text.includes('TOO_MANY_REQUESTS'))).toHaveLength(50);
  await socket.close();
});
