/** Which pages may be shown within pages of others, said for every address that the client has: by default none, and never one that is for doing. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import type { Api } from '../support/api.js';
import { noneOf } from '../support/verdict.js';

const wiki = 'https://wiki.example.com';
const slides = 'http://localhost:8080';

const open = useServer({ env: { EMBED_ORIGINS: `${wiki}/, ${slides}` } });
const closed = useServer();

/** What leads to these, with or without what may follow. */
const embeddable = /^\/(projector|summary|picture)(\/|$)/;

/** An address for each route of the client, with what it may have and without. */
async function addresses(): Promise<readonly string[]> {
  const source = await readFile(new URL('../../client/src/main.tsx', import.meta.url), 'utf8');
  const routes = [...source.matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) => path);
  expect(routes).toContain('/console/:workshopId?');
  return routes.flatMap((route) => [
    route
      .replace(/\/:\w+\?/g, '')
      .replace(':kind', 'slope')
      .replace(/:\w+/g, 'abc'),
    route
      .replace(':kind', 'role-map')
      .replace(':rounds?', '1-2')
      .replace(/:\w+\??/g, 'a-b_9'),
  ]);
}

/** Who may frame it, as both headers say. */
async function framedBy(api: Api, path: string): Promise<string> {
  const { headers } = await api.raw('GET', null, { accept: 'text/html' }, path);
  const ancestors = /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  return [ancestors, headers.get('x-frame-options')?.toLowerCase()].filter(Boolean).join(', ');
}

const nobody = "'none', deny";

test('where the operator names origins, those may show the projector, the summary and pictures, and nobody anything else; else nobody', async () => {
  const breaches: string[] = [];
  const check = async (api: Api, path: string, expected: string) => {
    const found = await framedBy(api, path);
    if (found !== expected) breaches.push(`${path}: ${found} instead of ${expected}`);
  };
  for (const path of await addresses()) {
    for (const asked of [path, `${path}?theme=dark`]) {
      await check(open.api, asked, embeddable.test(path) ? `${wiki} ${slides}` : nobody);
      await check(closed.api, asked, nobody);
    }
  }
  noneOf('embedding', breaches);
});

describe('what only looks like an address that may be shown', () => {
  test.each([
    '/graphql',
    '/index.html',
    '/',
    '/projector/../console',
    '/projector/%2e%2e/console',
    '/projector%2f..%2fconsole',
    '/projector/a/b',
    '/projectors',
    '/PROJECTOR',
    '/console?/projector',
    '/console%3f/projector',
    '//projector',
    '/projector;/console',
    '/picture',
    '/picture/',
    '/picture/role-map/1/console',
    '/summary/%63onsole',
  ])('%s', async (path) => {
    expect(await framedBy(open.api, path)).toBe(nobody);
  });
});

test('what frames may be shown by is told to whoever asks; that is no secret, for every page says it', async () => {
  const asked = '{ addresses { embedOrigins } }';
  expect(await open.api.call(asked)).toEqual({ addresses: { embedOrigins: [wiki, slides] } });
  expect(await closed.api.call(asked)).toEqual({ addresses: { embedOrigins: [] } });
});
