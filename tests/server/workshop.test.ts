/** A whole workshop over the API. Every number expected here was computed outside the product, from the table of votes. */
import { type Column, ownedBy } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { expect, test } from 'vitest';
import { type Person, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const { api } = useServer();

const columnOf: Record<string, Column | null> = { O: 'FIRST', M: 'SECOND', B: 'BOTH', '-': null };

/** Cards of the short deck in deck order, with the columns that five people choose: O, M, B, or - for a card that is skipped. */
const votes: Record<string, string> = {
  'stays-within-reach': 'OOOOO',
  'interviews-clients': 'MMMMO',
  'looks-outside': 'OOOMM',
  'works-on-next-sprints': 'OOMMB',
  'weighs-technical-options': 'MMMMM',
  'plans-years-ahead': 'MMMM-',
  'studies-user-stories': '-----',
  'reads-analysts': 'M----',
  'reviews-features-with-users': 'OO---',
  'talks-with-client-leaders': 'OM---',
  'drives-business-value': 'BBBBO',
  'cares-for-it-teams': 'BBMMO',
};
const walk = [
  'works-on-next-sprints',
  'cares-for-it-teams',
  'talks-with-client-leaders',
  'weighs-technical-options',
  'looks-outside',
  'interviews-clients',
  'drives-business-value',
  'stays-within-reach',
  'plans-years-ahead',
  'reads-analysts',
  'reviews-features-with-users',
  'studies-user-stories',
];

async function placeAll(people: readonly Person[]): Promise<void> {
  for (const [index, person] of people.entries()) {
    const columns = Object.entries(votes).map(([cardId, row]) => [cardId, columnOf[row.charAt(index)] ?? null] as const);
    await person.place(Object.fromEntries(columns.filter(([, column]) => column !== null)));
  }
}

function close(value: number): number {
  return expect.closeTo(value, 10) as unknown as number;
}

test('a workshop goes from opening to its summary with the numbers that its votes give', async () => {
  const workshop = await Workshop.open(api, { title: 'Who does what at Acme', offersBoth: true });
  expect(await workshop.stage()).toMatchObject({
    title: 'Who does what at Acme',
    joinCode: workshop.joinCode,
    phase: 'LOBBY',
    columns: ['FIRST', 'SECOND', 'BOTH'],
    round: null,
    participantCount: 0,
    reveal: null,
  });

  const people = await workshop.joinAll('Ada', 'Ben', 'Chi', 'Dov', 'Eve');
  expect((await workshop.console()).newestParticipants.map(({ name }) => name)).toEqual(['Eve', 'Dov', 'Chi', 'Ben', 'Ada']);
  expect(await workshop.step('startSorting')).toMatchObject({ phase: 'SORTING', step: 1 });
  expect((await workshop.stage()).round).toEqual({ number: 1, lens: 'SHOULD', question: null, startingBallots: 'EMPTY' });

  await placeAll(people);
  await people[0]?.markDone();
  const sorting = await workshop.console();
  expect(sorting).toMatchObject({ progress: { joined: 5, started: 5, done: 1 }, peek: null, charter: null, charterRound: null });
  expect(sorting.newestParticipants.map(({ progress }) => progress)).toEqual(['SORTING', 'SORTING', 'SORTING', 'SORTING', 'DONE']);
  expect(sorting.stage).toMatchObject({ startedCount: 5, doneCount: 1, reveal: null });

  expect(await workshop.step('reveal')).toMatchObject({ phase: 'REVEALED', step: 2 });
  const { reveal } = await workshop.stage();
  expect(reveal).toMatchObject({ ballotCount: 5, stands: false, walkOrder: 'TALK', walk, currentCardId: null, decisions: [] });
  // 44 placements on 11 cards, 10 of them on at least two ballots. Three quarters in one column: 5 of 5, 4 of 5, 5 of 5, 4 of 4, 2 of 2 and
  // 4 of 5; more than half: 3 of 5; not more than half: 2 of 5 twice, and 1 of 2. 27 placements are as the key has it.
  const headline = {
    ballotCount: 5,
    cards: 12,
    measured: 10,
    agreed: 6,
    leaning: 1,
    split: 3,
    unanimous: 4,
    placed: 11,
    matchShare: close(27 / 44),
    againstModel: 1,
  };
  expect(reveal?.headline).toEqual(headline);
  expect(reveal?.results.map(({ outcome }) => outcome)).toEqual([
    ...['AGREED', 'AGREED', 'LEANING', 'SPLIT', 'AGREED', 'AGREED'],
    ...[null, null, 'AGREED', 'SPLIT', 'AGREED', 'SPLIT'],
  ]);
  expect(reveal?.agreement).toEqual({
    meanWinnerShare: close(8.5 / 11),
    alpha: close(0.37587412587412583),
    matchShare: close(27 / 44),
    cohenKappa: close(22 / 38),
  });
  expect(reveal?.results[2]).toEqual({
    cardId: 'looks-outside',
    columns: [
      { column: 'FIRST', count: 3, share: close(0.6) },
      { column: 'SECOND', count: 2, share: close(0.4) },
      { column: 'BOTH', count: 0, share: 0 },
    ],
    placed: 5,
    winner: 'FIRST',
    tied: false,
    winnerShare: close(0.6),
    interval: { low: close(0.2307242812760128), high: close(0.882379225767352) },
    contention: close(0.6126016192893442),
    outcome: 'LEANING',
    key: 'SECOND',
    matchShare: close(0.4),
    matchesKey: false,
  });
  expect(reveal?.results[6]).toMatchObject({
    placed: 0,
    winner: null,
    winnerShare: null,
    interval: null,
    contention: null,
    outcome: null,
    matchShare: null,
  });

  await workshop.showCard('looks-outside');
  expect((await workshop.stage()).reveal?.currentCardId).toBe('looks-outside');
  await workshop.decide('looks-outside', 'BOTH');
  const written = { person: 'Ada', note: 'We try it for a quarter.', lookAgainOn: '2027-02-01' };
  const decision = await workshop.decide('looks-outside', 'SECOND', written);
  await workshop.decide('talks-with-client-leaders', 'FIRST');
  await workshop.decide('talks-with-client-leaders', null);
  await workshop.showCard('stays-within-reach', 'DECK');
  expect((await workshop.stage()).reveal).toMatchObject({
    walkOrder: 'DECK',
    walk: Object.keys(votes),
    currentCardId: 'stays-within-reach',
    decisions: [{ cardId: 'looks-outside', ...ownedBy('SECOND'), ...written, version: decision?.version }],
  });

  expect(await workshop.step('closeWorkshop')).toMatchObject({ phase: 'CLOSED', step: 5 });
  const summary = await workshop.summary();
  expect(summary).toMatchObject({ title: 'Who does what at Acme', phase: 'CLOSED', participantCount: 5 });
  expect(Date.parse(summary.closedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(summary.openedAt));
  expect(summary.rounds).toHaveLength(1);
  const [round] = summary.rounds;
  expect(round).toMatchObject({
    number: 1,
    ballotCount: 5,
    headline,
    contested: ['works-on-next-sprints', 'cares-for-it-teams', 'talks-with-client-leaders', 'looks-outside'],
    roomChallenges: ['weighs-technical-options'],
    articleChallenges: ['looks-outside', 'works-on-next-sprints', 'talks-with-client-leaders'],
  });
  expect(round?.dimensions.map(({ id, cardCount, meanWinnerShare, matchShare }) => [id, cardCount, meanWinnerShare, matchShare])).toEqual([
    ['focus', 3, close(2.4 / 3), close(11 / 15)],
    ['horizon', 3, close(2.4 / 3), close(6 / 14)],
    ['research', 2, 1, 1],
    ['clients', 2, close(1.5 / 2), close(3 / 4)],
    ['purpose', 2, close(1.2 / 2), close(6 / 10)],
  ]);
  const nothing = { elsewhere: '', person: '', note: '', lookAgainOn: null, version: 0 };
  const proposed = (cardId: string, owner: Column) => ({ cardId, owner, basis: 'PROPOSED', ...nothing });
  const open = (cardId: string) => ({ cardId, owner: null, basis: 'OPEN', ...nothing });
  expect(summary.charterRound).toBe(1);
  expect(summary.charter).toEqual([
    proposed('stays-within-reach', 'FIRST'),
    proposed('interviews-clients', 'SECOND'),
    { cardId: 'looks-outside', owner: 'SECOND', elsewhere: '', basis: 'DECIDED', ...written, version: decision?.version },
    open('works-on-next-sprints'),
    proposed('weighs-technical-options', 'SECOND'),
    proposed('plans-years-ahead', 'SECOND'),
    open('studies-user-stories'),
    open('reads-analysts'),
    proposed('reviews-features-with-users', 'FIRST'),
    open('talks-with-client-leaders'),
    proposed('drives-business-value', 'BOTH'),
    open('cares-for-it-teams'),
  ]);
  expect(await workshop.console()).toMatchObject({ charter: summary.charter, charterRound: 1 });
  expect(await workshop.summary(workshop.facilitator)).toEqual(summary);
});

test('before the reveal the Stage tells nothing of key, rationale or tally, and is the same for everyone', async () => {
  const workshop = await Workshop.open(api);
  const people = await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  await people[0]?.place({ 'stays-within-reach': 'FIRST', 'looks-outside': 'SECOND' });

  const stage = await workshop.stage();
  expect(stage.reveal).toBeNull();
  for (const { rationale } of shortDeck.cards) expect(JSON.stringify(stage)).not.toContain(rationale);
  expect(JSON.stringify(stage)).not.toMatch(/winner|"key"|"count"/);
  for (const secret of [workshop.facilitator, people[0]?.secret, people[1]?.secret]) expect(await workshop.stage(secret)).toEqual(stage);
  expect(JSON.stringify(await people[0]?.ballot())).not.toMatch(/rationale|"key"/);
});

test('an anonymous workshop keeps no name, whatever a phone sends', async () => {
  const workshop = await Workshop.open(api, { named: false });
  expect((await workshop.join('Ada')).joined.name).toBeNull();
  expect((await workshop.join(null, 'NEITHER')).joined).toMatchObject({ name: null, hat: 'NEITHER' });
});

test('joining again with the same attempt key is joining once', async () => {
  const workshop = await Workshop.open(api);
  const first = await workshop.join('Ada', 'FIRST', 'a'.repeat(43));
  const again = await workshop.join('Ada', 'FIRST', 'a'.repeat(43));
  expect(again.id).toBe(first.id);
  expect((await workshop.stage()).participantCount).toBe(1);
  expect(await first.ballot()).toEqual(await again.ballot());
});

test('someone who joins while the others sort takes part in the round', async () => {
  const workshop = await Workshop.open(api);
  await workshop.join('Ada');
  await workshop.step('startSorting');
  const late = await workshop.join('Ben');
  expect(late.joined).toMatchObject({ phase: 'SORTING', round: { number: 1 } });
  expect((await late.place({ 'looks-outside': 'SECOND' }))[0]).toMatchObject({ saved: true });
});

test('the list of people comes newest first, page by page, and can be searched', async () => {
  const workshop = await Workshop.open(api);
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi', 'adam', '50 % off');
  await workshop.step('startSorting');
  await people[0]?.markDone();
  const page = async (variables: Record<string, unknown>) => {
    const { participants } = await api.call<{ participants: { participants: { name: string }[]; nextAfter: string | null } }>(
      `query ($after: ID, $first: Int! = 100, $notDoneOnly: Boolean! = false, $search: String! = "") {
        participants(after: $after, first: $first, notDoneOnly: $notDoneOnly, search: $search) { participants { name } nextAfter }
      }`,
      variables,
      workshop.facilitator,
    );
    return { names: participants.participants.map(({ name }) => name), nextAfter: participants.nextAfter };
  };

  const first = await page({ first: 3 });
  expect(first.names).toEqual(['50 % off', 'adam', 'Chi']);
  expect(await page({ first: 3, after: first.nextAfter })).toEqual({ names: ['Ben', 'Ada'], nextAfter: null });
  expect((await page({ search: 'ADA' })).names).toEqual(['adam', 'Ada']);
  expect((await page({ search: '%' })).names).toEqual(['50 % off']);
  expect((await page({ notDoneOnly: true })).names).toEqual(['50 % off', 'adam', 'Chi', 'Ben']);
  expect((await page({ after: 'nobody' })).names).toEqual([]);
});
