/** Sockets whose other end has vanished without a word: the server frees them, whatever they were in the middle of. */
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { watchStage } from '../support/documents.js';
import { LiveSocket } from '../support/frames.js';
import { howMany, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { load } from './readiness.js';
import { TcpProxy } from './tcpProxy.js';

const server = useServer();
const { api } = server;

const socketCount = howMany(40, 400);

test('sockets vanish without a word', async () => {
  const workshop = await Workshop.open(api);
  await workshop.join('Ada');
  await workshop.step('startSorting');
  const proxy = await TcpProxy.to(() => server.process.port);
  const secret = workshop.projector;
  const sockets = await Promise.all(
    Array.from({ length: socketCount }, async (_, index) => {
      // One in ten has only been opened, one in ten has only said hello, the others watch.
      if (index % 10 === 0) return LiveSocket.connect(proxy.socketUrl);
      const socket = await LiveSocket.open(proxy.socketUrl, { secret });
      if (index % 10 > 1) await socket.subscribe(watchStage).next();
      return socket;
    }),
  );
  const bystander = await server.socket(secret);
  const frames = bystander.subscribe(watchStage);
  await frames.next();
  expect((await load(api)).sockets).toBe(socketCount + 1);

  // Half of them swallow what they are sent; the others take nothing any more, as a network does that has gone.
  for (const [index, link] of [...proxy.links].entries()) {
    if (index % 2) link.halfOpen();
    else link.stall();
  }
  const since = performance.now();
  let locked = false;
  await expect
    .poll(
      async () => {
        // Frames go on all the while, and the one that is there gets each of them.
        locked = !locked;
        await workshop.lockDoor(locked);
        await frames.next();
        return (await load(api)).sockets;
      },
      { timeout: 60_000, interval: 250 },
    )
    .toBe(1);
  verdict('half-open', (performance.now() - since) / 1000, { atMost: 30, unit: 's' });
  expect(await load(api)).toEqual({ sockets: 1, rooms: 1, viewers: 1 });
  for (const socket of sockets) socket.socket.terminate();
  await bystander.close();
  await proxy.close();
});
