/** What nobody expected: the caller gets one code with a number, the log has the rest under that number. */
import { expect, test } from 'vitest';
import { changeIn } from '../support/database.js';
import { Workshop } from '../support/workshop.js';
import { inside } from './inside.js';
import { useServer } from './useServer.js';

const server = useServer({ expected: /An operation failed unexpectedly/ });

const meddle = (sql: string) => changeIn(server.process.database, sql);

test('an error from the inside is masked over HTTP and over a socket, and can be found in the log by its number', async () => {
  const workshop = await Workshop.open(server.api);
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  await ada.place({ 'looks-outside': 'SECOND' });
  const socket = await server.socket(ada.secret);
  const query = '{ ballot { placements { cardId } } }';

  await meddle('alter table placement rename to missing');
  for (const answer of [await server.api.ask(query, {}, ada.secret), await socket.ask({ query })]) {
    expect(JSON.stringify(answer)).not.toMatch(inside);
    const [error] = answer.errors ?? [];
    expect(error).toMatchObject({
      message: 'INTERNAL',
      extensions: { code: 'INTERNAL', retryable: true },
    });
    const requestId = error?.extensions?.requestId ?? 'none';
    const lineOfIt = () => server.process.log.split('\n').find((line) => line.includes(requestId));
    await expect.poll(lineOfIt, { timeout: 10_000 }).toMatch(/no such table: placement|relation .{1,3}placement.{1,3} does not exist/);
  }

  await meddle('alter table missing rename to placement');
  expect((await ada.ballot()).placements).toEqual([{ cardId: 'looks-outside', column: 'SECOND', change: 1 }]);
});
