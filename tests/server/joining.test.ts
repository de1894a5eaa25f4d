/** Joining once more with the key of the first time: the answer got lost, the person is in. */
import { expect, test } from 'vitest';
import { lookInto } from '../support/database.js';
import { attemptKey, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();

function capabilitiesOf(workshop: Workshop): Promise<number> {
  return lookInto(server.process.database, async (database) => {
    const [row] = await database.rows<{ count: number }>('select count(*) as count from capability where workshop_id = ?', [workshop.id]);
    return row?.count ?? 0;
  });
}

test('joining again adds no row and gives the same secret', async () => {
  const workshop = await Workshop.open(server.api);
  const attempt = attemptKey();
  const ada = await workshop.join('Ada', null, attempt);
  const before = await capabilitiesOf(workshop);
  for (let time = 0; time < 20; time += 1) {
    const again = await workshop.join('Ada', null, attempt);
    expect([again.id, again.secret]).toEqual([ada.id, ada.secret]);
  }
  expect(await capabilitiesOf(workshop)).toBe(before);
  expect((await ada.ballot()).participantId).toBe(ada.id);
});

test('many who join at once with one key are one person with one secret', async () => {
  const workshop = await Workshop.open(server.api);
  const attempt = attemptKey();
  const people = await Promise.all(Array.from({ length: 10 }, () => workshop.join('Ada', null, attempt)));
  expect(new Set(people.map(({ secret }) => secret)).size).toBe(1);
  expect((await workshop.stage()).participantCount).toBe(1);
});

test('whoever is removed and joins again with the same key has another secret, and the old one stays dead', async () => {
  const workshop = await Workshop.open(server.api);
  const attempt = attemptKey();
  const ada = await workshop.join('Ada', null, attempt);
  await workshop.remove(ada);
  const again = await workshop.join('Ada', null, attempt);
  expect(again.secret).not.toBe(ada.secret);
  await expect(ada.ballot()).rejects.toMatchObject({ code: 'UNKNOWN_CAPABILITY' });
});

test('equal keys in two workshops are two secrets', async () => {
  const [one, other] = [await Workshop.open(server.api), await Workshop.open(server.api)];
  expect((await one.join('Ada')).secret).not.toBe((await other.join('Ada')).secret);
});
