/** What the operator says of webhooks: to public addresses only unless told otherwise, or none at all. */
import { expect, test } from 'vitest';
import { Api, refusalOf } from '../../support/api.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { Workshop } from '../../support/workshop.js';

const add = 'mutation ($url: String!) { addWebhook(url: $url) { webhook { url } } }';

test('unless told, addresses are public ones over HTTPS', async () => {
  const server = await ServerProcess.start();
  const api = new Api(server.url);
  const { facilitator } = await Workshop.open(api);
  const codeFor = (url: string) => refusalOf(api.call(add, { url }, facilitator));
  expect(await codeFor('http://hooks.example.com/')).toBe('INVALID_WEBHOOK_ADDRESS');
  expect(await codeFor('https://0x7f.1/')).toBe('PRIVATE_WEBHOOK_ADDRESS');
  expect(await api.call(add, { url: 'https://hooks.example.com/x#y' }, facilitator)).toEqual({
    addWebhook: { webhook: { url: 'https://hooks.example.com/x' } },
  });
  await server.end();
  expect(server.log).toBe('');
});

test('where they are off, none is added and none is told', async () => {
  const server = await ServerProcess.start({ env: { WEBHOOKS: 'off' } });
  const api = new Api(server.url);
  const workshop = await Workshop.open(api);
  const mutation = 'mutation { sendTestWebhook(id: "1") { id } }';
  for (const asked of ['{ webhooks { id } }', mutation]) {
    expect(await refusalOf(api.call(asked, {}, workshop.facilitator))).toBe('WEBHOOKS_OFF');
  }
  expect(await refusalOf(api.call(add, { url: 'https://hooks.example.com/' }, workshop.facilitator))).toBe('WEBHOOKS_OFF');
  await workshop.join('Ada');
  await workshop.step('startSorting');
  expect((await workshop.step('reveal')).phase).toBe('REVEALED');
  await server.end();
});
