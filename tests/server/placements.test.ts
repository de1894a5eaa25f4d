/** Placing cards: a placement is a state, so replay and order do not matter, and what is acknowledged is counted. */
import type { Column } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { lookInto } from '../support/database.js';
import { type Person, type PlacementSent, placeCards, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

async function sorting(...names: string[]): Promise<[Workshop, Person, ...Person[]]> {
  const workshop = await Workshop.open(api);
  const [first, ...others] = await workshop.joinAll(...names);
  await workshop.step('startSorting');
  return [workshop, first as Person, ...others];
}

function at(column: Column | null, change: number, cardId = 'looks-outside'): PlacementSent {
  return { cardId, column, change };
}

/** What the first round counts on each card that somebody holds, first and second column. No view tells it before the reveal. */
async function counts(workshop: Workshop): Promise<Record<string, number[]>> {
  const { 1: tally = {} } = await lookInto(server.process.database, (database) => database.keptTallies(workshop.id));
  return Object.fromEntries(Object.entries(tally).map(([cardId, { FIRST, SECOND }]) => [cardId, [FIRST, SECOND]]));
}

test('placing twice is placing once', async () => {
  const [workshop, ada] = await sorting('Ada');
  const first = await ada.send([at('SECOND', 1)]);
  const { revision } = await workshop.console();
  expect(await ada.send([at('SECOND', 1)])).toEqual(first);
  expect(await counts(workshop)).toEqual({ 'looks-outside': [0, 1] });
  // What changes nothing is no change: nobody gets a frame for a replay.
  expect((await workshop.console()).revision).toBe(revision);
});

test('the highest change number wins, in whatever order changes arrive, and the sender of an older one learns of it', async () => {
  const [workshop, ada] = await sorting('Ada');
  await ada.send([at('SECOND', 7)]);
  expect(await ada.send([at('FIRST', 3)])).toEqual([{ ...at('SECOND', 7), saved: true, refusal: null }]);
  expect(await counts(workshop)).toEqual({ 'looks-outside': [0, 1] });
  expect(await ada.send([at('FIRST', 9), at('SECOND', 8)])).toEqual([
    { ...at('FIRST', 9), saved: true, refusal: null },
    { ...at('FIRST', 9), saved: true, refusal: null },
  ]);
  expect((await ada.ballot()).placements).toEqual([at('FIRST', 9)]);
});

test('replaying everything that a phone ever sent changes nothing', async () => {
  const [workshop, ada] = await sorting('Ada');
  const history = [at('FIRST', 1), at('SECOND', 2), at('FIRST', 3, 'reads-analysts'), at(null, 4), at('SECOND', 5)];
  for (const placement of history) await ada.send([placement]);
  const { placements } = await ada.ballot();
  await ada.send(history);
  await ada.send([...history].reverse());
  expect((await ada.ballot()).placements).toEqual(placements);
  expect(await counts(workshop)).toEqual({ 'looks-outside': [0, 1], 'reads-analysts': [1, 0] });
});

test('a card that is taken back counts nowhere, and its change is remembered', async () => {
  const [workshop, ada, ben] = await sorting('Ada', 'Ben');
  await ada.send([at('FIRST', 1)]);
  await ben?.send([at('FIRST', 1)]);
  expect(await ada.send([at(null, 2)])).toEqual([{ ...at(null, 2), saved: true, refusal: null }]);
  expect(await counts(workshop)).toEqual({ 'looks-outside': [1, 0] });
  expect((await workshop.console()).progress).toMatchObject({ joined: 2, started: 1 });
  await ada.send([at('FIRST', 1)]);
  expect(await counts(workshop)).toEqual({ 'looks-outside': [1, 0] });
  expect((await ada.ballot()).placements).toEqual([at(null, 2)]);
});

test('one bad placement in a batch is refused alone', async () => {
  const [workshop, ada] = await sorting('Ada');
  const sent = [at('SECOND', 1), at('FIRST', 1, 'no-such-card'), at('BOTH', 1, 'reads-analysts'), at('FIRST', 0, 'cares-for-it-teams')];
  const results = await ada.send([...sent, at('FIRST', 1, 'plans-years-ahead')]);
  expect(results.map(({ cardId, saved, refusal }) => [cardId, saved, refusal?.code ?? null])).toEqual([
    ['looks-outside', true, null],
    ['no-such-card', false, 'UNKNOWN_CARD'],
    ['reads-analysts', false, 'COLUMN_NOT_OFFERED'],
    ['cares-for-it-teams', false, 'INVALID_CHANGE'],
    ['plans-years-ahead', true, null],
  ]);
  expect(results[1]?.refusal).toEqual({ code: 'UNKNOWN_CARD', retryable: false });
  expect(await counts(workshop)).toEqual({ 'looks-outside': [0, 1], 'plans-years-ahead': [1, 0] });
});

test('200 placements may come at once, 201 are refused and none of them is counted', async () => {
  const [workshop, ada] = await sorting('Ada');
  const many = Array.from({ length: 201 }, (_, index) => at(index % 2 === 0 ? 'FIRST' : 'SECOND', index + 1));
  expect(await refusalOf(ada.send(many))).toBe('TOO_MANY_PLACEMENTS');
  expect(await counts(workshop)).toEqual({});
  expect(await ada.send(many.slice(0, 200))).toHaveLength(200);
  expect(await counts(workshop)).toEqual({ 'looks-outside': [0, 1] });
  expect(await ada.send([])).toEqual([]);
});

test('a change number beyond what GraphQL counts is refused and nothing breaks', async () => {
  const [, ada] = await sorting('Ada');
  expect(await refusalOf(ada.send([at('FIRST', 2 ** 31)]))).toBe('INVALID_INPUT');
  expect(await ada.send([at('FIRST', 2 ** 31 - 1)])).toMatchObject([{ saved: true }]);
});

test('in the lobby nothing can be placed or done yet', async () => {
  const workshop = await Workshop.open(api);
  const ada = await workshop.join('Ada');
  expect((await ada.send([at('FIRST', 1)]))[0]?.refusal?.code).toBe('ROUND_NOT_OPEN');
  expect(await refusalOf(ada.markDone())).toBe('ROUND_NOT_OPEN');
});

test('after the reveal and in a round that is over nothing is counted any more', async () => {
  const [workshop, ada] = await sorting('Ada');
  await ada.send([at('FIRST', 1)]);
  await workshop.step('reveal');
  expect((await ada.send([at('SECOND', 2)]))[0]).toMatchObject({ saved: false, refusal: { code: 'ROUND_CLOSED', retryable: false } });
  expect(await refusalOf(ada.markDone())).toBe('ROUND_CLOSED');
  await workshop.startNewRound('TODAY');
  expect((await ada.send([at('SECOND', 3)], 1))[0]?.refusal?.code).toBe('ROUND_CLOSED');
  expect((await ada.send([at('SECOND', 3)], 3))[0]?.refusal?.code).toBe('ROUND_CLOSED');
  await workshop.step('reveal');
  await workshop.step('closeWorkshop');
  expect((await ada.send([at('SECOND', 4)], 2))[0]?.refusal?.code).toBe('ROUND_CLOSED');
  expect((await workshop.summary()).rounds.map(({ results }) => results[2]?.columns.map(({ count }) => count))).toEqual([
    [1, 0],
    [0, 0],
  ]);
});

test('the done mark can be set, set again and taken back, and stands for its round only', async () => {
  const [workshop, ada] = await sorting('Ada', 'Ben');
  expect(await ada.markDone()).toBe(true);
  expect(await ada.markDone()).toBe(true);
  expect((await workshop.stage()).doneCount).toBe(1);
  expect(await ada.markDone(false)).toBe(false);
  expect((await workshop.stage()).doneCount).toBe(0);
  expect((await ada.ballot()).done).toBe(false);
});

test('placements of two people at the same time do not touch each other', async () => {
  const [workshop, ada, ben] = await sorting('Ada', 'Ben');
  const cards = (await workshop.stage()).cards.map(({ id }) => id);
  await Promise.all(cards.flatMap((cardId) => [ada.send([at('FIRST', 1, cardId)]), ben?.send([at('SECOND', 1, cardId)])]));
  expect(await counts(workshop)).toEqual(Object.fromEntries(cards.map((cardId) => [cardId, [1, 1]])));
});

test('placements that race with the reveal are counted in the result or refused, never both and never neither', async () => {
  const names = Array.from({ length: 16 }, (_, index) => `Person ${index}`);
  const [workshop, ...people] = await sorting(...names);
  const cards = (await workshop.stage()).cards.map(({ id }) => id);
  const surelyIn = await people[0]?.send([at('FIRST', 1, cards[0])]);
  const racing = people.slice(1).flatMap((person) => cards.map((cardId) => person.send([at('FIRST', 1, cardId)])));
  const revealed = workshop.step('reveal', 1);
  const chasing = people.slice(1).flatMap((person) => cards.map((cardId) => person.send([at('SECOND', 2, cardId)])));
  await revealed;
  const surelyOut = await people[0]?.send([at('SECOND', 2, cards[0])]);
  const results = (await Promise.all([...racing, ...chasing])).flat().concat(surelyIn ?? [], surelyOut ?? []);

  expect(surelyIn?.[0]?.saved).toBe(true);
  expect(surelyOut?.[0]?.refusal?.code).toBe('ROUND_CLOSED');
  for (const { saved, refusal } of results) expect(saved ? null : 'ROUND_CLOSED').toBe(refusal?.code ?? null);

  // What each person was told is saved must be what the ballot holds, and the ballots must be what the room was shown.
  const ballots = await Promise.all(people.map((person) => person.ballot()));
  const told = await Promise.all(
    people.slice(1).map(async (_, index) => {
      const first = (await Promise.all(racing.slice(index * cards.length, (index + 1) * cards.length))).flat();
      const second = (await Promise.all(chasing.slice(index * cards.length, (index + 1) * cards.length))).flat();
      const held = new Map<string, PlacementSent>();
      for (const { saved, cardId, column, change } of [...first, ...second]) if (saved) held.set(cardId, { cardId, column, change });
      return held;
    }),
  );
  for (const [index, held] of told.entries()) {
    expect(new Map(ballots[index + 1]?.placements.map((placement) => [placement.cardId, placement]))).toEqual(held);
  }
  const shown = new Map(
    (await workshop.stage()).reveal?.results.map(({ cardId, columns }) => [cardId, columns.map(({ count }) => count)] as const),
  );
  const counted = new Map(
    cards.map((cardId) => [
      cardId,
      (['FIRST', 'SECOND'] as const).map(
        (column) => ballots.filter(({ placements }) => placements.some((one) => one.cardId === cardId && one.column === column)).length,
      ),
    ]),
  );
  expect(shown).toEqual(counted);
});

test('a placement goes to the ballot of whoever has the secret, whatever else the request says', async () => {
  const [workshop, ada, ben] = await sorting('Ada', 'Ben');
  const withExtra = `mutation { placeCards(round: 1, placements: [{cardId: "looks-outside", column: FIRST, change: 1}], participantId: "${ben?.id}") { results { saved } } }`;
  expect(await refusalOf(api.call(withExtra, {}, ada.secret))).toBe('GRAPHQL_VALIDATION_FAILED');
  const other = await Workshop.open(api);
  const stranger = await other.join('Zoe');
  await other.step('startSorting');
  await api.call(placeCards, { round: 1, placements: [at('FIRST', 1)] }, stranger.secret);
  expect((await workshop.console()).progress.started).toBe(0);
  await lookInto(server.process.database, async (database) => {
    expect(await database.keptTallies(workshop.id)).toEqual({});
    expect(await database.keptTallies(other.id)).toEqual({ 1: { 'looks-outside': { FIRST: 1, SECOND: 0, BOTH: 0, NEITHER: 0 } } });
  });
});
