/** A server that is told to answer its own screens only: whatever else is sent, over HTTP or a socket, is refused before it runs. */
import { readFile } from 'node:fs/promises';
import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { refusalOf } from '../support/api.js';
import { noneOf } from '../support/verdict.js';

const server = useServer({ env: { OPERATIONS: 'known' } });
const { api } = server;

// As the screens send them.
const clock = 'query ServerTime { serverTime }';
const open = `
  mutation OpenWorkshop($input: OpenWorkshopInput!) {
    openWorkshop(input: $input) { workshopId joinCode facilitatorSecret projectorSecret summarySecret }
  }
`;
const input = { title: 'Who does what', deckId: 'short' };

/** Near to what is known, or far from it. */
const foreign: Readonly<Record<string, string>> = {
  introspection: getIntrospectionQuery(),
  'a type by its name': '{ __type(name: "Stage") { fields { name } } }',
  'a name alone': '{ __typename }',
  'a field less': 'mutation OpenWorkshop($input: OpenWorkshopInput!) { openWorkshop(input: $input) { facilitatorSecret } }',
  'a field more': 'query ServerTime { serverTime addresses { publicUrl } }',
  'an alias': 'query ServerTime { now: serverTime }',
  'another name': 'query Time { serverTime }',
  'no name': '{ serverTime }',
  'a directive': 'query ServerTime { serverTime @include(if: true) }',
  'a fragment beside it': `${clock} fragment Beside on Query { addresses { publicUrl } }`,
  'two operations, one of them known': `${clock} query Other { addresses { publicUrl } }`,
  'a known one within a description of another': '# query ServerTime { serverTime }\n{ serverTime }',
  'a live view of one’s own': 'subscription { console { revision } }',
};

test('no foreign document is answered, over HTTP or a socket, and each is told why', async () => {
  const { openWorkshop } = await api.call<{ openWorkshop: { facilitatorSecret: string } }>(open, { input });
  const secret = openWorkshop.facilitatorSecret;
  const socket = await server.socket(secret);
  const answered: string[] = [];
  for (const [name, query] of Object.entries(foreign)) {
    for (const operationName of [undefined, 'ServerTime']) {
      const overHttp = await api.raw('POST', JSON.stringify({ query, operationName }), { authorization: `Bearer ${secret}` });
      const answers = [JSON.parse(overHttp.text), await socket.ask({ query, operationName })];
      for (const { data, errors } of answers) {
        const code = errors?.[0]?.extensions?.code;
        // A name that is not in the document may be what is said instead.
        if (data || !['UNKNOWN_OPERATION', 'OPERATION_RESOLUTION_FAILURE'].includes(code)) answered.push(`${name}: ${code}`);
      }
    }
    expect(await refusalOf(socket.call(query)), name).toBe('UNKNOWN_OPERATION');
  }
  noneOf('known-operations', answered);
});

test('a hash in place of a document is no way in', async () => {
  const known: Record<string, string> = JSON.parse(await readFile(new URL('../../client/dist/operations.json', import.meta.url), 'utf8'));
  const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: known.ServerTime } } });
  expect(JSON.parse((await api.raw('POST', body)).text).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
});

test('our own operations are answered, however they are spaced and whatever stands first', async () => {
  expect(await api.call(clock)).toHaveProperty('serverTime');
  expect(await api.call('query   ServerTime {\n  serverTime\n}\n')).toHaveProperty('serverTime');
});

test('there is no explorer, whose examples nobody would answer', async () => {
  const { status } = await api.raw('GET', null, { accept: 'text/html' });
  expect(status).toBe(404);
});
