/** What one capability, and all together, may have of the server: what goes beyond is refused with a code, and the others go on. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Sockets, type SocketsOptions } from '@two-hats/server/live/sockets';
import { Language } from '@two-hats/shared';
import { beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { LiveSocket } from '../support/frames.js';
import { type Person, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

let workshop: Workshop;
let ada: Person;
beforeEach(async () => {
  workshop = await Workshop.open(api);
  ada = await workshop.join('Ada');
});

const document = (name: string) => `subscription ${name} { stage { locked } }`;

/** Whether a subscription gets a frame: null, or the code with which it is refused. */
async function refusalOfWatching(socket: LiveSocket, query: string): Promise<string | null> {
  const frames = socket.subscribe(query);
  return frames.next().then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );
}

test('a participant watches two different documents, and another one when one of them is stopped', async () => {
  const [socket, second] = [await server.socket(ada.secret), await server.socket(ada.secret)];
  expect(await refusalOfWatching(socket, document('One'))).toBeNull();
  const other = second.subscribe(document('Two'));
  await other.next();
  expect((await socket.ask({ query: document('Three') })).errors?.[0]?.extensions).toEqual({
    code: 'TOO_MANY_LIVE_DOCUMENTS',
    retryable: true,
  });
  // What it watches already, and on whichever socket, is not one more.
  expect(await refusalOfWatching(second, document('One'))).toBeNull();
  other.stop();
  await second.settled();
  expect(await refusalOfWatching(socket, document('Three'))).toBeNull();
});

test('variables and views make documents different, and a facilitator watches both views in every language', async () => {
  const socket = await server.socket(workshop.facilitator);
  const inLanguage = (view: string) => `subscription ($language: Language) { ${view}(language: $language) { revision } }`;
  for (const language of Object.values(Language)) {
    for (const view of ['stage', 'console']) await socket.subscribe(inLanguage(view), { variables: { language } }).next();
  }
  // The same on another screen is not one more.
  const other = await server.socket(workshop.facilitator);
  await other.subscribe(inLanguage('stage'), { variables: { language: 'AR' } }).next();
  expect(await refusalOfWatching(other, document('OneMore'))).toBe('TOO_MANY_LIVE_DOCUMENTS');
});

test('a crowd cannot take all documents of a room: the facilitator still opens one, and everybody watches what is open', async () => {
  const crowd = await workshop.joinAll(...Array.from({ length: 20 }, (_, index) => `Person ${index}`));
  for (const [index, { secret }] of crowd.entries()) {
    const socket = await server.socket(secret);
    for (const name of ['A', 'B']) expect(await refusalOfWatching(socket, document(name + index))).toBeNull();
  }
  const late = await server.socket(ada.secret);
  expect(await refusalOfWatching(late, document('Late'))).toBe('TOO_MANY_LIVE_DOCUMENTS');
  expect(await refusalOfWatching(late, document('A0'))).toBeNull();
  expect(await refusalOfWatching(await server.socket(workshop.facilitator), document('Late'))).toBeNull();
  expect(await refusalOfWatching(await server.socket(workshop.projector), document('Wall'))).toBeNull();
});

test('a participant has sixteen subscriptions, over all sockets, and the next one is told to wait', async () => {
  const [one, other] = [await server.socket(ada.secret), await server.socket(ada.secret)];
  const open = Array.from({ length: 16 }, (_, index) => (index % 2 ? one : other).subscribe(document('Same')));
  await Promise.all(open.map((frames) => frames.next()));
  expect(await refusalOfWatching(one, document('Same'))).toBe('TOO_MANY_REQUESTS');
  open[0]?.stop();
  await other.settled();
  expect(await refusalOfWatching(one, document('Same'))).toBeNull();
});

test('one capability has fifty sockets, and the next one is told to come back', async () => {
  const sockets = await Promise.all(Array.from({ length: 50 }, () => server.socket(ada.secret)));
  await expect(server.socket(ada.secret)).rejects.toMatchObject({ closing: { code: 1013, reason: 'TOO_MANY_SOCKETS' } });
  await (await server.socket(workshop.projector)).close();
  await sockets[0]?.close();
  await expect.poll(() => server.socket(ada.secret).then(() => 'open', String), { timeout: 20_000 }).toBe('open');
});

test('one capability has a hundred requests under way, and the next ones are told to wait, over HTTP too', async () => {
  const answers = await Promise.all(
    Array.from({ length: 400 }, () => api.raw('POST', '{"query":"{ ballot { title } }"}', { authorization: `Bearer ${ada.secret}` })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(400 - refused.length);
  for (const { text, headers } of refused) {
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'TOO_MANY_REQUESTS', retryable: true });
    expect(headers.get('retry-after')).toBe('1');
  }
  expect((await ada.ballot()).name).toBe('Ada');
});

test('long answers count for several: whoever asks for them without end is soon told to wait, and nobody else', async () => {
  const socket = await server.socket(ada.secret);
  const cards = Array.from({ length: 8 }, (_, index) => `c${index}: cards { id text hint dimension }`).join(' ');
  let code: unknown;
  for (let count = 0; count < 400 && !code; count += 1) {
    code = (await socket.ask({ query: `{ stage { ${cards} } }` })).errors?.[0]?.extensions?.code;
  }
  expect(code).toBe('TOO_MANY_REQUESTS');
  expect(await refusalOf(ada.ballot())).toBe('TOO_MANY_REQUESTS');
  expect((await workshop.stage()).title).toBe('Who does what');
  await expect.poll(() => ada.ballot().then(({ name }) => name, String), { timeout: 20_000 }).toBe('Ada');
});

test('a process takes so many sockets, whoever they belong to, and another one when one is gone', async () => {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const sockets = new Sockets({ base: '', isOwnOrigin: () => true, addressOf: () => '', most: 2 } as unknown as SocketsOptions);
  sockets.attach(http);
  const connect = () => LiveSocket.connect(`ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`);
  const [first] = [await connect(), await connect()];
  await expect(connect()).rejects.toMatchObject({ closing: { reason: '503' } });
  await first.close();
  await expect.poll(() => sockets.count).toBe(1);
  await connect();
  await sockets.sendAway();
  await sockets.gone(1000);
  http.close();
});
