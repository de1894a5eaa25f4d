/** Frames come although a hint is lost, a read fails, a document cannot be made, or something happens while they are being made. */

import { Bus } from '@two-hats/server/bus/bus';
import { Pipeline } from '@two-hats/server/graphql/pipeline';
import { afterEach, expect, test, vi } from 'vitest';
import { Workshop } from '../support/workshop.js';
import { useInterceptedServer } from './intercepted.js';

const server = useInterceptedServer();
const { api } = server;
afterEach(() => vi.restoreAllMocks());

interface Seen {
  readonly locked: boolean;
}

const watch = 'subscription { stage { locked } }';

async function watchedWorkshop() {
  const workshop = await Workshop.open(api);
  const frames = (await server.socket(workshop.projector)).subscribe<Seen>(watch);
  await frames.next();
  return { workshop, frames };
}

test('a hint that is lost is made up for by the slow poll', async () => {
  const { workshop, frames } = await watchedWorkshop();
  const announced = vi.spyOn(Bus.prototype, 'announce').mockReturnValue();
  await workshop.lockDoor(true);
  expect(announced).toHaveBeenCalled();
  expect(await frames.next()).toEqual({ locked: true });
});

test('frames that could not be made are made after the next poll', async () => {
  const { workshop, frames } = await watchedWorkshop();
  const failed = server.failNext('snapshot');
  await workshop.lockDoor(true);
  await failed;
  expect(await frames.next()).toEqual({ locked: true });
});

test('the first frame of a room that could not be made is made after the next poll', async () => {
  const workshop = await Workshop.open(api);
  const socket = await server.socket(workshop.projector);
  // Not the read that a socket causes by coming in.
  await socket.subscribe(watch).next();
  const failed = server.failNext('snapshot');
  const frames = socket.subscribe<Seen>('subscription { stage { locked title } }');
  await failed;
  expect(await frames.next()).toEqual({ locked: false, title: 'Who does what' });
});

test('a document that cannot be made is not in the way of the others, and is tried again', async () => {
  const { workshop, frames } = await watchedWorkshop();
  const fragile = (await server.socket(workshop.facilitator)).subscribe<Seen>('subscription Fragile { stage { locked } }');
  await fragile.next();
  const whole = Pipeline.prototype.execute;
  let failures = 0;
  vi.spyOn(Pipeline.prototype, 'execute').mockImplementation(function execute(this: Pipeline, ...given) {
    if (!given[0].source.includes('Fragile') || failures > 0) return whole.apply(this, given);
    failures += 1;
    return Promise.reject(new Error('This frame cannot be made.'));
  });
  // Earlier in the room than the others, so that it would be in their way.
  const later = (await server.socket(workshop.facilitator)).subscribe<Seen>('subscription Later { stage { locked } }');
  await later.next();
  const polls = server.hold('poll');
  await workshop.lockDoor(true);
  expect(await frames.next()).toEqual({ locked: true });
  expect(await later.next()).toEqual({ locked: true });
  expect([failures, fragile.unasked]).toEqual([1, 0]);
  polls.release();
  expect(await fragile.next()).toEqual({ locked: true });
});

test('what changes while frames are made is shown right after them, without the poll', async () => {
  const { workshop, frames } = await watchedWorkshop();
  const polls = server.hold('poll');
  const snapshots = server.hold('snapshot');
  await workshop.lockDoor(true);
  await snapshots.reached;
  await workshop.lockDoor(false);
  snapshots.release();
  expect(await frames.next()).toEqual({ locked: true });
  expect(await frames.next()).toEqual({ locked: false });
  polls.release();
});

test('whoever begins to watch while frames are made gets the first right after them, without the poll', async () => {
  const { workshop } = await watchedWorkshop();
  const polls = server.hold('poll');
  const snapshots = server.hold('snapshot');
  await workshop.lockDoor(true);
  await snapshots.reached;
  const socket = await server.socket(workshop.facilitator);
  const late = socket.subscribe<Seen>('subscription Late { stage { locked } }');
  await socket.settled();
  snapshots.release();
  expect(await late.next()).toEqual({ locked: true });
  polls.release();
});
