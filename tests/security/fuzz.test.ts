/**
 * Documents and variables by the thousand: half of them from the schema's grammar, half of them with mutated bytes, half over HTTP, half
 * over sockets. The server goes on, and tells nothing of its inside. A document that has run often answers as it did at first.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { OperationTypeNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inside } from '../server/inside.js';
import { type Answer, Api } from '../support/api.js';
import { LiveSocket } from '../support/frames.js';
import { ServerProcess } from '../support/serverProcess.js';
import { howMany, noneOf } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { Dice } from './dice.js';
import { Grammar, type Request } from './grammar.js';

/** Another seed, another hundred thousand documents: `TWO_HATS_SEED=7`. */
const seed = Number(process.env.TWO_HATS_SEED ?? 20_260_304);
const documents = howMany(1200, 100_000);
/** After so many documents the workshop is a new one: the documents may have closed, locked or deleted theirs. */
const batch = 40;

let server: ServerProcess;
let api: Api;
beforeAll(async () => {
  server = await ServerProcess.start();
  api = new Api(server.url);
});
afterAll(() => server.end());

const breaches: string[] = [];
/** Answers by the code of their first error, or `data`: what shows that the documents reach far enough in. */
const kinds = new Map<string, number>();

/** What an answer must never be. */
function judge(sent: string, answer: string, status = 200): void {
  const what = () => `${sent.slice(0, 500)}\n  → ${status} ${answer.slice(0, 500)}`;
  if (answer === '{"type":"pong"}') return;
  const kind = /"code":"(\w+)"/.exec(answer)?.[1] ?? (answer.includes('"data":{') ? 'data' : 'other');
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (status >= 500) breaches.push(what());
  const found = inside.exec(answer.replaceAll(/\\n/g, '\n'))?.[0];
  // A refusal may quote what was sent.
  if (found && !sent.includes(found)) breaches.push(`${found} in ${what()}`);
  if (answer.includes('"code":"INTERNAL"')) breaches.push(`an error that nobody expected: ${what()}`);
}

interface Cast {
  readonly secrets: readonly string[];
  readonly sockets: LiveSocket[];
}

async function cast(): Promise<Cast> {
  const workshop = await Workshop.open(api);
  const [ada] = await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  const secrets = [workshop.facilitator, ada?.secret ?? '', workshop.projector, workshop.summaryReader, 'x'.repeat(43)];
  return { secrets, sockets: await Promise.all(secrets.slice(0, 3).map((secret) => LiveSocket.open(server.socketUrl, { secret }))) };
}

async function overHttp(body: string, secret: string | undefined): Promise<void> {
  const { status, text } = await api.raw('POST', body, secret ? { authorization: `Bearer ${secret}` } : {});
  judge(body, text, status);
}

/** Sends a message; resolves when the server has read it, or has closed the socket for it. */
async function overSocket(message: string, sockets: LiveSocket[], secrets: readonly string[], at: number): Promise<void> {
  const socket = sockets[at] as LiveSocket;
  socket.send(message);
  await Promise.race([socket.settled().catch(() => undefined), socket.closed]);
  for (const bytes of socket.messages.splice(0)) judge(message, bytes);
  if (socket.socket.readyState !== socket.socket.OPEN) {
    const { reason } = await socket.closed;
    judge(message, reason);
    sockets[at] = await LiveSocket.open(server.socketUrl, { secret: secrets[at] }).catch(() => socket);
  }
}

function messageOf({ query, variables, operationName }: Request, id: string): string {
  return JSON.stringify({ id, type: 'subscribe', payload: { query, variables, operationName } });
}

test(`${documents} documents, seed ${seed}`, async () => {
  const { pid } = server;
  const dice = new Dice(seed);
  const grammar = new Grammar(dice);
  for (let sent = 0; sent < documents; sent += batch) {
    const { secrets, sockets } = await cast();
    const lanes = Array.from({ length: 4 }, async (_, lane) => {
      for (let index = lane; index < batch; index += 4) {
        const request = grammar.request();
        const mutated = Math.floor(index / 4) % 2 === 1;
        // Lane by lane: two send over HTTP, two over sockets of their own.
        if (lane < 2) {
          const body = JSON.stringify(request);
          await overHttp(mutated ? dice.mutated(body) : body, secrets[index % secrets.length]);
        } else {
          const message = messageOf(request, `f${index}`);
          await overSocket(mutated ? dice.mutated(message) : message, sockets, secrets, lane - 2);
          if (!mutated && sockets[lane - 2]?.socket.readyState === 1) sockets[lane - 2]?.send({ id: `f${index}`, type: 'complete' });
        }
      }
    });
    await Promise.all(lanes);
    await Promise.all(sockets.map((socket) => socket.close()));
  }
  console.log(
    [...kinds]
      .sort((a, b) => b[1] - a[1])
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', '),
  );
  expect(kinds.get('data')).toBeGreaterThan(documents / 50);
  expect(server.pid).toBe(pid);
  expect((await api.ask('{ decks { id } }')).errors).toBeUndefined();
  const logged = server.log.split('\n').filter((line) => line !== '');
  for (const line of logged.slice(0, 5)) breaches.push(`logged: ${line.slice(0, 1000)}`);
  noneOf('fuzz', breaches);
});

test('a document that has run often answers as it did at first', async () => {
  const dice = new Dice(seed + 1);
  const grammar = new Grammar(dice);
  const differences: string[] = [];
  const workshop = await Workshop.open(api, { title: 'Worn in' });
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  await ada.place({ 'looks-outside': 'FIRST' });
  await workshop.step('reveal');
  for (let count = 0; count < howMany(60, 1500); count += 1) {
    const request = grammar.request(OperationTypeNode.QUERY);
    // Guesses are slowed down, and the time is another one every time.
    if (/invitation|serverTime/.test(request.query)) continue;
    const secret = [workshop.facilitator, ada.secret, workshop.summaryReader][count % 3] ?? '';
    const ask = async (): Promise<string> => {
      const { status, text } = await api.raw('POST', JSON.stringify(request), { authorization: `Bearer ${secret}` });
      if (status !== 429) return canonical(JSON.parse(text));
      // More than one capability's share of the server: it comes back, as the refusal says.
      await pause(250);
      return ask();
    };
    const first = await ask();
    // More often than it takes to be compiled.
    const later = await Promise.all(Array.from({ length: 24 }, ask));
    const other = later.find((answer) => answer !== first);
    if (other) differences.push(`${JSON.stringify(request)}\n  → ${first}\n  → ${other}`);
  }
  noneOf('fuzz/worn-in', differences);
});

/** The answer with its keys in order, and its errors by their codes and paths. */
function canonical({ data, errors }: Answer): string {
  const codes = errors?.map(({ message, path, extensions }) => JSON.stringify([extensions?.code, path ?? null, message])).sort();
  return JSON.stringify({ data: data ?? null, codes }).slice(0, 5000);
}
