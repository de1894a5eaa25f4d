/** graphql-transport-ws by the book: every message and every close code of the protocol's text, then the stock clients that speak it. */
import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { beforeAll, describe, expect } from 'vitest';
import { conformance } from '../../support/conformance.js';
import { LiveSocket, type SocketOptions } from '../../support/frames.js';
import { attemptKey, type Person, placeCards, Workshop } from '../../support/workshop.js';
import { useInterceptedServer } from '../intercepted.js';
import { useServer } from '../useServer.js';
import { stockClients } from './stockClients.js';

const server = useServer();
const { api } = server;
const failing = useInterceptedServer();
const states = conformance('ws');

let workshop: Workshop;
let ada: Person;
beforeAll(async () => {
  workshop = await Workshop.open(api);
  ada = await workshop.join('Ada');
});

const connect = (options: SocketOptions = {}) => LiveSocket.connect(server.process.socketUrl, options);
const opened = () => server.socket(ada.secret);

/** All but pongs that the server has said on a socket, once it has read what was sent. */
async function saidOn(socket: LiveSocket): Promise<readonly { readonly id?: string; readonly type: string; readonly payload?: unknown }[]> {
  await socket.settled();
  return socket.messages.map((text) => JSON.parse(text)).filter(({ type }) => type !== 'pong');
}

/** The messages of one operation. */
async function saidOf(socket: LiveSocket, id: string) {
  return (await saidOn(socket)).filter((message) => message.id === id);
}

async function expectClosed(socket: LiveSocket, code: number, ...messages: readonly (object | string)[]): Promise<void> {
  for (const message of messages) socket.send(message);
  expect(await socket.closed).toMatchObject({ code });
}

const init = (payload?: unknown) => ({ type: 'connection_init', payload });
const subscribe = (query: unknown, id: unknown = '1', rest: object = {}) => ({ id, type: 'subscribe', payload: { query, ...rest } });
const complete = (id: unknown = '1') => ({ id, type: 'complete' });
const watching = 'subscription { stage { title } }';
const asking = '{ stage { title } }';

describe('the handshake', () => {
  states('chooses graphql-transport-ws, also where other sub-protocols are offered', async () => {
    const socket = await connect({ protocol: 'graphql-transport-ws' });
    expect(socket.socket.protocol).toBe('graphql-transport-ws');
    expect((await closingOf('graphql-ws, graphql-transport-ws')).protocol).toBe('graphql-transport-ws');
    await socket.close();
  });

  states('without a sub-protocol ends in 4406', async () => {
    await expectClosed(await connect({ protocol: '' }), 4406);
  });

  states('with another sub-protocol alone ends in 4406, and none is chosen', async () => {
    expect(await closingOf('graphql-ws')).toEqual({ protocol: undefined, code: 4406 });
  });
});

describe('connection_init', () => {
  states('is answered with connection_ack before anything else', async () => {
    const socket = await connect();
    socket.send(init({ capability: ada.secret }));
    await once(socket.socket, 'message');
    expect(socket.messages).toEqual(['{"type":"connection_ack"}']);
    await socket.close();
  });

  states('that names nobody ends in 4401', async () => {
    for (const payload of [undefined, null, {}]) await expectClosed(await connect(), 4401, init(payload));
  });

  states('of somebody who may not come in ends in 4403', async () => {
    await expectClosed(await connect(), 4403, init({ capability: 'somebody' }));
    await expectClosed(await connect(), 4403, init({ capability: workshop.summaryReader }));
  });

  states('that does not come in time ends in 4408, whatever else is said meanwhile', async () => {
    await expectClosed(await connect(), 4408, { type: 'ping' }, { type: 'pong' }, complete());
  });

  states('that comes twice ends in 4429, whether the first one is answered or not', async () => {
    await expectClosed(await opened(), 4429, init({ capability: ada.secret }));
    const socket = await connect();
    socket.sendTogether(init({ capability: ada.secret }), init({ capability: ada.secret }));
    await expectClosed(socket, 4429);
  });
});

describe('ping and pong', () => {
  states('a ping is answered with a pong that carries its payload, at any time', async () => {
    for (const socket of [await connect(), await opened()]) {
      const before = socket.messages.length;
      socket.send({ type: 'ping' });
      socket.send({ type: 'ping', payload: null });
      socket.send({ type: 'ping', payload: { at: 'noon' } });
      const said = () => socket.messages.slice(before).map((text) => JSON.parse(text));
      await expect.poll(said).toEqual([{ type: 'pong' }, { type: 'pong' }, { type: 'pong', payload: { at: 'noon' } }]);
      await socket.close();
    }
  });

  states('a pong that nobody asked for is not answered, at any time', async () => {
    for (const socket of [await connect(), await opened()]) {
      const before = socket.messages.length;
      socket.send({ type: 'pong' });
      socket.send({ type: 'pong', payload: { still: 'here' } });
      await socket.settled();
      // The answer to what came behind them.
      expect(socket.messages.slice(before)).toEqual(['{"type":"pong"}']);
      await socket.close();
    }
  });
});

describe('subscribe', () => {
  states('before connection_ack ends in 4401, also right behind connection_init', async () => {
    await expectClosed(await connect(), 4401, subscribe(asking));
    const hasty = await connect();
    hasty.sendTogether(init({ capability: ada.secret }), subscribe(asking));
    await expectClosed(hasty, 4401);
  });

  states('of a query or a mutation is answered with one next, then complete', async () => {
    const socket = await server.socket(workshop.facilitator);
    const asked = { query: asking, mutation: 'mutation { lockDoor(locked: false) { revision } }' };
    for (const [id, document] of Object.entries(asked)) {
      socket.send(subscribe(document, id));
      await expect.poll(async () => (await saidOf(socket, id)).map(({ type }) => type), { message: id }).toEqual(['next', 'complete']);
    }
    await socket.close();
  });

  states('of a subscription is answered with a next for each event, and goes on', async () => {
    const socket = await opened();
    const frames = socket.subscribe<{ locked: boolean }>('subscription { stage { locked } }', { id: '1' });
    await frames.next();
    for (const locked of [true, false]) {
      await workshop.lockDoor(locked);
      await frames.until((frame) => frame.locked === locked);
    }
    expect((await saidOf(socket, '1')).every(({ type }) => type === 'next')).toBe(true);
    await socket.close();
  });

  states('runs the operation of that name with those variables; null stands for none', async () => {
    const socket = await opened();
    const query = 'query A { stage { title } } query B($of: String!) { __type(name: $of) { name } }';
    const named = await socket.ask({ query, operationName: 'B', variables: { of: 'Stage' }, extensions: { from: 'a test' } });
    expect(named).toEqual({ data: { __type: { name: 'Stage' } } });
    const nothing = await socket.ask({ query: asking, operationName: null, variables: null, extensions: null });
    expect(nothing).toEqual({ data: { stage: { title: 'Who does what' } } });
    await socket.close();
  });

  states('runs beside other operations, each answered under its own id', async () => {
    const socket = await opened();
    socket.sendTogether(subscribe('{ ballot { name } }', 'a'), subscribe(watching, 'b'), subscribe('{ __typename }', 'c'));
    await expect.poll(async () => (await saidOf(socket, 'b')).length).toBeGreaterThan(0);
    await expect.poll(async () => (await saidOf(socket, 'a')).length).toBe(2);
    expect((await saidOf(socket, 'a'))[0]?.payload).toEqual({ data: { ballot: { name: 'Ada' } } });
    expect((await saidOf(socket, 'b'))[0]?.payload).toEqual({ data: { stage: { title: 'Who does what' } } });
    expect((await saidOf(socket, 'c'))[0]?.payload).toEqual({ data: { __typename: 'Query' } });
    await socket.close();
  });

  states('under an id that is in use ends in 4409, whatever the operations are', async () => {
    for (const query of [watching, asking]) {
      const socket = await opened();
      socket.sendTogether(subscribe(query), subscribe(asking));
      await expectClosed(socket, 4409);
    }
  });

  states('under an id that is free again is answered: after complete from either side, and after error', async () => {
    const socket = await opened();
    for (const [query, count] of [
      [asking, 2],
      ['{', 1],
      [asking, 2],
    ] as const) {
      const before = (await saidOf(socket, '1')).length;
      socket.send(subscribe(query));
      await expect.poll(async () => (await saidOf(socket, '1')).length).toBe(before + count);
    }
    socket.send(subscribe(watching));
    socket.sendTogether(complete(), subscribe(asking));
    await expect.poll(async () => (await saidOf(socket, '1')).at(-1)?.type).toBe('complete');
    await socket.close();
  });
});

describe('error', () => {
  states('tells in a list what is wrong with an operation, and no complete follows', async () => {
    const socket = await opened();
    const wrong = {
      syntax: subscribe('{', 'syntax'),
      field: subscribe('{ nothing }', 'field'),
      name: subscribe(asking, 'name', { operationName: 'Nobody' }),
      variable: subscribe('subscription ($language: Language!) { stage(language: $language) { title } }', 'variable'),
      access: subscribe('subscription { console { revision } }', 'access'),
    };
    socket.sendTogether(...Object.values(wrong));
    for (const id of Object.keys(wrong)) {
      await expect.poll(async () => (await saidOf(socket, id)).length, { message: id }).toBe(1);
      expect((await saidOf(socket, id))[0], id).toMatchObject({ type: 'error', payload: [{ message: expect.any(String) }] });
    }
    expect((await saidOn(socket)).filter(({ type }) => type === 'complete')).toEqual([]);
    await socket.close();
  });

  states('is not how a result with errors comes: that is a next, then complete', async () => {
    const socket = await opened();
    socket.send(subscribe('{ ballot { name } console { revision } }'));
    await expect.poll(async () => (await saidOf(socket, '1')).map(({ type }) => type)).toEqual(['next', 'complete']);
    expect((await saidOf(socket, '1'))[0]?.payload).toMatchObject({ errors: [{ extensions: { code: 'NOT_ALLOWED' } }] });
    await socket.close();
  });
});

describe('complete', () => {
  states('from the client ends a subscription: no further next, and no complete back', async () => {
    const socket = await opened();
    const frames = socket.subscribe('subscription { stage { locked } }', { id: 'ended' });
    await frames.next();
    frames.stop();
    await socket.settled();
    const before = (await saidOf(socket, 'ended')).length;
    const others = socket.subscribe<{ locked: boolean }>('subscription { stage { locked } }');
    await workshop.lockDoor(true);
    await others.until(({ locked }) => locked);
    await workshop.lockDoor(false);
    await others.until(({ locked }) => !locked);
    expect(await saidOf(socket, 'ended')).toHaveLength(before);
    await socket.close();
  });

  states('from the client, before a query is answered, takes its answer back', async () => {
    const socket = await opened();
    socket.sendTogether(subscribe(asking), complete());
    await socket.ask({ query: asking });
    expect(await saidOf(socket, '1')).toEqual([]);
    await socket.close();
  });

  states('of an operation that the server has ended, or that never was, is ignored', async () => {
    const socket = await opened();
    socket.send(subscribe(asking));
    await expect.poll(async () => (await saidOf(socket, '1')).length).toBe(2);
    for (const id of ['1', '1', 'never']) socket.send(complete(id));
    expect(await socket.ask({ query: asking })).toEqual({ data: { stage: { title: 'Who does what' } } });
    await socket.close();
  });
});

describe('a message that is none', () => {
  const noMessages: Readonly<Record<string, readonly (object | string)[]>> = {
    'no JSON': ['', 'hello', '{', '\u0000', 'undefined'],
    'no object': ['null', '7', '"ping"', '[]', 'true'],
    'without a type': [{}, { id: '1' }, { type: null }, { type: 7 }, { type: '' }, { type: ['ping'] }],
    'of an unknown type': [{ type: 'nonsense' }, { type: 'PING' }, { type: 'start', id: '1' }, { type: 'connection_terminate' }],
    'of a type that is the server’s to say': [
      { type: 'connection_ack' },
      { type: 'next', id: '1', payload: { data: null } },
      { type: 'error', id: '1', payload: [{ message: 'No' }] },
    ],
    'with a payload that is no object': [
      { type: 'ping', payload: 'x' },
      { type: 'pong', payload: [] },
      { type: 'subscribe', id: '1', payload: 'x' },
      { type: 'subscribe', id: '1', payload: null },
      { type: 'subscribe', id: '1' },
    ],
    'without an id where there must be one': [
      subscribe(asking, null),
      subscribe(asking, 1),
      subscribe(asking, ''),
      complete(null),
      complete(1),
      complete(''),
    ],
    'of an operation in another form': [
      subscribe(7),
      subscribe(null),
      subscribe(asking, '1', { operationName: 7 }),
      subscribe(asking, '1', { variables: 'x' }),
      subscribe(asking, '1', { variables: [] }),
      subscribe(asking, '1', { extensions: [] }),
    ],
  };
  for (const [kind, messages] of Object.entries(noMessages)) {
    states(`${kind} ends in 4400`, async () => {
      for (const message of messages) await expectClosed(await opened(), 4400, message);
    });
  }

  states('as connection_init ends in 4400 too', async () => {
    for (const payload of ['x', [], 7]) await expectClosed(await connect(), 4400, init(payload));
  });

  states('in bytes that are no text ends in 4400', async () => {
    const socket = await opened();
    socket.socket.send(Buffer.from([0xff, 0xfe, 0x00, 0xc3]), { binary: true });
    await expectClosed(socket, 4400);
  });

  states('ends the socket at once: what stands behind it is not done', async () => {
    const socket = await server.socket(workshop.facilitator);
    socket.sendTogether('rubbish', subscribe('mutation { lockDoor(locked: true) { revision } }'));
    await expectClosed(socket, 4400);
    expect((await workshop.stage()).locked).toBe(false);
  });
});

describe('the end of a socket', () => {
  states('by the client with 1000 is answered with the same', async () => {
    const socket = await opened();
    await socket.subscribe(watching).next();
    socket.socket.close(1000);
    expect(await socket.closed).toMatchObject({ code: 1000 });
  });

  states('by the server, when access ends, is 4403', async () => {
    const bob = await workshop.join('Bob');
    const socket = await server.socket(bob.secret);
    await socket.subscribe(watching).next();
    await workshop.remove(bob);
    expect(await socket.closed).toMatchObject({ code: 4403 });
  });

  states('after a fault of the server is 1013 and not 4500, which stock clients take as final', async () => {
    const elsewhere = await Workshop.open(failing.api);
    const socket = await failing.connect();
    const failed = failing.failNext('admission');
    await expectClosed(socket, 1013, init({ capability: elsewhere.facilitator }));
    await failed;
  });
});

for (const [name, open] of Object.entries(stockClients)) {
  states(
    `${name} takes a seat, follows a live workshop to its reveal, comes back after a restart, and is told when access ends`,
    async () => {
      const room = await Workshop.open(api);
      const stranger = open(server.process.url, null);
      const { join } = await stranger.ask<{ join: { secret: string; ballot: { participantId: string } } }>(
        'mutation ($input: JoinInput!) { join(input: $input) { secret ballot { participantId } } }',
        { input: { code: room.joinCode, attempt: attemptKey(), name } },
      );
      stranger.end();
      const client = open(server.process.url, join.secret);
      const seen: SeenStage[] = [];
      const ended = new Promise((end) => {
        client.follow<{ stage: SeenStage }>(following, ({ stage }) => seen.push(stage), end);
      });
      const sees = (stage: Partial<SeenStage>) => expect.poll(() => seen.at(-1), { timeout: 20_000 }).toMatchObject(stage);

      await sees({ phase: 'LOBBY' });
      await room.step('startSorting');
      await sees({ phase: 'SORTING' });
      const { ballot } = await client.ask<{ ballot: { name: string; cards: readonly { id: string }[] } }>(
        'query { ballot { name cards { id } } }',
        {},
      );
      expect(ballot).toMatchObject({ name });
      const placement = { cardId: ballot.cards[0]?.id, column: 'SECOND', change: 1 };
      const { placeCards: receipt } = await client.ask<{ placeCards: { results: unknown } }>(placeCards, {
        round: 1,
        placements: [placement],
      });
      expect(receipt.results).toMatchObject([{ ...placement, saved: true, refusal: null }]);

      const before = seen.length;
      await server.process.restart();
      await expect.poll(() => seen.length, { timeout: 20_000 }).toBeGreaterThan(before);
      await room.step('reveal');
      await sees({ phase: 'REVEALED' });

      await room.remove({ id: join.ballot.participantId });
      await ended;
      client.end();
    },
  );
}

interface SeenStage {
  readonly revision: number;
  readonly phase: string;
}

const following = 'subscription { stage { revision phase } }';

/** How the server answers an upgrade with these sub-protocols. Stock sockets hide a close that follows an upgrade to another one. */
async function closingOf(offered: string): Promise<{ readonly protocol: string | undefined; readonly code: number | null }> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
    'sec-websocket-protocol': offered,
  };
  const asked = request(`${server.process.url}/graphql`, { headers });
  asked.end();
  const [response, socket, head] = (await once(asked, 'upgrade')) as [{ headers: Record<string, string> }, Socket, Buffer];
  const protocol = response.headers['sec-websocket-protocol'];
  if (protocol) {
    socket.destroy();
    return { protocol, code: null };
  }
  let frame = head;
  while (frame.length < 4) frame = Buffer.concat([frame, (await once(socket, 'data'))[0] as Buffer]);
  socket.destroy();
  return { protocol, code: frame.readUInt16BE(2) };
}
