/** What nobody expected: the caller gets one code with a number, the log has the rest under that number. */
import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';
import { expect, test } from 'vitest';
import { Workshop } from '../support/workshop.js';
import { inside } from './inside.js';
import { useServer } from './useServer.js';

const server = useServer({ expected: /An operation failed unexpectedly/ });

/** Runs SQL that changes the server's file behind its back. */
async function meddle(sql: string): Promise<void> {
  const database = new sqlite3.Database(server.process.file);
  database.configure('busyTimeout', 5000);
  await promisify(database.exec.bind(database))(sql);
  await promisify(database.close.bind(database))();
}

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
    await expect.poll(lineOfIt, { timeout: 10_000 }).toMatch(/no such table: placement/);
  }

  await meddle('alter table missing rename to placement');
  expect((await ada.ballot()).placements).toEqual([{ cardId: 'looks-outside', column: 'SECOND', change: 1 }]);
});
