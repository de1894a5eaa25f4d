/** Facilitators are told whether a wall is up: a screen with a projector link that is connected. */
import { DatabaseStore } from '@two-hats/server/storage/store';
import type { Hint } from '@two-hats/server/workshop/announcer';
import type { Environment } from '@two-hats/server/workshop/environment';
import { takeDownLostWalls } from '@two-hats/server/workshop/wall';
import { expect, test } from 'vitest';
import { type Console, watchConsole, watchStage } from '../support/documents.js';
import { addressOf } from '../support/home.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

test('a wall is up while a screen with a projector link is connected; phones and consoles are none', async () => {
  const workshop = await Workshop.open(api);
  const ada = await workshop.join('Ada');
  await (await server.socket(ada.secret)).subscribe(watchStage).next();
  const frames = (await server.socket(workshop.facilitator)).subscribe<Console>(watchConsole);
  expect((await frames.next()).wallConnected).toBe(false);

  const walls = [await server.socket(workshop.projector), await server.socket(workshop.projector)];
  const up = await frames.until(({ wallConnected }) => wallConnected);
  await walls[0]?.close();
  await workshop.join('Ben');
  expect((await frames.until(({ progress }) => progress.joined === 2)).wallConnected).toBe(true);
  await walls[1]?.close();
  await frames.until(({ wallConnected }) => !wallConnected);
  expect((await workshop.stage()).revision, 'the room sees nothing of it').toBeLessThanOrEqual(up.revision + 1);
});

test('a wall whose server was killed is taken down by another process, once nobody has told of it for a minute', async () => {
  const workshop = await Workshop.open(api);
  await server.socket(workshop.projector);
  await expect.poll(async () => (await workshop.console()).wallConnected).toBe(true);
  await server.process.kill();

  const store = await DatabaseStore.open(addressOf({ url: server.process.database }), Date.now);
  const announced: Hint[] = [];
  const announcer = { announce: (hint: Hint) => void announced.push(hint) };
  const isUp = async () => (await store.read((reading) => reading.workshop(workshop.id)))?.wallConnected;
  await takeDownLostWalls({ store, announcer, now: () => Date.now() + 30_000 } as unknown as Environment);
  expect(await isUp()).toBe(true);
  await takeDownLostWalls({ store, announcer, now: () => Date.now() + 61_000 } as unknown as Environment);
  expect(await isUp()).toBe(false);
  expect(announced).toMatchObject([{ workshopId: workshop.id }]);
  await store.close();
  await server.process.restart();
});
