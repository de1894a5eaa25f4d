/** Documents and requests that ask for too much: refused quickly, with one code, the same over HTTP and over a socket. */
import { beforeAll, expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { LiveSocket } from '../support/frames.js';
import { howMany, median, noneOf, verdict } from '../support/verdict.js';
import { type Person, Workshop } from '../support/workshop.js';

const server = useServer();
const { api } = server;

let workshop: Workshop;
let ada: Person;
beforeAll(async () => {
  workshop = await Workshop.open(api);
  ada = await workshop.join('Ada');
  await workshop.step('startSorting');
});

interface Bomb {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly code: string;
}

const costly = 'DOCUMENT_TOO_COSTLY';
const result = '{ stage { reveal { results { ...F0 } } } }';
/** Fragments that each spread the next one several times: exponential for whoever follows every spread. */
function doubling(levels: number, times: number): string {
  const spreads = (index: number) => (index === levels - 1 ? 'placed' : `...F${index + 1} `.repeat(times));
  return `${result} ${Array.from({ length: levels }, (_, index) => `fragment F${index} on CardResult { ${spreads(index)} }`).join(' ')}`;
}
/** The same with fields around the spreads, so that merging them is work. */
function doublingBelowAliases(levels: number): string {
  const body = (index: number) => (index === levels - 1 ? 'count' : `...F${index + 1} ... on ColumnShare { ...F${index + 1} }`);
  const fragments = Array.from({ length: levels }, (_, index) => `fragment F${index} on ColumnShare { ${body(index)} }`).join(' ');
  return `{ stage { reveal { results { a: columns { ...F0 } b: columns { ...F0 } } } } } ${fragments}`;
}
const place = 'mutation ($p: [PlacementInput!]!) { placeCards(round: 1, placements: $p) { results { saved } } }';
const placements = (count: number) => Array.from({ length: count }, (_, index) => ({ cardId: 'x', column: 'FIRST', change: index + 1 }));
const listOf = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

const bombs: Record<string, Bomb> = {
  depth: { query: `{ __schema { types ${'{ fields { type '.repeat(8)}{ name }${' } }'.repeat(8)} } }`, code: costly },
  'depth within fragments': {
    query: `{ __schema { types { ...F0 } } } ${Array.from({ length: 8 }, (_, i) => `fragment F${i} on __Type { fields { type { ${i < 7 ? `...F${i + 1}` : 'name'} } } }`).join(' ')}`,
    code: costly,
  },
  aliases: { query: `{ ${Array.from({ length: 90 }, (_, i) => `a${i}: decks { id }`).join(' ')} }`, code: costly },
  'aliases of mutations': {
    query: `mutation { ${Array.from({ length: 50 }, (_, i) => `a${i}: lockDoor(locked: true) { revision }`).join(' ')} }`,
    code: costly,
  },
  'aliases within fragments': {
    query: `{ decks { ...A } } fragment A on DeckOutline { ${Array.from({ length: 60 }, (_, i) => `a${i}: id`).join(' ')} }`,
    code: costly,
  },
  'directives on a field': { query: `{ decks { id ${'@include(if: true) '.repeat(120)} } }`, code: costly },
  'directives on an operation': { query: `query ${'@skip(if: false) '.repeat(60)} { decks { id } }`, code: 'GRAPHQL_VALIDATION_FAILED' },
  'unknown directives': { query: `{ decks { id ${'@boom '.repeat(300)} } }`, code: costly },
  'a fragment bomb': { query: doubling(40, 4), code: costly },
  'a narrow and deep fragment bomb': { query: doubling(80, 2), code: costly },
  'a fragment bomb below aliases': { query: doublingBelowAliases(40), code: costly },
  'many fields many times over': {
    query: `{ stage { reveal { results { columns { ${'...Counts '.repeat(20)} } } } } } fragment Counts on ColumnShare { ${'count '.repeat(100)} }`,
    code: costly,
  },
  'fragments in a circle': {
    query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'depth within inline fragments': { query: `{ stage { ${'... on Stage { '.repeat(160)} title ${'} '.repeat(160)} } }`, code: costly },
  'the same field again and again': { query: `{ stage { ${'title '.repeat(900)} } }`, code: costly },
  'a huge document': { query: `{ ${'decks { id } '.repeat(20_000)} }`, code: costly },
  'a huge document of comments': {
    query: `{ decks { id } } ${'# nothing\n'.repeat(20_000)} ${'x'.repeat(10)}`,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  'braces without end': { query: '{a'.repeat(100_000), code: costly },
  'a list without end': { query: `{ invitation(code: ${'['.repeat(100_000)}`, code: costly },
  'huge variables: a list': { query: place, variables: { p: placements(4000) }, code: 'TOO_MANY_PLACEMENTS' },
  'huge variables: a text': {
    query: 'mutation ($n: String!) { decide(cardId: "looks-outside", version: 0, decision: { owner: FIRST, note: $n }) { version } }',
    variables: { n: 'x'.repeat(200_000) },
    code: 'NOT_ALLOWED',
  },
  'huge variables: a code': {
    query: 'query ($c: String!) { invitation(code: $c) { title } }',
    variables: { c: '\u0301'.repeat(100_000) },
    code: 'UNKNOWN_CODE',
  },
  'huge variables: nesting': { query: place, variables: { p: listOf(1000) }, code: 'INVALID_INPUT' },
  'huge variables: a wrong list': { query: place, variables: { p: Array(100_000).fill(0) }, code: 'INVALID_INPUT' },
};

test.for(Object.keys(bombs))('%s', async (name) => {
  const { query, variables, code } = bombs[name] as Bomb;
  const payload = { query, variables: variables ?? {} };
  const overHttp: number[] = [];
  const overSocket: number[] = [];
  for (let round = 0; round < howMany(3, 15); round += 1) {
    // A document of its own each time: what the server remembers of one must not help it.
    const unlike = { ...payload, query: `${query} #${round}` };
    let since = performance.now();
    const httpAnswer = await api.ask(unlike.query, unlike.variables, ada.secret);
    overHttp.push(performance.now() - since);
    expect(httpAnswer.errors?.[0]?.extensions?.code).toBe(code);
    expect(Object.values(httpAnswer.data ?? {}).filter((value) => value !== null)).toEqual([]);

    const socket = await server.socket(ada.secret);
    since = performance.now();
    const socketAnswer = await socket.ask({ ...unlike, query: `${unlike.query}.` });
    overSocket.push(performance.now() - since);
    expect(socketAnswer.errors?.[0]?.extensions?.code).toBe(code);
    expect(socketAnswer.errors?.[0]?.message).toBe(httpAnswer.errors?.[0]?.message);
    await socket.close();
  }
  verdict(`limits/${name.replaceAll(/\W+/g, '-')}`, Math.max(median(overHttp), median(overSocket)), { atMost: 500, unit: 'ms' });
});

test('batches and requests that are too large are refused on both', async () => {
  const one = { query: '{ decks { id } }' };
  const breaches: string[] = [];
  const codeOf = async (body: string) => JSON.parse((await api.raw('POST', body)).text).errors?.[0]?.extensions?.code;
  const closing = async (message: string) => {
    const socket = await LiveSocket.open(server.process.socketUrl, { secret: ada.secret });
    socket.send(message);
    return (await socket.closed).code;
  };
  if ((await codeOf(JSON.stringify(Array(100).fill(one)))) !== 'BAD_REQUEST') breaches.push('a batch over HTTP');
  if ((await closing(JSON.stringify(Array(100).fill({ id: '1', type: 'subscribe', payload: one })))) !== 4400)
    breaches.push('a batch over a socket');
  const large = 'x'.repeat(300_000);
  if ((await codeOf(JSON.stringify({ ...one, variables: { large } }))) !== 'BAD_REQUEST') breaches.push('a large request');
  if ((await closing(JSON.stringify({ id: '1', type: 'subscribe', payload: { ...one, variables: { large } } }))) !== 1009)
    breaches.push('a large message');
  noneOf('limits/batches', breaches);
});
