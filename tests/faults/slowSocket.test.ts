/** Sockets that take nothing: no queue grows for them, they get the newest frame and not those between, and they are let go in the end. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import type { StageView } from '../support/documents.js';
import type { Frames, LiveSocket } from '../support/frames.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { largeStage, WordyTeam } from './largeStage.js';
import { load } from './readiness.js';

const server = useServer();
const { api } = server;

const document = largeStage(12);
/** Changes that are more than any buffers take. */
const changes = howMany(20, 60);

let workshop: Workshop;
let bystander: Frames<StageView>;
let team: WordyTeam;

beforeAll(async () => {
  workshop = await Workshop.open(api, { deckId: 'article' });
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  team = new WordyTeam(
    workshop,
    ada.joined.cards.map(({ id }) => id),
  );
  await team.decideAll();
  bystander = (await server.socket(workshop.projector)).subscribe<StageView>(document, { id: 'large' });
  await bystander.next();
});

/** Changes something that the room sees, and waits until the bystander has the frame. */
async function change(): Promise<number> {
  const revision = await team.decideNext();
  await bystander.until((stage) => stage.revision >= revision);
  return revision;
}

/** A socket that has got its first frame and then stops reading. */
async function stuckSocket(): Promise<{ socket: LiveSocket; frames: Frames<StageView> }> {
  const socket = await server.socket(workshop.projector);
  const frames = socket.subscribe<StageView>(document, { id: 'large' });
  await frames.next();
  socket.socket.pause();
  return { socket, frames };
}

const revisionsOf = (frames: Frames<StageView>) => frames.received.map(({ revision }) => revision);

test('a reader that stops and goes on gets the newest frame, and not those between', async () => {
  const { socket, frames } = await stuckSocket();
  const from = bystander.received.length - 1;
  let newest = 0;
  for (let count = 0; count < changes; count += 1) newest = await change();
  socket.socket.resume();
  await frames.until(({ revision }) => revision === newest);

  // What the system's buffers had taken when they were full comes in order; then the newest.
  const seen = revisionsOf(frames);
  const all = revisionsOf(bystander).slice(from);
  expect(seen.slice(0, -1)).toEqual(all.slice(0, seen.length - 1));
  verdict('slow-socket/skipped', all.length - seen.length, { atLeast: changes / 4 });
  noneOf(
    'slow-socket/others',
    all.length === changes + 1 ? [] : [`The bystander got ${all.length - 1} frames for ${changes} changes, one at a time`],
  );

  const after = await change();
  await frames.until(({ revision }) => revision === after);
  await socket.close();
});

test('sockets that stay stuck are closed with 1013, whether anything is heard of them or not', async () => {
  const { viewers } = await load(api);
  const silent = await stuckSocket();
  const talking = await stuckSocket();
  const since = performance.now();
  // It takes nothing, but the server hears of it all the while.
  const talk = setInterval(() => talking.socket.send({ type: 'ping' }), 2000);
  for (let count = 0; count < changes; count += 1) await change();

  const breaches: string[] = [];
  for (const { socket } of [silent, talking]) {
    // The server stops counting a viewer when it closes its socket, and waits a few seconds for the answer: what it said can be read then.
    const expected = viewers + (socket === silent.socket ? 1 : 0);
    await expect.poll(async () => (await load(api)).viewers, { timeout: 60_000, interval: 100 }).toBe(expected);
    socket.socket.resume();
    const { code, reason } = await socket.closed;
    if (code !== 1013 || reason !== 'TOO_SLOW') breaches.push(`closed with ${code} ${reason}`);
  }
  // Thirty seconds, the five between two looks, and what it took to get stuck.
  verdict('slow-socket/closed', (performance.now() - since) / 1000, { atMost: 40, unit: 's' });
  clearInterval(talk);
  noneOf('slow-socket', breaches);

  const last = bystander.received.length;
  await change();
  expect(bystander.received.length).toBe(last + 1);
});

afterAll(() => bystander.stop());
