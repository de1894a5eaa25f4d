/** A server that shares its host with others: it is below the path of its `PUBLIC_URL`, with all that its pages name, and nowhere else. */
import { describe, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { LiveSocket } from '../support/frames.js';
import { useServer } from './useServer.js';

const base = '/two-hats';
const server = useServer({
  env: {
    PUBLIC_URL: `https://example.org${base}/`,
    METRICS_TOKEN: 'a-token-of-the-operator',
    IMPRINT_URL: 'https://example.org/imprint?of="us"&$1=2',
  },
});
const api = new Api(() => server.process.url + base);
const programs = { 'content-type': 'application/json' };
const anyone = JSON.stringify({ query: '{ addresses { publicUrl } }' });

const ask = (path: string, accept = 'text/html') => server.api.raw('GET', null, { accept }, path);

/** What a page and its header name from the top. */
function namedIn(page: string, header: string | null): string[] {
  const named = [...page.matchAll(/(?:href|src)="(\/[^"]*)"/g), ...(header ?? '').matchAll(/<(\/[^>]*)>;/g)];
  return named.map(([, file]) => file ?? '');
}

test.each(['', '/', '/?from=mail', '/j/ABCDEF', '/console/abc', '/graphql'])(
  'the page at %s is there, and all that it names',
  async (path) => {
    const { status, headers, text } = await ask(base + path);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
    const named = namedIn(text, headers.get('link'));
    expect(named.length).toBeGreaterThan(3);
    for (const file of named) {
      expect(file).toMatch(/^\/two-hats\/./);
      const found = await ask(file, '*/*');
      expect([file, found.status, found.headers.get('content-type')]).toEqual([file, 200, expect.not.stringContaining('html')]);
    }
  },
);

test('pages have what the operator tells, as text and nothing more', async () => {
  const { text } = await ask(`${base}/`);
  expect(text).toContain('data-base="/two-hats/" data-imprint="https://example.org/imprint?of=%22us%22&amp;$1=2">');
  expect(text).not.toContain('data-privacy');
});

test('what is not below the path is nothing: a page that says so for people, which leads to the start', async () => {
  for (const path of ['/', '/console', '/two-hatstand', '/two-hatsconsole', `/index.html`, '/hats.svg', '/graphql']) {
    const person = await ask(path);
    expect([path, person.status]).toEqual([path, 404]);
    expect(person.text).toContain(`data-base="${base}/"`);
    expect([path, (await ask(path, '*/*')).text]).toEqual([path, '{"error":"Not found"}']);
  }
  expect((await server.api.raw('POST', anyone, programs)).status).toBe(404);
  // As they were built, pages would name what is not there.
  for (const page of ['/index.html', '/explorer/index.html']) expect((await ask(base + page, '*/*')).status).toBe(404);
});

describe('the API below the path', () => {
  const socketAt = (path: string, origin: string) =>
    LiveSocket.connect(`${server.process.socketUrl.replace('/graphql', path)}`, { headers: { origin } });

  test('tells the whole address, and answers pages of its host', async () => {
    expect(await api.call('{ addresses { publicUrl } }')).toEqual({ addresses: { publicUrl: 'https://example.org/two-hats' } });
    expect((await api.raw('POST', anyone, { ...programs, origin: 'https://example.org' })).status).toBe(200);
    expect((await api.raw('POST', anyone, { ...programs, origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  test('has its sockets there, for pages of its host', async () => {
    await (await socketAt(`${base}/graphql`, 'https://example.org')).close();
    await expect(socketAt(`${base}/graphql`, 'https://elsewhere.example')).rejects.toMatchObject({ closing: { reason: '403' } });
    await expect(socketAt('/graphql', 'https://example.org')).rejects.toMatchObject({ closing: { reason: '404' } });
    await expect(socketAt(`${base}-too/graphql`, 'https://example.org')).rejects.toMatchObject({ closing: { reason: '404' } });
  });
});

test('programs of operators find health and metrics at the process, and below the path too', async () => {
  for (const place of ['', base]) {
    for (const path of ['/healthz', '/readyz']) expect([place + path, (await ask(place + path)).status]).toEqual([place + path, 200]);
    expect([place, (await ask(`${place}/metrics`)).status]).toEqual([place, 401]);
  }
});
