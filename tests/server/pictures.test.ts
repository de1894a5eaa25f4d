/** Pictures by link: what whoever looks at a slide is told of a workshop, when, and what they are not. */
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { type Pictures, picturesFields, summaryFields, watchPictures } from '../support/documents.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

const look = (secret: string) => api.call<{ pictures: Pictures }>(`{ pictures { ${picturesFields} } }`, {}, secret);

async function sorted(): Promise<{ workshop: Workshop; link: string }> {
  const workshop = await Workshop.open(api, { title: 'Findable title' });
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await workshop.step('startSorting');
  for (const person of people) await person.place({ 'looks-outside': 'FIRST', 'stays-within-reach': 'SECOND' });
  return { workshop, link: await workshop.issueLink('PICTURES') };
}

test('before the reveal there are the cards and no result; then what the summary has of them, and no more', async () => {
  const { workshop, link } = await sorted();
  const before = (await look(link)).pictures;
  expect([before.title, before.cards.length, before.rounds, before.changes]).toEqual(['Findable title', 12, [], []]);

  await workshop.step('reveal');
  await workshop.decide('looks-outside', 'FIRST', { person: 'Findable person', note: 'Findable note' });
  const { pictures } = await look(link);
  const { summary } = await api.call<{ summary: Pictures }>(`{ summary { ${summaryFields} } }`, {}, workshop.summaryReader);
  expect(pictures.rounds).toEqual(
    summary.rounds.map(({ number, lens, question, startingBallots, ballotCount, results }) => ({
      number,
      lens,
      question,
      startingBallots,
      ballotCount,
      results,
    })),
  );
  // Three of three in the first role’s column.
  expect(pictures.rounds[0]?.results.find(({ cardId }) => cardId === 'looks-outside')).toMatchObject({ placed: 3, winner: 'FIRST' });
  expect(JSON.stringify(pictures)).not.toMatch(/Findable (person|note)|Ada|hint|rationale/);
});

test('whoever watches one gets a frame for the reveal and none for a vote, and is out when the links end; other links stay', async () => {
  const { workshop, link } = await sorted();
  const other = await workshop.issueLink('PICTURES');
  const socket = await server.socket(link);
  const frames = socket.subscribe<Pictures>(watchPictures);
  expect((await frames.next()).rounds).toEqual([]);
  const late = await workshop.join('Dan');
  await late.place({ 'looks-outside': 'SECOND' });
  await workshop.step('reveal');
  // The next frame is that of the reveal: three of four.
  expect((await frames.next()).rounds[0]?.ballotCount).toBe(4);

  await api.call('mutation { revokeLinks(kind: PICTURES) { count } }', {}, workshop.facilitator);
  expect(await socket.closed).toEqual({ code: 4403, reason: 'UNKNOWN_CAPABILITY' });
  for (const secret of [link, other]) expect(await refusalOf(look(secret))).toBe('UNKNOWN_CAPABILITY');
  await api.call('{ summary { title } }', {}, workshop.summaryReader);
  await api.call('{ stage { title } }', {}, workshop.projector);
});

test('a slide that a whole company has open does not run out of sockets where another link would', async () => {
  const { link } = await sorted();
  const sockets = await Promise.all(Array.from({ length: 60 }, () => server.socket(link)));
  for (const socket of sockets) expect((await socket.subscribe<Pictures>(watchPictures).next()).title).toBe('Findable title');
  await Promise.all(sockets.map((socket) => socket.close()));
});
