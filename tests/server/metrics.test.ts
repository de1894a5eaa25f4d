/** What an operator can measure: who may ask, and that the numbers are those of what really happened. */
import { expect, test } from 'vitest';
import { freePort } from '../databases/program.js';
import { Api, refusalOf } from '../support/api.js';
import { LiveSocket } from '../support/frames.js';
import { ServerProcess } from '../support/serverProcess.js';
import { Workshop } from '../support/workshop.js';

const token = 'a-token-of-the-operator';

/** The numbers that a server tells, by name and labels. */
async function numbers(url: string): Promise<Map<string, number>> {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

test('nobody gets metrics unless the operator asked for them', async () => {
  const server = await ServerProcess.start();
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  await server.end();
});

test('with a token they are on the port of the product, and for nobody without it', async () => {
  const server = await ServerProcess.start({ env: { METRICS_TOKEN: token } });
  for (const authorization of ['', token, `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`, `bearer ${token}`]) {
    const refused = await fetch(`${server.url}/metrics`, { headers: { authorization } });
    expect([authorization, refused.status, refused.headers.get('www-authenticate')]).toEqual([authorization, 401, 'Bearer']);
    expect(await refused.text()).not.toContain('two_hats');
  }
  expect((await numbers(server.url)).get('two_hats_sockets')).toBe(0);
  await server.end();
});

test('on a port of their own they are there alone', async () => {
  const port = await freePort();
  const server = await ServerProcess.start({ env: { METRICS_PORT: String(port), METRICS_HOST: '127.0.0.1' } });
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  expect((await numbers(`http://127.0.0.1:${port}`)).get('two_hats_sockets')).toBe(0);
  for (const path of ['/', '/graphql', '/healthz']) expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(404);
  expect(await server.stop()).toBe(0);
  await server.end();
});

test('the numbers are those of what happened', async () => {
  const server = await ServerProcess.start({ env: { METRICS_TOKEN: token } });
  const workshop = await Workshop.open(new Api(server.url), { deckId: 'short' });
  const [ann, bob] = [await workshop.join('Ann'), await workshop.join('Bob')];
  await workshop.step('startSorting');
  const { cards } = await workshop.stage();

  const viewers = 3;
  const sockets = await Promise.all(
    Array.from({ length: viewers }, () => LiveSocket.open(server.socketUrl, { secret: workshop.projector })),
  );
  const streams = sockets.map((socket) => socket.subscribe<{ revision: number }>('subscription { stage { revision } }'));
  for (const frames of streams) await frames.next();
  const before = await numbers(server.url);
  expect(before.get('two_hats_sockets')).toBe(viewers);
  expect(before.get('two_hats_viewers')).toBe(viewers);
  expect(before.get('two_hats_rooms')).toBe(1);
  expect(before.get('two_hats_unexpected_errors_total')).toBe(0);
  expect(before.get('two_hats_acknowledgement_seconds_count')).toBe(0);
  expect(before.get('two_hats_webhooks_given_up_total')).toBe(0);

  for (const person of [ann, bob]) await person.place({ [cards[0]?.id ?? '']: 'FIRST' });
  await workshop.step('reveal');
  for (const frames of streams) await frames.next();
  expect(await refusalOf(workshop.step('startSorting'))).toBe('WRONG_PHASE');

  const after = await numbers(server.url);
  const grown = (name: string) => (after.get(`two_hats_${name}`) ?? 0) - (before.get(`two_hats_${name}`) ?? 0);
  expect(grown('acknowledgement_seconds_count')).toBe(2);
  expect(after.get('two_hats_acknowledgement_seconds_bucket{le="+Inf"}')).toBe(2);
  expect(after.get('two_hats_acknowledgement_seconds_sum')).toBeGreaterThan(0);
  // Each frame of this document went to three sockets.
  expect(grown('frames_delivered_total')).toBe(grown('frames_made_total') * viewers);
  expect(grown('frames_delivered_total')).toBe(streams.reduce((sum, { received }) => sum + received.length - 1, 0));
  expect(grown('frame_rounds_total')).toBeLessThanOrEqual(grown('hints_heard_total'));
  expect(after.get('two_hats_refusals_total{code="WRONG_PHASE"}')).toBe(1);
  expect(after.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);

  await Promise.all(sockets.map((socket) => socket.close()));
  await expect.poll(async () => (await numbers(server.url)).get('two_hats_sockets')).toBe(0);
  await server.end();
});
