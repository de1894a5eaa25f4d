/** What every response says to the browser: no script but ours, no frame around us, no referrer, no guessing of types, secrets not stored. */
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { beforeAll, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { noneOf } from '../support/verdict.js';
import { type Person, Workshop } from '../support/workshop.js';

const server = useServer();
const { api } = server;

let workshop: Workshop;
let ada: Person;
let assets: string[];
beforeAll(async () => {
  workshop = await Workshop.open(api);
  ada = await workshop.join('Ada');
  assets = (await readdir(new URL('../../client/dist/assets/', import.meta.url))).filter((file) => !/\.(br|gz)$/.test(file));
});

const html = { accept: 'text/html' };
const mutation = (headers: Record<string, string> = {}) =>
  api.raw(
    'POST',
    JSON.stringify({ query: 'mutation { openWorkshop(input: { title: "x", deckId: "short" }) { facilitatorSecret } }' }),
    headers,
  );

test('all responses', async () => {
  const get = (path: string, headers: Record<string, string> = {}) => api.raw('GET', null, headers, path);
  const ask = (query: string) => api.raw('POST', JSON.stringify({ query }), { authorization: `Bearer ${ada.secret}` });
  const pages = [
    '/',
    '/console',
    '/console/x',
    '/projector',
    '/summary',
    '/summary/x',
    `/j/${workshop.joinCode}`,
    '/no/such/page',
    '/index.html',
    '/graphql',
  ];
  const responses = {
    ...Object.fromEntries(await Promise.all(pages.map(async (path) => [`page ${path}`, await get(path, html)] as const))),
    ...Object.fromEntries(await Promise.all(assets.map(async (file) => [`asset ${file}`, await get(`/assets/${file}`)] as const))),
    'asset /first.js': await get('/first.js'),
    'asset /hats.svg': await get('/hats.svg'),
    'file that is missing': await get('/assets/none.js'),
    'escape that is broken': await get('/%c0%ae/%ff'),
    health: await get('/healthz'),
    readiness: await get('/readyz'),
    'secrets of a new workshop': await mutation(),
    'secret ballot': await ask('{ ballot { name } }'),
    'secret refused': await ask('{ console { revision } }'),
    'secret masked document': await ask('{'),
    'secret foreign origin': await mutation({ origin: 'https://evil.example' }),
    'secret bad body': await api.raw('POST', '{'),
    'secret by GET': await get('/graphql?query={decks{id}}'),
    'secret by PUT': await api.raw('PUT', '{}'),
  };

  const breaches: string[] = [];
  for (const [name, { headers, status }] of Object.entries(responses)) {
    const must = (holds: boolean, what: string) => {
      if (!holds) breaches.push(`${name} (${status}): ${what}`);
    };
    const policy = Object.fromEntries(
      (headers.get('content-security-policy') ?? '').split(';').map((part) => {
        const [directive = '', ...sources] = part.trim().split(/\s+/);
        return [directive, sources];
      }),
    );
    const scripts = policy['script-src'] ?? policy['default-src'] ?? ['*'];
    must(
      scripts.every((source) => source === "'self'" || source === "'none'"),
      `scripts from ${scripts}`,
    );
    must((policy['frame-ancestors'] ?? []).join() === "'none'", `frame-ancestors ${policy['frame-ancestors']}`);
    must((policy['object-src'] ?? policy['default-src'] ?? []).join() === "'none'", 'objects');
    must((policy['base-uri'] ?? []).join() === "'none'", 'base addresses');
    must(headers.get('referrer-policy') === 'no-referrer', `referrer ${headers.get('referrer-policy')}`);
    must(headers.get('x-content-type-options') === 'nosniff', 'sniffing');
    must(headers.get('x-frame-options')?.toUpperCase() === 'DENY', 'framing');
    must(!headers.has('x-powered-by') && !headers.has('server'), 'names what it is made of');
    must(!headers.has('access-control-allow-origin'), 'open to other origins');
    const cache = headers.get('cache-control') ?? '';
    if (/^asset [^/]/.test(name)) must(/immutable/.test(cache) && /max-age=31536000/.test(cache), `cache-control ${cache}`);
    else if (/^(page|secret|health|readiness)/.test(name)) must(/no-store/.test(cache), `cache-control ${cache}`);
    else must(!/immutable/.test(cache), `cache-control ${cache}`);
  }
  const upgrade = await refusedUpgrade();
  if (/stack|node/i.test(upgrade)) breaches.push(`upgrade: ${upgrade}`);
  noneOf('headers', breaches);
});

/** What a page of another origin reads when it asks for a socket. */
function refusedUpgrade(): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      origin: 'https://evil.example',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'x'.repeat(22).concat('=='),
    };
    const asking = request(`${server.process.url}/graphql`, { headers });
    asking.once('error', reject);
    asking.once('upgrade', () => reject(new Error('A foreign page got a socket.')));
    asking.once('response', (response) => resolve(JSON.stringify(response.headers)));
    asking.end();
  });
}
