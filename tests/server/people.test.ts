/** Finding people in a room, and taking them out, also when they are many. */
import { expect, test } from 'vitest';
import { lookInto } from '../support/database.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();

async function search(workshop: Workshop, part: string): Promise<(string | null)[]> {
  const { participants } = await server.api.call<{ participants: { participants: { name: string | null }[] } }>(
    'query ($part: String!) { participants(search: $part) { participants { name } } }',
    { part },
    workshop.facilitator,
  );
  return participants.participants.map(({ name }) => name);
}

test('a name is found however it is cased or composed, in any script', async () => {
  const workshop = await Workshop.open(server.api);
  for (const name of ['Ömer', 'ŁUKASZ', 'Жанна', 'Ελένη', 'José', '50 % off', 'a_b']) await workshop.join(name);
  expect(await search(workshop, 'ömer')).toEqual(['Ömer']);
  expect(await search(workshop, 'ÖMER'.normalize('NFD'))).toEqual(['Ömer']);
  expect(await search(workshop, 'łuk')).toEqual(['ŁUKASZ']);
  expect(await search(workshop, 'жан')).toEqual(['Жанна']);
  expect(await search(workshop, 'ΕΛΈΝΗ')).toEqual(['Ελένη']);
  expect(await search(workshop, 'JOSÉ')).toEqual(['José']);
  expect(await search(workshop, '%')).toEqual(['50 % off']);
  expect(await search(workshop, '_')).toEqual(['a_b']);
});

test('a crowd is taken out whole, group by group, and nothing of it is left in counts and tallies', async () => {
  const workshop = await Workshop.open(server.api);
  const stays = await workshop.join('Stays');
  // The next millisecond, so that nobody of the crowd has joined in the same one.
  const since = Date.now() + 1;
  while (Date.now() < since);
  const crowd = await Promise.all(Array.from({ length: 120 }, (_, index) => workshop.join(`Crowd ${index}`)));
  await workshop.step('startSorting');
  await stays.place({ 'looks-outside': 'SECOND' });
  await Promise.all(crowd.map((person) => person.place({ 'looks-outside': 'FIRST', 'sits-with-team': 'FIRST' })));
  await server.api.call(
    'mutation ($since: DateTimeISO!) { removeArrivals(joinedSince: $since) { revision } }',
    { since: new Date(since).toISOString() },
    workshop.facilitator,
  );
  const { stage, progress } = await workshop.console();
  expect(progress).toMatchObject({ joined: 1, started: 1 });
  expect(stage.participantCount).toBe(1);
  await lookInto(server.process.database, async (database) => {
    expect(await database.keptTallies(workshop.id)).toEqual(await database.foldedTallies(workshop.id));
    const { kept, counted } = await database.roundSums(workshop.id);
    expect(kept).toEqual(counted);
  });
  for (const person of [crowd[0], crowd.at(-1)]) {
    await expect(person?.place({ 'looks-outside': 'FIRST' })).rejects.toMatchObject({ code: 'UNKNOWN_CAPABILITY' });
  }
});
