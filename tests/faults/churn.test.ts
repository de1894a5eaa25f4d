/** People come, look and leave, half of them in the middle of something: the server holds afterwards what it held before. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Dice } from '../security/dice.js';
import { useServer } from '../server/useServer.js';
import { watchStage } from '../support/documents.js';
import { LiveSocket, subprotocol } from '../support/frames.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { type Person, placeCards, Workshop } from '../support/workshop.js';
import { type Heap, Inspector, inspected, inspectorLog } from './inspector.js';
import { seed } from './load.js';
import { load } from './readiness.js';
import { breachesOf } from './truth.js';

const server = useServer({ env: inspected, expected: inspectorLog });
const { api } = server;

const visits = howMany(300, 10_000);
/** Before the first look, so that code and caches are warm. */
const earlierVisits = howMany(200, 2000);
const atOnce = 20;
/** For how long the server may wait for somebody: five seconds for a hello, then five for the answer to a close. */
const longestPatience = 11_000;

const dice = new Dice(seed);
let workshop: Workshop;
let people: Person[];
let inspector: Inspector;
let change = 0;

beforeAll(async () => {
  console.log(`TWO_HATS_SEED=${seed}`);
  inspector = await Inspector.of(server.process);
  workshop = await Workshop.open(api);
  people = await workshop.joinAll(...Array.from({ length: 20 }, (_, index) => `Person ${index}`));
  await workshop.step('startSorting');
});
afterAll(() => inspector.close());

type Visit = (person: Person) => Promise<void>;

const subscribe = { id: '1', type: 'subscribe', payload: { query: watchStage } };
const placing = (person: Person) => {
  const cardId = dice.oneOf(person.joined.cards).id;
  change += 1;
  const variables = { round: 1, placements: [{ cardId, column: change % 2 ? 'FIRST' : 'SECOND', change }] };
  return { id: '2', type: 'subscribe', payload: { query: placeCards, variables } };
};
const hello = ({ secret }: Person) => ({ type: 'connection_init', payload: { capability: secret } });

const wholeVisit: Visit = async (person) => {
  const socket = await server.socket(person.secret);
  const frames = socket.subscribe(watchStage);
  await frames.next();
  if (dice.chance(0.5)) frames.stop();
  await socket.close();
};

/** Says these things one right after the other and is gone. */
function cutAfter(...said: ((person: Person) => object)[]): Visit {
  return async (person) => {
    const socket = await LiveSocket.connect(server.process.socketUrl);
    for (const message of said) socket.send(message(person));
    socket.socket.terminate();
    await socket.closed;
  };
}

/** Lets the server get as far as an answer, then says these things and is gone. */
function cutAfterHello(...said: ((person: Person) => object)[]): Visit {
  return async (person) => {
    const socket = await server.socket(person.secret);
    for (const message of said) socket.send(message(person));
    socket.socket.terminate();
    await socket.closed;
  };
}

/** Hangs up in the middle of asking for a socket, or right after it. */
async function cutHandshake(): Promise<void> {
  const request = [
    'GET /graphql HTTP/1.1',
    'Host: two-hats',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==',
    `Sec-WebSocket-Protocol: ${subprotocol}`,
    '\r\n',
  ].join('\r\n');
  const socket = connect(server.process.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  socket.write(request.slice(0, 1 + dice.below(request.length)), () => socket.resetAndDestroy());
  await closed;
}

const visitsInTheMiddle: readonly Visit[] = [
  cutHandshake,
  cutAfter(),
  cutAfter(hello),
  cutAfter(hello, () => subscribe),
  cutAfterHello(() => subscribe),
  cutAfterHello(() => subscribe, placing),
  cutAfterHello(placing),
];

async function churn(count: number): Promise<void> {
  for (let done = 0; done < count; done += atOnce) {
    const visitors = Array.from({ length: atOnce }, (_, index) => {
      const person = people[index % people.length] as Person;
      const visit = index % 2 ? wholeVisit : dice.oneOf(visitsInTheMiddle);
      return visit(person);
    });
    await Promise.all(visitors);
    // So that rooms come and go too, and frames are made while people leave.
    if (dice.chance(0.1)) await workshop.lockDoor(dice.chance(0.5));
  }
}

/** What is left when all have gone and what waits for them has run out. */
async function rest(): Promise<Heap> {
  await expect.poll(() => load(api), { timeout: 30_000 }).toEqual({ sockets: 0, rooms: 0, viewers: 0 });
  await new Promise((resolve) => setTimeout(resolve, longestPatience));
  return inspector.heap();
}

test('people come and go, half of them in the middle of something', async () => {
  await churn(earlierVisits);
  const before = await rest();
  await churn(visits);
  const after = await rest();

  console.log(`before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`);
  verdict('churn/sockets', after.sockets - before.sockets, { atMost: 2 });
  verdict('churn/timers', after.timers - before.timers, { atMost: 5 });
  verdict('churn/listeners', after.listeners - before.listeners, { atMost: 20 });
  verdict('churn/memory', after.used - before.used, { atMost: 4096, unit: 'kB' });
  noneOf('churn/truth', await breachesOf(server.process.database, workshop, []));
});
