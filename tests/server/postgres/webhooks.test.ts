/** Two server processes on one PostgreSQL: what happens once is told once, whichever of them made it happen, and whichever sends it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../../support/api.js';
import { changeIn, lookInto } from '../../support/database.js';
import { type Home, newHome } from '../../support/home.js';
import { Receiver, verified } from '../../support/receiver.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { sortingRoom } from '../room.js';

let home: Home;
let servers: ServerProcess[] = [];
let receiver: Receiver;
beforeAll(async () => {
  home = await newHome();
  receiver = await Receiver.start();
  servers = await Promise.all([1, 2].map(() => ServerProcess.start({ home, env: { WEBHOOKS: 'any' } })));
});
afterAll(async () => {
  for (const server of servers) await server.end();
  await receiver.close();
  await home.remove();
});

test('deadlines that two processes race for are told once each', async () => {
  const [one, other] = servers.map(({ url }) => new Api(url)) as [Api, Api];
  const secrets = new Map<string, string>();
  for (let count = 0; count < 8; count += 1) {
    const { workshop } = await sortingRoom(count % 2 ? one : other, 1);
    const { addWebhook } = await one.call<{ addWebhook: { secret: string } }>(
      'mutation ($url: String!) { addWebhook(url: $url) { secret } }',
      { url: receiver.url },
      workshop.facilitator,
    );
    secrets.set(workshop.id, addWebhook.secret);
  }
  await changeIn(home.url, 'update workshop set deadline = 1');
  const told = await Promise.all([...secrets].map(() => receiver.next()));
  const open = 'select id from delivery where due_at is not null';
  await expect.poll(() => lookInto(home.url, (database) => database.rows(open))).toEqual([]);
  expect(receiver.received).toHaveLength(secrets.size);
  for (const received of told) {
    const { workshopId = '' } = JSON.parse(received.body).data;
    expect(verified(received, secrets.get(workshopId) ?? '')).toMatchObject({ type: 'round.revealed', data: { round: 1 } });
    secrets.delete(workshopId);
  }
  expect(secrets.size).toBe(0);
  expect(servers.map(({ log }) => log)).toEqual(['', '']);
});
