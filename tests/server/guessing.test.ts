/** Codes that strangers try, as the guard sees them. The clock is the test's own, so that waiting takes no time. */

import { JoinCodeGuard } from '@two-hats/server/workshop/guards/joinCodeGuard';
import { inThisProcess } from '@two-hats/server/workshop/guards/sharedBudget';
import { Refusal } from '@two-hats/shared';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const right = 'BCDFGH';
const room = '192.0.2.1';
let lookedUp: string[];
let guard: JoinCodeGuard;

beforeEach(() => {
  vi.useFakeTimers();
  lookedUp = [];
  guard = new JoinCodeGuard(async (code) => {
    lookedUp.push(code);
    return code === right;
  }, inThisProcess);
});
afterEach(() => {
  vi.useRealTimers();
});

/** What comes of a code: `in`, the refusal's code, or `waits` while there is no answer yet. */
interface Attempt {
  result: string;
}

async function attempt(address: string, code: string): Promise<Attempt> {
  const made: Attempt = { result: 'waits' };
  guard.check(address, code).then(
    () => {
      made.result = 'in';
    },
    (error: unknown) => {
      made.result = error instanceof Refusal ? error.code : String(error);
    },
  );
  await vi.advanceTimersByTimeAsync(0);
  return made;
}

/** Codes that are all different and all wrong. */
function wrongCodes(count: number): string[] {
  const letters = 'BCDFGHJKMNPQRSTVWXYZ23456789';
  return Array.from({ length: count }, (_, index) => `ZZZZ${letters[Math.floor(index / 28)]}${letters[index % 28]}`);
}

async function tryWrong(address: string, count: number): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const code of wrongCodes(count)) attempts.push(await attempt(address, code));
  return attempts;
}

function count(attempts: readonly Attempt[], result: string): number {
  return attempts.filter((made) => made.result === result).length;
}

test('a right code costs nothing', async () => {
  for (let time = 0; time < 200; time += 1) expect((await attempt(room, 'bcd-fgh')).result).toBe('in');
});

test('a network may be wrong thirty times a minute; after that it waits, and is answered ten times a second', async () => {
  const attempts = await tryWrong(room, 60);
  // The first ten of those who wait are not kept waiting.
  expect([count(attempts, 'UNKNOWN_CODE'), count(attempts, 'waits')]).toEqual([40, 20]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(count(attempts, 'waits')).toBe(10);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(count(await tryWrong(room, 30), 'UNKNOWN_CODE')).toBe(30);
});

test('no more than fifty of one network wait; the next one is told to come back', async () => {
  const attempts = await tryWrong(room, 100);
  expect([count(attempts, 'waits'), count(attempts, 'TOO_MANY_GUESSES')]).toEqual([50, 10]);
});

test('for whoever has spent the budget the right code waits behind the wrong ones: its answer tells no sooner than theirs', async () => {
  const before = await tryWrong(room, 60);
  const rightOne = await attempt(room, right);
  await vi.advanceTimersByTimeAsync(1000);
  expect([count(before, 'waits'), rightOne.result]).toEqual([10, 'waits']);
  await vi.advanceTimersByTimeAsync(2000);
  expect([count(before, 'waits'), rightOne.result]).toEqual([0, 'in']);
});

test('a code that was right once from a network, or was made there, is right there at once, whoever guesses beside it', async () => {
  await attempt(room, right);
  guard.learn('198.51.100.1', right);
  for (const address of [room, '198.51.100.1']) {
    await tryWrong(address, 100);
    expect((await attempt(address, right)).result).toBe('in');
  }
});

test('that a code is right is no news for another network, which waits if it has guessed', async () => {
  await attempt(room, right);
  await tryWrong('198.51.100.1', 50);
  expect((await attempt('198.51.100.1', right)).result).toBe('waits');
});

test('whatever the number of networks, no more codes are looked up than the server allows', async () => {
  const seconds = 30;
  for (let second = 0; second < seconds; second += 1) {
    for (let network = 0; network < 50; network += 1) await tryWrong(`2001:db8:${second}:${network}::1`, 3);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(lookedUp.length).toBeGreaterThan(seconds * 15);
  expect(lookedUp.length).toBeLessThanOrEqual(60 + seconds * 20);
});

test('all addresses below one IPv6 network are one network, and an IPv4 address is the same in both ways of writing it', async () => {
  await tryWrong('2001:db8::1', 40);
  expect((await attempt('2001:db8:0:0:ffff:1:2:3', right)).result).toBe('waits');
  expect((await attempt('2001:db8:0:1::1', right)).result).toBe('in');
  await tryWrong('::ffff:192.0.2.9', 40);
  expect((await attempt('192.0.2.9', right)).result).toBe('waits');
});

test('many who type the same code at once are one question', async () => {
  const attempts = await Promise.all(Array.from({ length: 300 }, () => attempt(room, right)));
  expect([count(attempts, 'in'), lookedUp]).toEqual([300, [right]]);
});

test('what can be no code is refused without being looked up', async () => {
  for (let time = 0; time < 100; time += 1) expect((await attempt(room, 'AEIOU0')).result).toBe('UNKNOWN_CODE');
  expect(lookedUp).toEqual([]);
  expect((await attempt(room, right)).result).toBe('in');
});

test('a code that could not be looked up is not counted as wrong', async () => {
  let isBroken = true;
  guard = new JoinCodeGuard(async () => {
    if (isBroken) throw new Refusal('BUSY');
    return true;
  }, inThisProcess);
  for (const code of wrongCodes(100)) expect((await attempt(room, code)).result).toBe('BUSY');
  isBroken = false;
  expect((await attempt(room, right)).result).toBe('in');
});
