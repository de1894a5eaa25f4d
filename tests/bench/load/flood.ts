/** The load of the flood group: one participant who takes all that the server allows one, and goes on asking. */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from './serve.js';
import { Wire } from './wire.js';

export interface OpenFlood {
  readonly port: number;
  readonly secret: string;
  /** Live documents that differ, dearest first. */
  readonly liveDocuments: readonly string[];
  readonly query: string;
}

export interface Taken {
  readonly sockets: number;
  readonly liveDocuments: number;
  readonly subscriptions: number;
}

export interface Asked {
  readonly answered: number;
  readonly refused: number;
}

/** Queries kept under way, half over HTTP and half over sockets: more than the server takes. */
const lanes = 120;
/** How long a lane waits that was refused, at least and at most, in milliseconds: its share fills again in a second. */
const backOff = [1000, 2000] as const;
const mostSockets = 1000;

let flood: OpenFlood;
let sockets: Wire[] = [];
let ids = 0;
let isGoing = false;
let going: Promise<unknown> = Promise.resolve();
let answered = 0;
let refused = 0;
/** What waits for the first message about an operation, by its id. */
const waiting = new Map<string, (isRefused: boolean) => void>();

const commands = {
  /** Takes sockets, live documents and subscriptions until the server gives no more. */
  async take(options: OpenFlood): Promise<Taken> {
    flood = options;
    for (let socket = await enter(); socket && sockets.length < mostSockets; socket = await enter()) sockets.push(socket);
    let liveDocuments = 0;
    while (await ask(socketNumber(liveDocuments), flood.liveDocuments[liveDocuments] ?? '')) liveDocuments += 1;
    let subscriptions = liveDocuments;
    while (await ask(socketNumber(subscriptions), flood.liveDocuments[subscriptions % liveDocuments] ?? '')) subscriptions += 1;
    return { sockets: sockets.length, liveDocuments, subscriptions };
  },

  async begin(): Promise<void> {
    [isGoing, answered, refused] = [true, 0, 0];
    const agent = new Agent({ keepAlive: true });
    const overSocket = (lane: number) => ask(socketNumber(lane), flood.query);
    going = Promise.all(Array.from({ length: lanes }, (_, lane) => keepAsking(() => (lane % 2 ? overSocket(lane) : post(agent)))));
  },

  /** Leaves everything. */
  async end(): Promise<Asked> {
    isGoing = false;
    // Some wait for messages that others were taken to have had.
    for (const heard of waiting.values()) heard(true);
    await going;
    for (const socket of sockets) socket.close();
    sockets = [];
    return { answered, refused };
  },
};
export type FloodLoad = typeof commands;
serve(commands);

function socketNumber(number: number): Wire {
  return sockets[number % sockets.length] as Wire;
}

/** Opens a socket; null when the server takes no more of this capability. */
async function enter(): Promise<Wire | null> {
  const { port, secret } = flood;
  const wire = await Wire.open({ port, path: '/graphql', subprotocol: 'graphql-transport-ws' });
  wire.send(JSON.stringify({ type: 'connection_init', payload: { capability: secret } }));
  const isIn = await Promise.race([
    wire.hear('connection_ack').then(() => true),
    new Promise<false>((resolve) => {
      wire.onClose = () => resolve(false);
    }),
  ]);
  if (!isIn) return null;
  wire.onClose = (reason) => {
    throw new Error(`A socket of the flood was closed: ${reason}`);
  };
  wire.onMessage = hear;
  return wire;
}

/** Large messages come without their text; what a lane waits for is then told by their order, which is all the same to a flood. */
function hear(text: Buffer | null): void {
  const said = text && (JSON.parse(String(text)) as { id?: string; type: string });
  if (said?.type === 'complete') return;
  const id = said?.id ?? waiting.keys().next().value;
  const heard = id === undefined ? undefined : waiting.get(id);
  if (id === undefined || !heard) return;
  waiting.delete(id);
  heard(said?.type === 'error');
}

/** Starts an operation on a socket; resolves at its first message, to whether it was taken. */
async function ask(socket: Wire, query: string): Promise<boolean> {
  ids += 1;
  const id = `f${ids}`;
  const isRefused = new Promise<boolean>((resolve) => waiting.set(id, resolve));
  socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
  return !(await isRefused);
}

function post(agent: Agent): Promise<boolean> {
  const { port, secret, query } = flood;
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${secret}` };
  return new Promise((resolve, reject) => {
    const posted = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode === 200));
    });
    posted.on('error', reject).end(body);
  });
}

async function keepAsking(once: () => Promise<boolean>): Promise<void> {
  while (isGoing) {
    if (await once()) {
      answered += 1;
    } else {
      refused += 1;
      await sleep(backOff[0] + Math.random() * (backOff[1] - backOff[0]));
    }
  }
}
