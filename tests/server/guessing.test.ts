/** Guessing codes draws on one budget for the whole server. It is never so small that a room that shares an address is kept out. */
import { expect, test } from 'vitest';
import type { Answer } from '../support/api.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const { api } = useServer();

function ask(code: string): Promise<Answer> {
  return api.ask('query ($code: String!) { invitation(code: $code) { title } }', { code });
}

test('wrong codes run out for a moment, right ones cost nothing, and the budget fills again', async () => {
  const workshop = await Workshop.open(api);
  for (let count = 0; count < 150; count += 1) expect((await ask(workshop.joinCode)).errors).toBeUndefined();

  const wrong = await Promise.all(Array.from({ length: 200 }, () => ask('ZZZZZZ')));
  const codes = wrong.map(({ errors }) => errors?.[0]?.extensions?.code);
  expect(new Set(codes)).toEqual(new Set(['UNKNOWN_CODE', 'TOO_MANY_GUESSES']));
  const exhausted = wrong.find(({ errors }) => errors?.[0]?.extensions?.code === 'TOO_MANY_GUESSES');
  expect(exhausted?.errors?.[0]?.extensions?.retryable).toBe(true);

  await expect.poll(async () => (await ask(workshop.joinCode)).data?.invitation, { timeout: 20_000, interval: 50 }).toBeTruthy();
});
