/** The client's pages and files as any program may ask for them: browsers, `curl`, link previews, uptime monitors. */
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { useServer } from './useServer.js';

const { api } = useServer();
const encodings = ['identity', 'gzip', 'br'];

function ask(method: string, path: string, { accept = '*/*', encoding = 'identity' } = {}) {
  return api.raw(method, null, { accept, 'accept-encoding': encoding }, path);
}

describe.each(['/', '/console', '/console/abc', '/projector', '/summary/abc', '/figures', '/accessibility', '/j/ABCDEF', '/?from=mail'])(
  'the screen at %s',
  (path) => {
    test.each(encodings)('is the page for whoever asks, with encoding %s', async (encoding) => {
      for (const accept of ['*/*', 'text/html', 'application/json']) {
        const { status, headers, text } = await ask('GET', path, { accept, encoding });
        expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
        expect(text).toContain('<div id="root">');
      }
    });
  },
);

test('HEAD answers like GET, without the body', async () => {
  const [asset = ''] = (await readdir(new URL('../../client/dist/assets/', import.meta.url))).filter((file) => file.endsWith('.js'));
  for (const path of ['/', '/console', '/j/ABCDEF', '/hats.svg', `/assets/${asset}`, '/nowhere', '/assets/', '/assets/none.js']) {
    for (const encoding of encodings) {
      const get = await ask('GET', path, { encoding });
      const head = await ask('HEAD', path, { encoding });
      expect([path, head.status, head.headers.get('content-type')]).toEqual([path, get.status, get.headers.get('content-type')]);
      expect(head.text).toBe('');
    }
  }
});

test.each([
  '/nowhere',
  '/assets',
  '/assets/',
  '/assets/none.js',
  '/.hidden',
  '/%2e%2e/package.json',
  '/a//b',
  '/%00',
  '/%E0%A4%A',
  '/assets/%E0%A4%A',
])('nothing at %s is the page that says so for people, and short for programs', async (path) => {
  for (const encoding of encodings) {
    const person = await ask('GET', path, { accept: 'text/html', encoding });
    expect([person.status, person.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(person.text).toContain('<div id="root">');
    const program = await ask('GET', path, { encoding });
    expect([program.status, program.text]).toEqual([404, '{"error":"Not found"}']);
  }
});

test('a code that cannot be decoded is a page, not an error', async () => {
  for (const path of ['/j/%E0%A4%A', '/j/%', '/j/%00']) {
    const { status, text } = await ask('GET', path, { accept: 'text/html' });
    expect(status).toBeLessThan(500);
    expect(text).toContain('<div id="root">');
  }
});

test('only reading gets a page', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const { status, text } = await ask(method, '/console', { accept: 'text/html' });
    expect([method, status, text]).toEqual([method, 404, '{"error":"Not found"}']);
  }
});

test('where programs ask, a browser finds the explorer, with scripts from here alone; a program that reads finds nothing', async () => {
  for (const encoding of encodings) {
    const person = await ask('GET', '/graphql', { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', encoding });
    expect([person.status, person.headers.get('content-type'), person.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(person.text).toContain('/explorer/assets/');
    const program = await ask('GET', '/graphql?query={decks{id}}', { accept: 'application/json', encoding });
    expect([program.status, program.text]).toEqual([404, '{"error":"Not found"}']);
  }
});
