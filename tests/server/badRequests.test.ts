/** Requests that are no proper GraphQL over HTTP, and sockets that misbehave beyond what conformance/ws.test.ts states. The server stays up and tells nothing. */
import { connect as connectTo } from 'node:net';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { LiveSocket, SocketClosed } from '../support/frames.js';
import { type Person, Workshop } from '../support/workshop.js';
import { inside } from './inside.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;
let workshop: Workshop;
let ada: Person;
beforeAll(async () => {
  workshop = await Workshop.open(api);
  ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  await ada.place({ 'looks-outside': 'SECOND' });
});

/** Whatever was sent: the process is the same one, it answers, and nothing placed is lost. */
let pid = 0;
afterEach(async () => {
  pid ||= server.process.pid;
  expect(server.process.pid).toBe(pid);
  expect((await ada.ballot()).placements).toEqual([{ cardId: 'looks-outside', column: 'SECOND', change: 1 }]);
});

const query = JSON.stringify({ query: '{ decks { id } }' });
const mutation = JSON.stringify({ query: 'mutation { openWorkshop(input: { title: "x", deckId: "short" }) { joinCode } }' });
const requests: Record<string, { method?: string; body: string | null; headers?: Record<string, string>; path?: string }> = {
  'no body': { body: '' },
  'a body that is no JSON': { body: '{"query": ' },
  'a body that is text': { body: query, headers: { 'content-type': 'text/plain' } },
  'a form': { body: 'query={decks{id}}', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  'a form with files': { body: '--x\r\n\r\n--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  'a mutation as a form, as another site could send it': {
    body: mutation,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  'a JSON number': { body: '7' },
  'JSON null': { body: 'null' },
  'a batch': { body: `[${query},${query}]` },
  'a document that is a number': { body: '{"query": 7}' },
  'a document that is missing': { body: '{"variables": {}}' },
  'variables that are text': { body: '{"query": "{ decks { id } }", "variables": "x"}' },
  'an operation name that is a list': { body: '{"query": "{ decks { id } }", "operationName": [1]}' },
  'JSON nested a hundred thousand times': {
    body: `{"query": "{ decks { id } }", "variables": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  },
  'a property that would reach the prototype': { body: '{"__proto__": {"x": 1}, "query": "{ decks { id } }", "variables": 3}' },
  'GET of a query': { method: 'GET', body: null, path: '/graphql?query={decks{id}}' },
  'GET of a mutation': {
    method: 'GET',
    body: null,
    path: `/graphql?query=${encodeURIComponent('mutation { lockDoor(locked: true) { revision } }')}`,
  },
  'another method': { method: 'PUT', body: query },
  'a body of more than 256 kB': { body: JSON.stringify({ query: '{ decks { id } }', variables: { x: 'x'.repeat(300_000) } }) },
  'a path that does not exist': { body: query, path: '/graphql/../../etc/passwd' },
  'an API that does not exist': { body: query, path: '/api/workshops' },
  'a path with broken escapes': { method: 'GET', body: null, path: '/%c0%ae%c0%ae/%ff' },
};

test.for(Object.keys(requests))('over HTTP, %s is refused and nothing of the inside is told', async (name) => {
  const { method = 'POST', body, headers = {}, path } = requests[name] ?? { body: null };
  const response = await api.raw(method, body, headers, path);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.text).not.toMatch(inside);
  expect(response.text.length).toBeLessThan(2000);
});

test('every refusal of a request to GraphQL has a code', async () => {
  for (const [name, { method = 'POST', body, headers = {}, path = '/graphql' }] of Object.entries(requests)) {
    if (method !== 'POST' || path !== '/graphql') continue;
    const { text } = await api.raw(method, body, headers, path);
    expect([name, JSON.parse(text).errors[0].extensions.code]).toEqual([name, expect.stringMatching(/^[A-Z_]+$/)]);
  }
});

test('the hash of a document instead of a document is answered with the code that clients of that kind understand', async () => {
  const { text } = await api.raw('POST', JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }));
  expect(JSON.parse(text).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
});

test('a page of another origin can send nothing', async () => {
  const own = `http://127.0.0.1:${server.process.port}`;
  for (const origin of ['https://evil.example', 'null', `${own}.evil.example`]) {
    const { status, text } = await api.raw('POST', mutation, { origin });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, 'FOREIGN_ORIGIN']);
  }
  expect((await api.raw('POST', query, { origin: own })).status).toBe(200);
});

/** The bytes that come back for bytes that were sent, until the server closes the connection. */
function exchange(sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const connection = connectTo({ host: '127.0.0.1', port: server.process.port });
    let received = '';
    connection.setEncoding('utf8').on('data', (chunk) => {
      received += chunk;
    });
    connection.on('close', () => resolve(received));
    connection.on('error', reject);
    connection.write(sent);
  });
}

test.for(['a;b', 'a b', 'a,b', "a'", 'a/b', '[::1', 'a:b', 'é'])('a host header %j is refused with a code', async (host) => {
  const body = '{"query":"{ decks { id } }"}';
  const lines = [
    'POST /graphql HTTP/1.1',
    `Host: ${host}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  const answer = await exchange(`${lines.join('\r\n')}\r\n\r\n${body}`);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toMatch(/"code":"BAD_REQUEST"/);
  expect(answer).toMatch(/content-security-policy: default-src 'self'/i);
  expect(answer).not.toMatch(inside);
});

test('host headers as browsers and proxies send them are taken', async () => {
  for (const host of ['localhost:4000', '192.0.2.1', '[2001:db8::1]:4000', 'hats_1.example-2.com', 'XN--HTS-HLA.example:1']) {
    const answer = await exchange(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect([host, answer]).toEqual([host, expect.stringMatching(/^HTTP\/1\.1 200 /)]);
  }
});

test('a request whose body never comes is answered with 408, and its connection closed', async () => {
  const answer = await exchange(
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
});

test('variables nested deeper than a call stack are refused with a code, in a document that runs often too', async () => {
  const query = 'mutation ($p: [PlacementInput!]!) { placeCards(round: 1, placements: $p) { results { saved } } }';
  const send = async (variables: string) =>
    JSON.parse((await api.raw('POST', `{"query":${JSON.stringify(query)},"variables":${variables}}`, authorized)).text);
  const authorized = { authorization: `Bearer ${ada.secret}` };
  // Documents that run often are compiled.
  for (let count = 0; count < 30; count += 1) expect((await send('{"p":[]}')).errors).toBeUndefined();
  for (const nested of [`${'['.repeat(60_000)}${']'.repeat(60_000)}`, `${'{"x":'.repeat(30_000)}1${'}'.repeat(30_000)}`]) {
    expect((await send(`{"p":${nested}}`)).errors[0].extensions.code).toBe('INVALID_INPUT');
    expect((await send(`{"p":[],"x":${nested}}`)).errors).toBeUndefined();
  }
});

test('a secret in the wrong place or form is no secret', async () => {
  const ballot = JSON.stringify({ query: '{ ballot { name } }' });
  const codeWith = async (headers: Record<string, string>, path = '/graphql') =>
    JSON.parse((await api.raw('POST', ballot, headers, path)).text).errors?.[0]?.extensions?.code;
  expect(await codeWith({ authorization: ada.secret })).toBe('NO_CAPABILITY');
  expect(await codeWith({ authorization: `Basic ${ada.secret}` })).toBe('NO_CAPABILITY');
  expect(await codeWith({ authorization: `Bearer ${'x'.repeat(5000)}` })).toBe('NO_CAPABILITY');
  expect(await codeWith({ cookie: `capability=${ada.secret}; broken=%E0%A4%A` })).toBe('NO_CAPABILITY');
  expect(await codeWith({}, `/graphql?secret=${ada.secret}`)).toBe('NO_CAPABILITY');
  expect(await codeWith({ authorization: 'Bearer ../../etc' })).toBe('NO_CAPABILITY');
  expect(await codeWith({ authorization: `Bearer ${ada.secret.slice(0, -1)}` })).toBe('UNKNOWN_CAPABILITY');
  expect(await codeWith({ authorization: `Bearer ${ada.secret}` })).toBeUndefined();
});

function connect(options: Parameters<typeof LiveSocket.connect>[1] = {}): Promise<LiveSocket> {
  return LiveSocket.connect(server.process.socketUrl, options);
}

async function closingOf(opening: Promise<unknown>): Promise<unknown> {
  return opening.then(
    () => 'open',
    (error: unknown) => (error instanceof SocketClosed ? error.closing.code : error),
  );
}

test('a socket without a secret is closed with 4401, one with a wrong secret with 4403', async () => {
  const open = (secret?: unknown) => LiveSocket.open(server.process.socketUrl, secret === undefined ? {} : { secret });
  for (const secret of [undefined, null, '', 7, { a: 1 }, ['x'], 'x'.repeat(201)]) expect(await closingOf(open(secret))).toBe(4401);
  for (const secret of ['x', 'x'.repeat(43), `${ada.secret}x`, "' or 1=1", '💥']) expect(await closingOf(open(secret))).toBe(4403);
});

test('a message of more than 256 kB closes the socket that sent it, and no other', async () => {
  const [sender, neighbour] = await Promise.all([server.socket(ada.secret), server.socket(workshop.projector)]);
  const frames = neighbour.subscribe<{ locked: boolean }>('subscription { stage { locked } }');
  await frames.next();
  sender.send({ id: '1', type: 'subscribe', payload: { query: `{ decks { id } } #${'x'.repeat(300_000)}` } });
  expect((await sender.closed).code).toBe(1009);
  await workshop.lockDoor(true);
  expect(await frames.next()).toEqual({ locked: true });
  await workshop.lockDoor(false);
});

test('variables that a subscription does not declare make no difference, however deep they are', async () => {
  const socket = await server.socket(ada.secret);
  const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  socket.send(`{"id":"deep","type":"subscribe","payload":{"query":"subscription { stage { title } }","variables":{"x":${nested}}}}`);
  await socket.settled();
  expect(await socket.subscribe('subscription { stage { title } }').next()).toEqual({ title: 'Who does what' });
  expect(socket.messages.filter((message) => message.startsWith('{"id":"deep","type":"next"'))).toHaveLength(1);
});

test('a page of another origin gets no socket; our own pages and programs do', async () => {
  const own = `http://127.0.0.1:${server.process.port}`;
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', `${own}.evil.example`, 'not an origin']) {
    await expect(connect({ headers: { origin } })).rejects.toMatchObject({ closing: { reason: '403' } });
  }
  for (const headers of [{ origin: own }, {} as Record<string, string>]) await (await connect({ headers })).close();
});

test('an upgrade elsewhere than at /graphql is refused', async () => {
  for (const path of ['/', '/graphql/', '/other', '//graphql']) {
    const opening = LiveSocket.connect(`ws://127.0.0.1:${server.process.port}${path}`);
    await expect(opening).rejects.toMatchObject({ closing: { reason: '404' } });
  }
});

test('people who send rubbish and vanish leave the others alone', async () => {
  const frames = (await server.socket(workshop.projector)).subscribe<{ locked: boolean }>('subscription { stage { locked } }');
  await frames.next();
  const crowd = await Promise.all(Array.from({ length: 40 }, () => server.socket(ada.secret)));
  for (const [index, socket] of crowd.entries()) {
    socket.subscribe('subscription { stage { title } }');
    if (index % 2 === 0) socket.send('rubbish');
    socket.socket.terminate();
  }
  await workshop.lockDoor(true);
  expect(await frames.next()).toEqual({ locked: true });
  await workshop.lockDoor(false);
});
