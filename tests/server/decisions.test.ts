/** What the team decides: written down as it was said, by whoever saw what stood before, and never over somebody else's words. */
import { type Decision, type DecisionText, ownedBy, type Verdict } from '@two-hats/shared';
import { beforeAll, expect, test } from 'vitest';
import { type ApiError, refusalOf } from '../support/api.js';
import { decisionFields } from '../support/documents.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const { api } = useServer();
const card = 'looks-outside';
const other = 'stays-within-reach';
let workshop: Workshop;
let coFacilitator: string;

beforeAll(async () => {
  workshop = await Workshop.open(api);
  await workshop.join('Ada');
  coFacilitator = await workshop.issueLink('CO_FACILITATOR');
  await workshop.step('startSorting');
  await workshop.step('reveal');
});

/** Decides as whoever has the secret, on the version that they have before their eyes. */
async function decideAs(
  secret: string,
  version: number,
  decision: (Partial<Verdict> & Partial<DecisionText>) | null,
  cardId = card,
): Promise<Decision | null> {
  const { decide } = await api.call<{ decide: Decision | null }>(
    `mutation ($cardId: ID!, $version: Int!, $decision: DecisionInput) {
      decide(cardId: $cardId, version: $version, decision: $decision) { ${decisionFields} }
    }`,
    { cardId, version, decision },
    secret,
  );
  return decide;
}

async function standing(cardId = card): Promise<Decision | null> {
  return (await workshop.stage()).reveal?.decisions.find((decision) => decision.cardId === cardId) ?? null;
}

test('a decision is kept with its person, note and date, and everybody sees it so', async () => {
  const written = { person: 'Ömer Öz', note: 'For the first quarter.', lookAgainOn: '2028-02-29' };
  const decision = await workshop.decide('reads-analysts', 'SECOND', written);
  const { revision } = await workshop.stage();
  expect(decision).toEqual({ cardId: 'reads-analysts', ...ownedBy('SECOND'), ...written, version: revision });
  expect(await standing('reads-analysts')).toEqual(decision);
  const entry = { cardId: 'reads-analysts', owner: 'SECOND', elsewhere: '', basis: 'DECIDED', ...written, version: revision };
  expect((await workshop.console()).charter).toContainEqual(entry);
  expect((await workshop.summary()).charter).toContainEqual(entry);
});

test('person, note and date may be left out', async () => {
  expect(await workshop.decide('plans-years-ahead', 'FIRST')).toMatchObject({ person: '', note: '', lookAgainOn: null });
});

test('of two facilitators the second one, with the version before, is refused, and nothing of the first is lost', async () => {
  const seen = await workshop.decide(card, 'FIRST', { note: 'As it is.' });
  const version = seen?.version ?? -1;
  const first = await decideAs(workshop.facilitator, version, {
    owner: 'SECOND',
    person: 'Ada',
    note: 'Ada has the contacts.',
    lookAgainOn: '2027-02-01',
  });
  expect(await refusalOf(decideAs(coFacilitator, version, { owner: 'FIRST', note: 'What I typed meanwhile.' }))).toBe('STALE_DECISION');
  expect(await refusalOf(decideAs(coFacilitator, version, null))).toBe('STALE_DECISION');
  expect(await refusalOf(decideAs(coFacilitator, 0, { owner: 'FIRST' }))).toBe('STALE_DECISION');
  expect(await standing()).toEqual(first);
  expect(first?.version).toBeGreaterThan(version);
  // With the new version before their eyes they may.
  expect(await decideAs(coFacilitator, first?.version ?? -1, { owner: 'FIRST', note: 'What I typed meanwhile.' })).toMatchObject({
    owner: 'FIRST',
    person: '',
  });
});

test('of facilitators who decide at the same moment, one is heard and the others are told', async () => {
  const version = (await workshop.decide(card, 'FIRST'))?.version ?? -1;
  const outcomes = await Promise.allSettled(
    ['one', 'two', 'three', 'four'].map((note, index) =>
      decideAs(index % 2 ? coFacilitator : workshop.facilitator, version, { owner: 'SECOND', note }),
    ),
  );
  const saved = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as ApiError] : []));
  expect(refused.map(({ code }) => code)).toEqual(['STALE_DECISION', 'STALE_DECISION', 'STALE_DECISION']);
  expect(saved).toEqual([await standing()]);
});

test('a decision on another card makes none stale', async () => {
  const version = (await workshop.decide(card, 'FIRST'))?.version ?? -1;
  await workshop.decide('reads-analysts', 'FIRST');
  expect(await decideAs(coFacilitator, version, { owner: 'SECOND' })).toMatchObject({ owner: 'SECOND' });
});

test('a decision can be taken back, and that can be undone', async () => {
  const written = { person: 'Ben', note: 'Until the summer.', lookAgainOn: '2027-06-30' };
  const decided = await workshop.decide(card, 'SECOND', written);
  expect(await decideAs(workshop.facilitator, decided?.version ?? -1, null)).toBeNull();
  expect(await standing()).toBeNull();
  expect((await workshop.summary()).charter).toContainEqual({
    cardId: card,
    owner: null,
    elsewhere: '',
    basis: 'OPEN',
    person: '',
    note: '',
    lookAgainOn: null,
    version: 0,
  });
  const again = await decideAs(workshop.facilitator, 0, { owner: 'SECOND', ...written });
  expect(again).toEqual({ cardId: card, ...ownedBy('SECOND'), ...written, version: again?.version });
  expect(await standing()).toEqual(again);
});

test('a decision that was taken back and made again is another one: whoever saw the first is told', async () => {
  const seen = await workshop.decide(card, 'FIRST', { note: 'The same.' });
  await workshop.decide(card, null);
  const again = await workshop.decide(card, 'FIRST', { note: 'The same.' });
  expect(await refusalOf(decideAs(coFacilitator, seen?.version ?? -1, null))).toBe('STALE_DECISION');
  expect(await standing()).toEqual(again);
});

test('a decision names a card of the deck and a column that is offered', async () => {
  expect(await refusalOf(workshop.decide('no-such-card', 'FIRST'))).toBe('UNKNOWN_CARD');
  expect(await refusalOf(workshop.decide(card, 'BOTH'))).toBe('COLUMN_NOT_OFFERED');
  expect(await refusalOf(workshop.decide(card, 'NEITHER'))).toBe('COLUMN_NOT_OFFERED');
});

test('a decision may name somebody else in words, or park the card, and keeps nothing that its kind has no use for', async () => {
  const elsewhere = await decideAs(workshop.facilitator, 0, { kind: 'ELSEWHERE', owner: 'FIRST', elsewhere: ' the UX\n lead ' }, other);
  expect(elsewhere).toMatchObject({ kind: 'ELSEWHERE', owner: null, elsewhere: 'the UX lead' });
  expect(await standing(other)).toEqual(elsewhere);
  expect((await workshop.summary()).charter).toContainEqual(
    expect.objectContaining({ cardId: other, basis: 'DECIDED', owner: null, elsewhere: 'the UX lead' }),
  );

  const written = { note: 'After the release.', lookAgainOn: '2027-02-01' };
  const parked = await decideAs(
    coFacilitator,
    elsewhere?.version ?? -1,
    { kind: 'PARKED', owner: 'FIRST', elsewhere: 'nobody', ...written },
    other,
  );
  expect(parked).toMatchObject({ kind: 'PARKED', owner: null, elsewhere: '', ...written });
  const entry = { cardId: other, basis: 'PARKED', owner: null, elsewhere: '', person: '', ...written, version: parked?.version };
  expect((await workshop.console()).charter).toContainEqual(entry);

  const back = await decideAs(workshop.facilitator, parked?.version ?? -1, { owner: 'SECOND', elsewhere: 'nobody' }, other);
  expect(back).toMatchObject({ kind: 'COLUMN', owner: 'SECOND', elsewhere: '' });
});

test('whoever decides names an owner that can be read', async () => {
  const as = (decision: Partial<Verdict>) => refusalOf(decideAs(workshop.facilitator, 0, decision, 'works-on-next-sprints'));
  expect(await as({})).toBe('OWNER_REQUIRED');
  expect(await as({ kind: 'COLUMN', elsewhere: 'the UX lead' })).toBe('OWNER_REQUIRED');
  expect(await as({ kind: 'ELSEWHERE', owner: 'FIRST' })).toBe('OWNER_REQUIRED');
  expect(await as({ kind: 'ELSEWHERE', elsewhere: ' \u200b ' })).toBe('OWNER_REQUIRED');
  expect(await as({ kind: 'ELSEWHERE', elsewhere: 'x'.repeat(81) })).toBe('OWNER_TOO_LONG');
  expect(await standing('works-on-next-sprints')).toBeNull();
});

test('a note is text of at most 500 characters, a person of at most 80', async () => {
  const before = await workshop.decide(card, 'SECOND', { note: 'Kept.' });
  expect(await refusalOf(workshop.decide(card, 'FIRST', { note: 'x'.repeat(501) }))).toBe('NOTE_TOO_LONG');
  expect(await refusalOf(workshop.decide(card, 'FIRST', { person: 'x'.repeat(81) }))).toBe('PERSON_TOO_LONG');
  expect(await standing()).toEqual(before);
  const long = { person: '👩‍👩‍👧‍👦'.repeat(80), note: '<b>bold</b> 😀'.padEnd(500, 'x') };
  expect(await workshop.decide(card, 'FIRST', long)).toMatchObject(long);
  expect(await workshop.decide(card, 'FIRST', { person: '  Ada\n Lovelace ', note: '\u202eevil' })).toMatchObject({
    person: 'Ada Lovelace',
    note: 'evil',
  });
});

test.for(['2027-02-29', '2027-02-30', '2027-13-01', '2027-2-1', '01.02.2027', '', 'tomorrow', '2027-02-01T00:00:00Z', '12027-02-01'])(
  'a date such as %j is refused, and what stands is kept',
  async (lookAgainOn) => {
    const before = await workshop.decide(card, 'SECOND', { lookAgainOn: '2027-02-28' });
    expect(await refusalOf(workshop.decide(card, 'FIRST', { lookAgainOn }))).toBe('INVALID_DATE');
    expect(await standing()).toEqual(before);
  },
);

test('decisions outlast a new round, wait while it is open, and can be changed when the workshop is closed', async () => {
  const own = await Workshop.open(api);
  const ada = await own.join('Ada');
  await own.step('startSorting');
  expect(await refusalOf(own.decide(card, 'FIRST'))).toBe('WRONG_PHASE');
  await own.step('reveal');
  const decided = await own.decide(card, 'FIRST');
  await own.startNewRound('TODAY');
  await ada.place({ [card]: 'SECOND' }, 2);
  expect(await refusalOf(own.decide(card, 'SECOND', { version: decided?.version ?? -1 }))).toBe('WRONG_PHASE');
  await own.step('reveal');
  expect((await own.stage()).reveal?.decisions).toEqual([decided]);
  await own.step('closeWorkshop');
  const { charter } = await own.summary();
  expect(charter).toContainEqual(expect.objectContaining({ cardId: card, owner: 'FIRST', basis: 'DECIDED', version: decided?.version }));
  expect(await own.decide(card, 'SECOND', { version: decided?.version ?? -1 })).toMatchObject({ owner: 'SECOND' });
});
