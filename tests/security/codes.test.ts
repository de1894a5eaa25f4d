/** Guessing join codes: one budget for the whole server, whatever addresses are forged, and a room gets in all the same, even from the guesser's address. */
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import type { Answer } from '../support/api.js';
import { howMany, median, noneOf, verdict } from '../support/verdict.js';
import { attemptKey, Workshop } from '../support/workshop.js';

const server = useServer();
/** The budget as it is meant: so many at once, so many a second after that. */
const budget = { atOnce: 60, perSecond: 20 };

const invitation = 'query ($code: String!) { invitation(code: $code) { title named phase locked } }';
const join = 'mutation ($input: JoinInput!) { join(input: $input) { ballot { participantId } } }';

interface Asked {
  readonly answer: Answer;
  readonly status: number;
  readonly headers: readonly string[];
  readonly milliseconds: number;
}

/** Asks from one of this machine's own addresses, and claims to be forwarded from anywhere. */
function ask(query: string, variables: object, localAddress = '127.0.0.1', forwarded = '127.0.0.1'): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const headers = {
      'content-type': 'application/json',
      'x-forwarded-for': forwarded,
      'x-real-ip': forwarded,
      forwarded: `for=${forwarded}`,
      'cf-connecting-ip': forwarded,
      'true-client-ip': forwarded,
    };
    const asking = request(`${server.process.url}/graphql`, { method: 'POST', localAddress, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({
          answer: JSON.parse(text),
          status: response.statusCode ?? 0,
          headers: Object.keys(response.headers).sort(),
          milliseconds: performance.now() - since,
        }),
      );
    });
    asking.once('error', reject);
    asking.end(JSON.stringify({ query, variables }));
  });
}

function codeOf({ answer }: Asked): string | undefined {
  return answer.errors?.[0]?.extensions?.code;
}

/** Guesses with many requests at a time until it is told to stop, which tells how many codes were really looked up. */
function guessing(addresses: readonly string[]): { exhausted: Promise<void>; stop(): Promise<number> } {
  let going = true;
  let tellExhausted: () => void = () => undefined;
  const exhausted = new Promise<void>((resolve) => {
    tellExhausted = resolve;
  });
  let misses = 0;
  let count = 0;
  const guess = async () => {
    while (going) {
      count += 1;
      const forged = `203.0.${count % 256}.${(count * 7) % 256}`;
      const wrong = `ZZZ${String(count).padStart(3, 'Z').slice(-3)}`.replaceAll(/[01]/g, 'Y');
      const variables = count % 2 ? { code: wrong } : { input: { code: wrong, attempt: attemptKey(), name: 'Guesser' } };
      const asked = await ask(count % 2 ? invitation : join, variables, addresses[count % addresses.length], forged);
      if (codeOf(asked) === 'UNKNOWN_CODE') misses += 1;
      if (codeOf(asked) === 'TOO_MANY_GUESSES' || asked.milliseconds > 1000) tellExhausted();
    }
  };
  const guessers = Array.from({ length: 24 }, guess);
  return {
    exhausted,
    async stop() {
      going = false;
      await Promise.all(guessers);
      return misses;
    },
  };
}

/** Joins as a phone does: again a moment after it was told that too many codes are being tried. Tells how often that was. */
async function joinPatiently(workshop: Workshop, name: string, address: string): Promise<number> {
  const attempt = attemptKey();
  for (let refused = 0; ; refused += 1) {
    const code = codeOf(await ask(join, { input: { code: workshop.joinCode, attempt, name } }, address));
    if (code === undefined) return refused;
    if (code !== 'TOO_MANY_GUESSES') throw new Error(`Not let in: ${code}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** They come in one by one, a few at a time: nobody slips in behind somebody else's luck. Tells how often one was refused. */
async function roomJoins(workshop: Workshop, people: number, address: string): Promise<number> {
  const waiting = Array.from({ length: people }, (_, person) => `Person ${person}`);
  let refused = 0;
  const lane = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) refused += await joinPatiently(workshop, name, address);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  return refused;
}

test('forged addresses buy no more guesses, and a room gets in meanwhile', async () => {
  const people = howMany(60, 300);
  const workshop = await Workshop.open(server.api);
  const since = performance.now();
  const guessers = guessing(['127.0.0.2', '127.0.0.3', '127.0.0.4']);
  await guessers.exhausted;
  const begun = performance.now();
  await roomJoins(workshop, people, '127.0.0.99');
  const seconds = (performance.now() - begun) / 1000;
  // The long version goes on guessing until the time says something.
  while (performance.now() - since < howMany(0, 20_000)) await ask('{ decks { id } }', {});
  const misses = await guessers.stop();
  const allowed = budget.atOnce + (budget.perSecond * (performance.now() - since)) / 1000;
  expect((await workshop.stage()).participantCount).toBe(people);
  verdict('codes/misses', misses / allowed, { atMost: 1 });
  verdict(`codes/join-${people}`, seconds, { atMost: 30, unit: 's' });
});

test('a room gets in from the address that somebody guesses from', async () => {
  const people = howMany(60, 300);
  const workshop = await Workshop.open(server.api);
  const guessers = guessing(['127.0.0.98']);
  await guessers.exhausted;
  const since = performance.now();
  await roomJoins(workshop, people, '127.0.0.98');
  const seconds = (performance.now() - since) / 1000;
  await guessers.stop();
  expect((await workshop.stage()).participantCount).toBe(people);
  verdict(`codes/join-${people}-beside-guesser`, seconds, { atMost: 30, unit: 's' });
});

test('where the workshop was opened, no right code is refused or kept waiting, whoever guesses there', async () => {
  // The network that this test opens its workshops from.
  const guessers = guessing(['127.0.0.1']);
  await guessers.exhausted;
  const workshop = await Workshop.open(server.api);
  const refused = await roomJoins(workshop, howMany(60, 300), '127.0.0.1');
  await guessers.stop();
  verdict('codes/right-refused', refused, { atMost: 0 });
});

test('a valid and an invalid code answer alike', async () => {
  const breaches: string[] = [];
  const workshop = await Workshop.open(server.api);
  const valid: Asked[] = [];
  const invalid: Asked[] = [];
  for (let round = 0; round < howMany(30, 200); round += 1) {
    // One after the other, so that whatever else the machine does falls on both. The budget fills between them.
    valid.push(await ask(invitation, { code: workshop.joinCode }, '127.0.0.50'));
    const wrong = await ask(invitation, { code: 'ZZZZZZ' }, '127.0.0.50');
    if (codeOf(wrong) === 'UNKNOWN_CODE') invalid.push(wrong);
  }
  expect(invalid.length).toBeGreaterThan(10);
  const shapes = new Set([...valid, ...invalid].map(({ status, headers }) => JSON.stringify([status, headers])));
  if (shapes.size > 1) breaches.push([...shapes].join('\n'));
  noneOf('codes/shape', breaches);
  const times = [valid, invalid].map((asked) => median(asked.map(({ milliseconds }) => milliseconds))) as [number, number];
  verdict('codes/time', Math.abs(times[0] - times[1]), { atMost: 10, unit: 'ms' });
});
