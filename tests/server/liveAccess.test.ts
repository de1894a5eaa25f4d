/** Access that ends in the very moment in which it is used: between the admission and what it was for. */
import { expect, test } from 'vitest';
import { Workshop } from '../support/workshop.js';
import { useInterceptedServer } from './intercepted.js';

const server = useInterceptedServer();
const { api } = server;

interface Seen {
  readonly participantCount: number;
}

const watch = 'subscription { stage { participantCount } }';
const putOut = { code: 4403, reason: 'UNKNOWN_CAPABILITY' };

/** A workshop with somebody in it, and a projector that watches. */
async function watchedWorkshop() {
  const workshop = await Workshop.open(api);
  const ada = await workshop.join('Ada');
  const room = (await server.socket(workshop.projector)).subscribe<Seen>(watch);
  await room.until(({ participantCount }) => participantCount === 1);
  return { workshop, ada, room };
}

test('whoever is removed between the admission and the coming in is put out', async () => {
  const { workshop, ada, room } = await watchedWorkshop();
  const admission = server.hold('admission');
  const socket = await server.connect();
  socket.send({ type: 'connection_init', payload: { capability: ada.secret } });
  await admission.reached;
  await workshop.remove(ada);
  await room.until(({ participantCount }) => participantCount === 0);
  admission.release();
  expect(await socket.closed).toEqual(putOut);
});

test('whoever is removed between the admission and the watching gets no frame', async () => {
  const { workshop, ada, room } = await watchedWorkshop();
  const socket = await server.socket(ada.secret);
  await socket.call('{ stage { title } }');
  const admission = server.hold('admission');
  socket.subscribe(watch, { id: 'late' });
  await admission.reached;
  const access = server.hold('access');
  await workshop.remove(ada);
  await access.reached;
  admission.release();
  await socket.settled();
  access.release();
  expect(await socket.closed).toEqual(putOut);
  expect(socket.messages.filter((text) => text.includes('"id":"late"'))).toEqual([]);
  await room.until(({ participantCount }) => participantCount === 0);
});
