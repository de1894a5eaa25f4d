/** Three server processes behind the real nginx and the real HAProxy, with the files that operators get: nothing is bound to a process. */
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectAll, phonesFor, savesOf, stopAll, tapping } from '../../faults/load.js';
import { breachesOf } from '../../faults/truth.js';
import { Api } from '../../support/api.js';
import { Balancer } from '../../support/balancer.js';
import { LiveSocket } from '../../support/frames.js';
import { type Home, newHome } from '../../support/home.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { Workshop } from '../../support/workshop.js';

const openings = 10;
const env = { TRUSTED_PROXIES: '127.0.0.1', OPENINGS_PER_NETWORK: String(openings), DRAIN_SECONDS: '1' };
const soon = { timeout: 30_000, interval: 20 };

let home: Home;
let servers: ServerProcess[] = [];
beforeAll(async () => {
  home = await newHome();
  servers = await Promise.all([1, 2, 3].map(() => ServerProcess.start({ home, env })));
});
afterAll(async () => {
  for (const server of servers) await server.end();
  await home.remove();
});

async function socketsAt({ url }: ServerProcess): Promise<number> {
  const answer = await fetch(`${url}/readyz`);
  return ((await answer.json()) as { sockets?: number }).sockets ?? 0;
}

describe.each(['nginx', 'haproxy'] as const)('behind %s', (kind) => {
  let balancer: Balancer;
  beforeEach(async () => {
    balancer = await Balancer[kind](servers.map(({ port }) => port));
    await expect.poll(() => answerOf(balancer.url), soon).toBe(200);
  });
  afterEach(() => balancer.end());

  test('a room is spread over all processes and works as if there were one', async () => {
    const workshop = await Workshop.open(new Api(balancer.url));
    const phones = await phonesFor(workshop, 12, { url: () => balancer.socketUrl });
    await workshop.step('startSorting');
    await connectAll(phones);
    for (const server of servers) expect(await socketsAt(server)).toBeGreaterThan(1);
    for (const phone of phones) for (let taps = 0; taps < 10; taps += 1) phone.placeAny();
    expect(await breachesOf(home.url, workshop, phones)).toEqual([]);
    const { step } = await workshop.step('reveal');
    expect(step).toBe(2);
    await Promise.all(phones.map((phone) => phone.until(() => phone.phase === 'REVEALED', 'it shows the reveal')));
    await stopAll(phones);
  });

  test('a page of the address that people see may open a socket, one of another may not', async () => {
    const open = (origin: string) => LiveSocket.connect(balancer.socketUrl, { headers: { origin } });
    await (await open(balancer.url)).close();
    await expect(open('http://elsewhere.example')).rejects.toMatchObject({ closing: { reason: '403' } });
  });

  test('whoever asks is who they are, whatever they claim', async () => {
    // An address of its own, of this machine's many, for each proxy: the processes count for both.
    const own = kind === 'nginx' ? '127.0.0.11' : '127.0.0.12';
    for (let count = 0; count < openings; count += 1) expect(await openFrom(balancer, own, `198.51.100.${count}`)).toBe('opened');
    expect(await openFrom(balancer, own, '198.51.100.200')).toBe('TOO_MANY_OPENINGS');
    expect(await openFrom(balancer, own.replace('.1', '.2'), own)).toBe('opened');
  });

  test('what a process takes no more, another one takes: pages, and ways to a socket', async () => {
    const full = await fullProcess();
    const other = await Balancer[kind]([full.port, ...servers.slice(1).map(({ port }) => port)]);
    await expect.poll(() => answerOf(other.url), soon).toBe(200);
    // Nobody is with that one, so both balancers would send everybody there.
    for (let count = 0; count < 6; count += 1) {
      expect(await answerOf(other.url)).toBe(200);
      await (await LiveSocket.connect(other.socketUrl)).close();
    }
    expect(full.asked()).toBeGreaterThan(0);
    await other.end();
    full.end();
  });

  // Pages are asked for one after the other, and a process that is killed takes with it what it was about to answer.
  test.each([
    ['stop', 'no page fails', 0],
    ['kill', 'no page fails but the one that it was about to answer', 1],
  ] as const)('a process goes (%s): phones go on with others, %s, and it is used again', async (end, _what, mayFail) => {
    const workshop = await Workshop.open(new Api(balancer.url));
    const phones = await phonesFor(workshop, 12, { url: () => balancer.socketUrl });
    await workshop.step('startSorting');
    await connectAll(phones);
    const stopTapping = tapping(phones, 60);
    const victim = servers[1] as ServerProcess;

    const failed: unknown[] = [];
    let isGone = false;
    const asking = (async () => {
      while (!isGone) {
        const answer = await answerOf(balancer.url);
        if (answer !== 200) failed.push(answer);
      }
    })();
    await expect.poll(() => savesOf(phones), soon).toBeGreaterThan(20);
    await victim[end]();
    await Promise.all(phones.map((phone) => phone.until(() => phone.isConnected, 'it is with another process')));
    const before = savesOf(phones);
    await expect.poll(() => savesOf(phones), soon).toBeGreaterThan(before + 20);
    isGone = true;
    await asking;
    expect(failed.slice(mayFail)).toEqual([]);

    await victim.restart();
    // A new process has fewest sockets: it gets the next, as soon as it is seen.
    await expect
      .poll(async () => {
        phones.find((phone) => phone.isConnected)?.drop();
        return socketsAt(victim);
      }, soon)
      .toBeGreaterThan(1);
    stopTapping();
    await Promise.all(phones.map((phone) => phone.until(() => phone.isConnected, 'it is connected')));
    expect(await breachesOf(home.url, workshop, phones)).toEqual([]);
    expect(phones.flatMap(({ troubles }) => troubles.filter(({ retryable }) => !retryable))).toEqual([]);
    await stopAll(phones);
  });
});

/** What seems to be well and takes nobody in: a process between the signal to stop and its end. */
async function fullProcess() {
  let asked = 0;
  const listener = createServer((question, answer) => {
    if (question.url !== '/readyz') asked += 1;
    answer.writeHead(question.url === '/readyz' ? 200 : 503).end();
  });
  listener.on('upgrade', (_question, stream) => {
    asked += 1;
    stream.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return { port: (listener.address() as AddressInfo).port, asked: () => asked, end: () => listener.close() };
}

/** The status that the start page is answered with; what went wrong, when there is none. */
async function answerOf(url: string): Promise<number | string> {
  try {
    const answer = await fetch(url);
    await answer.text();
    return answer.status;
  } catch (error) {
    return String((error as Error).cause);
  }
}

/** Opens a workshop from one of this machine's addresses, and claims to be forwarded from another one. */
async function openFrom({ url }: Balancer, localAddress: string, forwarded: string): Promise<string> {
  const query = 'mutation { openWorkshop(input: { title: "Who does what", deckId: "short" }) { joinCode } }';
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': forwarded };
  const text = await new Promise<string>((resolve, reject) => {
    const asking = request(`${url}/graphql`, { method: 'POST', localAddress, headers, agent: false }, (response) => {
      let said = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        said += chunk;
      });
      response.on('end', () => resolve(said));
    });
    asking.once('error', reject);
    asking.end(JSON.stringify({ query }));
  });
  return JSON.parse(text).errors?.[0]?.extensions.code ?? 'opened';
}
