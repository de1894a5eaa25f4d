/** Pages of other sites: whatever a browser could send for them does nothing. Our own pages, and programs that bring a secret, get through. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { lookInto } from '../support/database.js';
import { LiveSocket, SocketClosed } from '../support/frames.js';
import { ServerProcess } from '../support/serverProcess.js';
import { noneOf } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';

const publicUrl = 'https://hats.example.com';
let server: ServerProcess;
let api: Api;
let workshop: Workshop;
beforeAll(async () => {
  server = await ServerProcess.start({ env: { PUBLIC_URL: publicUrl } });
  api = new Api(server.url);
  workshop = await Workshop.open(api);
});
afterAll(() => server.end());

const open = 'mutation { openWorkshop(input: { title: "Forged", deckId: "short" }) { workshopId } }';
const lock = 'mutation { lockDoor(locked: true) { revision } }';

function foreignOrigins(): string[] {
  const { port } = server;
  const own = `127.0.0.1:${port}`;
  return [
    'https://evil.example',
    'null',
    '',
    'not an origin',
    'file://',
    `http://${own}.evil.example`,
    `http://evil.example/${own}`,
    `http://127.0.0.1:${port}1`,
    `http://127.0.0.1:${port - 1}`,
    'http://127.0.0.1',
    `http://localhost:${port}`,
    `http://${own}@evil.example`,
    `http://evil.example#${own}`,
    `http://xn--127-0-0-1.example:${port}`,
    `chrome-extension://${own.replaceAll(/\W/g, '')}`,
    `${publicUrl}.evil.example`,
    'https://hats.example.com:444',
    'https://HATS.example.com.',
    'http://hats.example.com',
    'https://xhats.example.com',
    'https://hats.example.com@evil.example',
    `${publicUrl}, https://evil.example`,
  ];
}

function workshopsOnDisk(): Promise<number> {
  return lookInto(
    server.database,
    async (database) => (await database.rows<{ count: number }>('select count(*) as count from workshop'))[0]?.count ?? 0,
  );
}

async function socketFor(headers: Record<string, string>): Promise<string> {
  try {
    const socket = await LiveSocket.open(server.socketUrl, { secret: workshop.facilitator, headers });
    await socket.close();
    return 'open';
  } catch (error) {
    return error instanceof SocketClosed ? error.closing.reason : String(error);
  }
}

test('nothing that a foreign page sends does anything', async () => {
  const before = [await workshopsOnDisk(), await workshop.console()];
  const breaches: string[] = [];
  const bearer = { authorization: `Bearer ${workshop.facilitator}` };
  for (const origin of foreignOrigins()) {
    for (const query of [open, lock]) {
      const { status, text } = await api.raw('POST', JSON.stringify({ query }), { origin, ...bearer });
      if (status !== 403 || JSON.parse(text).errors[0].extensions.code !== 'FOREIGN_ORIGIN')
        breaches.push(`POST from ${origin}: ${status} ${text}`);
    }
    const socket = await socketFor({ origin });
    if (socket !== '403') breaches.push(`a socket for ${origin}: ${socket}`);
  }

  // What a browser sends without asking first: no header of our own, and a type that forms have. Also without an origin, as old ones did.
  const get = `/graphql?query=${encodeURIComponent(lock)}&secret=${workshop.facilitator}`;
  const form = { method: 'POST', body: new URLSearchParams({ query: open }).toString(), type: 'application/x-www-form-urlencoded' };
  const multipart = `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: open })}\r\n--x--\r\n`;
  const simple = [
    { method: 'GET', body: null, type: null, path: get },
    { method: 'HEAD', body: null, type: null, path: get },
    { ...form, path: '/graphql' },
    { method: 'POST', body: multipart, type: 'multipart/form-data; boundary=x', path: '/graphql' },
    { method: 'POST', body: JSON.stringify({ query: open }), type: 'text/plain', path: '/graphql' },
    { method: 'POST', body: JSON.stringify({ query: open }), type: 'text/plain; application/json', path: '/graphql' },
    { method: 'POST', body: JSON.stringify({ query: open }), type: '', path: '/graphql' },
    { method: 'POST', body: `${open}`, type: 'application/graphql', path: '/graphql' },
  ];
  for (const { method, body, type, path } of simple) {
    for (const origin of [undefined, 'null', 'https://evil.example']) {
      const headers = { ...(type !== null && { 'content-type': type }), ...(origin !== undefined && { origin }) };
      const { status, text } = await api.raw(method, body, headers, path);
      if (status < 400) breaches.push(`${method} as ${type} from ${origin}: ${status} ${text}`);
    }
  }
  const after = [await workshopsOnDisk(), await workshop.console()];
  if (JSON.stringify(after) !== JSON.stringify(before)) breaches.push('something was changed');
  // A preflight is not answered with permission.
  const preflight = await api.raw('OPTIONS', null, { origin: 'https://evil.example', 'access-control-request-method': 'POST' });
  if ([...preflight.headers.keys()].some((name) => name.startsWith('access-control'))) breaches.push('a preflight was allowed');
  noneOf('origin', breaches);
});

test('our own pages and programs with a secret get through', async () => {
  const bearer = { authorization: `Bearer ${workshop.facilitator}` };
  for (const headers of [{}, { origin: server.url }, { origin: publicUrl }] as Record<string, string>[]) {
    const { status, text } = await api.raw('POST', JSON.stringify({ query: '{ console { revision } }' }), { ...bearer, ...headers });
    expect([status, JSON.parse(text).errors]).toEqual([200, undefined]);
    expect(await socketFor(headers)).toBe('open');
  }
});
