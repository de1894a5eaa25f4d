/** Who may open workshops, and how many: strangers must not fill the disk, and an operator may ask for a key. */
import { afterEach, expect, test } from 'vitest';
import { Api, refusalOf } from '../support/api.js';
import { ServerProcess } from '../support/serverProcess.js';

let server: ServerProcess | undefined;
afterEach(async () => {
  await server?.end();
  server = undefined;
});

async function start(env: Record<string, string>): Promise<Api> {
  server = await ServerProcess.start({ env });
  return new Api(server.url);
}

const open = 'mutation ($input: OpenWorkshopInput!) { openWorkshop(input: $input) { joinCode } }';
const input = { title: 'Who does what', deckId: 'short' };

/** Opens a workshop as whoever a proxy says that it asks for. */
async function openFrom(api: Api, address: string): Promise<string> {
  const { text } = await api.raw('POST', JSON.stringify({ query: open, variables: { input } }), { 'x-forwarded-for': address });
  return JSON.parse(text).errors?.[0]?.extensions.code ?? 'opened';
}

test('one network opens so many workshops within an hour, and others still can', async () => {
  const api = await start({ OPENINGS_PER_NETWORK: '3', OPENINGS_PER_HOUR: '5', TRUSTED_PROXIES: '127.0.0.1' });
  const first = [];
  for (let count = 0; count < 5; count += 1) first.push(await openFrom(api, '192.0.2.1'));
  expect(first).toEqual(['opened', 'opened', 'opened', 'TOO_MANY_OPENINGS', 'TOO_MANY_OPENINGS']);
  // All addresses below one IPv6 network are one network.
  expect(await openFrom(api, '2001:db8:0:1::1')).toBe('opened');
  expect(await openFrom(api, '2001:db8:0:1:ffff::2')).toBe('opened');
  // And all networks together have a bound too.
  expect(await openFrom(api, '198.51.100.7')).toBe('TOO_MANY_OPENINGS');
});

test('what could not be opened is not counted', async () => {
  const api = await start({ OPENINGS_PER_NETWORK: '1' });
  for (const title of ['', 'x'.repeat(200)]) await refusalOf(api.call(open, { input: { ...input, title } }));
  await api.call(open, { input });
  expect(await refusalOf(api.call(open, { input }))).toBe('TOO_MANY_OPENINGS');
});

test('without a trusted proxy nobody is believed to be somebody else', async () => {
  const api = await start({ OPENINGS_PER_NETWORK: '1', TRUSTED_PROXIES: '10.0.0.0/8' });
  expect(await openFrom(api, '192.0.2.1')).toBe('opened');
  expect(await openFrom(api, '192.0.2.2')).toBe('TOO_MANY_OPENINGS');
});

test('a trusted proxy is believed only in what it wrote itself', async () => {
  const api = await start({ OPENINGS_PER_NETWORK: '1', TRUSTED_PROXIES: '127.0.0.0/8' });
  expect(await openFrom(api, '192.0.2.1')).toBe('opened');
  // What stands further left was written by whoever asked the proxy.
  expect(await openFrom(api, '198.51.100.9, 192.0.2.1')).toBe('TOO_MANY_OPENINGS');
  expect(await openFrom(api, '192.0.2.2')).toBe('opened');
  expect(await openFrom(api, 'somebody')).toBe('opened');
  expect(await openFrom(api, 'somebody else')).toBe('TOO_MANY_OPENINGS');
});

test('where there is an opening key, whoever has it opens workshops, and joining needs no key', async () => {
  const openingKey = 'correct horse battery';
  const api = await start({ OPENING_KEY: openingKey, OPENINGS_PER_NETWORK: '1' });
  expect(await api.call('{ opening { needsKey } }')).toEqual({ opening: { needsKey: true } });
  for (const wrong of [undefined, null, '', 'correct horse batter', `${openingKey} `]) {
    expect(await refusalOf(api.call(open, { input: { ...input, openingKey: wrong } }))).toBe('OPENING_KEY_REQUIRED');
  }
  const { openWorkshop } = await api.call<{ openWorkshop: { joinCode: string } }>(open, { input: { ...input, openingKey } });
  expect(await api.call('query ($code: String!) { invitation(code: $code) { title } }', { code: openWorkshop.joinCode })).toEqual({
    invitation: { title: input.title },
  });
});

test('where there is none, anyone opens workshops', async () => {
  const api = await start({});
  expect(await api.call('{ opening { needsKey } }')).toEqual({ opening: { needsKey: false } });
  expect(await api.call(open, { input: { ...input, openingKey: 'any' } })).toBeTruthy();
});
