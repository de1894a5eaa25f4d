/** Malformed, deep and costly documents: refused with the same code over HTTP and over a socket, and nothing of the inside is told. */
import { beforeAll, expect, test } from 'vitest';
import type { LiveSocket } from '../support/frames.js';
import { Workshop } from '../support/workshop.js';
import { inside } from './inside.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

let workshop: Workshop;
let socket: LiveSocket;
beforeAll(async () => {
  workshop = await Workshop.open(api);
  socket = await server.socket(workshop.facilitator);
});

const deepType = `${'{ ofType '.repeat(12)}{ name }${' }'.repeat(12)}`;
const manyFields = `{ stage { reveal { results { columns { ${'...Counts '.repeat(20)} } } } } } fragment Counts on ColumnShare { ${'count '.repeat(100)} }`;
const documents: Record<string, { payload: Record<string, unknown>; code: string }> = {
  'an open brace': { payload: { query: '{' }, code: 'GRAPHQL_PARSE_FAILED' },
  'words that are no GraphQL': { payload: { query: 'select * from workshop' }, code: 'GRAPHQL_PARSE_FAILED' },
  'nothing but a comment': { payload: { query: '# hello' }, code: 'GRAPHQL_PARSE_FAILED' },
  'a million braces': { payload: { query: '{'.repeat(100_000) }, code: 'GRAPHQL_PARSE_FAILED' },
  'a list without end': { payload: { query: `{ invitation(code: ${'['.repeat(50_000)}` }, code: 'DOCUMENT_TOO_COSTLY' },
  'more tokens than any client needs': { payload: { query: `{ ${'decks { id } '.repeat(1000)} }` }, code: 'DOCUMENT_TOO_COSTLY' },
  'a field that does not exist': { payload: { query: '{ passwords }' }, code: 'GRAPHQL_VALIDATION_FAILED' },
  'an argument that does not exist': { payload: { query: '{ stage(secret: "x") { title } }' }, code: 'GRAPHQL_VALIDATION_FAILED' },
  'an argument of the wrong type': { payload: { query: '{ invitation(code: 7) { title } }' }, code: 'GRAPHQL_VALIDATION_FAILED' },
  'an object without fields asked for': { payload: { query: '{ stage }' }, code: 'GRAPHQL_VALIDATION_FAILED' },
  'a fragment that holds itself': {
    payload: { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'a fragment that holds itself within a field': {
    payload: { query: '{ stage { ...A } } fragment A on Stage { title reveal { source { title } } ...A }' },
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'a fragment that nobody defined': { payload: { query: '{ ...Nowhere }' }, code: 'GRAPHQL_VALIDATION_FAILED' },
  'an operation that the document does not have': {
    payload: { query: '{ decks { id } }', operationName: 'Other' },
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  'two operations and no name': {
    payload: { query: 'query A { decks { id } } query B { decks { id } }' },
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  'a variable that is missing': {
    payload: { query: 'query ($code: String!) { invitation(code: $code) { title } }' },
    code: 'INVALID_INPUT',
  },
  'a variable of the wrong type': {
    payload: { query: 'query ($code: String!) { invitation(code: $code) { title } }', variables: { code: { not: 'text' } } },
    code: 'INVALID_INPUT',
  },
  'a column that does not exist': {
    payload: {
      query: 'mutation ($placements: [PlacementInput!]!) { placeCards(round: 1, placements: $placements) { results { saved } } }',
      variables: { placements: [{ cardId: 'looks-outside', column: 'CEO', change: 1 }] },
    },
    code: 'INVALID_INPUT',
  },
  'a document that goes too deep': {
    payload: { query: `{ __type(name: "Stage") { fields { type ${deepType} } } }` },
    code: 'DOCUMENT_TOO_COSTLY',
  },
  'a document with many aliases': {
    payload: { query: `{ ${Array.from({ length: 20 }, (_, index) => `d${index}: decks { id }`).join(' ')} }` },
    code: 'DOCUMENT_TOO_COSTLY',
  },
  'a document that asks for the same many times': { payload: { query: manyFields }, code: 'DOCUMENT_TOO_COSTLY' },
  'a document with many directives': {
    payload: { query: `{ decks { id ${'@include(if: true) '.repeat(30)} } }` },
    code: 'DOCUMENT_TOO_COSTLY',
  },
};

test.for(Object.keys(documents))('%s is refused with the same code over HTTP and over a socket', async (name) => {
  const { payload, code } = documents[name] ?? { payload: {}, code: '' };
  const response = await api.raw('POST', JSON.stringify(payload), { authorization: `Bearer ${workshop.facilitator}` });
  expect(response.status).toBeGreaterThanOrEqual(200);
  expect(response.status).toBeLessThan(500);
  expect(response.text).not.toMatch(inside);
  const overHttp = JSON.parse(response.text).errors[0];
  expect(overHttp.extensions.code).toBe(code);
  expect(overHttp.message.length).toBeLessThanOrEqual(300);

  const overSocket = await socket.ask(payload);
  expect(overSocket.errors?.[0]?.extensions?.code).toBe(code);
  expect(overSocket.errors?.[0]?.message).toBe(overHttp.message);
  expect(JSON.stringify(overSocket)).not.toMatch(inside);
});

test('what our own clients and an explorer ask for is within the limits', async () => {
  const introspection = '{ __schema { types { name fields { name type { name ofType { name ofType { name ofType { name } } } } } } } }';
  expect((await api.ask(introspection)).errors).toBeUndefined();
  expect((await workshop.console()).stage.workshopId).toBe(workshop.id);
});

test('a subscription over HTTP is told to use a socket', async () => {
  const answer = await api.ask('subscription { stage { title } }', {}, workshop.projector);
  expect(answer.errors?.[0]?.extensions?.code).toBe('SUBSCRIPTION_NEEDS_SOCKET');
});

test('a subscription with a wrong variable is refused once, not in every frame', async () => {
  const query = 'subscription ($with: Boolean!) { stage { title @include(if: $with) } }';
  for (const variables of [{}, { with: 'yes' }, { with: null }]) {
    await expect(socket.subscribe(query, { variables }).next()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  }
});

test('a subscription to anything but one live view is refused', async () => {
  const rejected = (query: string, variables = {}) => socket.subscribe(query, { variables }).next();
  await expect(rejected('subscription { ...F } fragment F on Subscription { stage { title } }')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  await expect(rejected('subscription { __typename }')).rejects.toMatchObject({
    code: /INVALID_INPUT|GRAPHQL_VALIDATION_FAILED/ as unknown,
  });
  await expect(rejected('subscription { stage { title } console { revision } }')).rejects.toMatchObject({
    code: 'GRAPHQL_VALIDATION_FAILED',
  });
});

test('null for an argument that has a default is refused with a code, and what is left out takes the default, however often it is asked', async () => {
  await workshop.join('Ada');
  const query = 'query ($search: String, $first: Int) { participants(search: $search, first: $first) { participants { name } } }';
  // Documents that come often are compiled; they must answer as before.
  for (let time = 0; time < 25; time++) {
    const refused = await socket.ask({ query, variables: { search: null } });
    expect(refused.errors?.[0]?.extensions, `time ${time}`).toMatchObject({ code: 'INVALID_INPUT', retryable: false });
    const answered = await socket.ask({ query });
    expect(answered, `time ${time}`).toEqual({ data: { participants: { participants: [{ name: 'Ada' }] } } });
  }
});
