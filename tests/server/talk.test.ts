/** What a room talks about, and what it accepts in one go. */
import type { Decision } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import type { Workshop } from '../support/workshop.js';
import { placeRows, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const { api } = useServer();

/** Four people: one card split, one leaning, two agreed; the others nobody sorted. */
const rows = { 'looks-outside': '1122', 'reads-analysts': '2221', 'plans-years-ahead': '2222', 'drives-business-value': '1111' };

async function talkingRoom(): Promise<Workshop> {
  const { workshop, people } = await sortingRoom(api, 4);
  await placeRows(people, rows);
  await workshop.step('reveal');
  return workshop;
}

async function arrange(workshop: Workshop, cardIds: readonly string[] | null, atStep?: number) {
  return api.call(
    'mutation ($atStep: Int!, $cardIds: [ID!]) { arrangeTalk(atStep: $atStep, cardIds: $cardIds) { step } }',
    { atStep: atStep ?? (await workshop.stepCount()), cardIds },
    workshop.facilitator,
  );
}

async function accept(workshop: Workshop, cardIds: readonly string[]): Promise<Decision[]> {
  const { acceptProposals } = await api.call<{ acceptProposals: { decisions: Decision[] } }>(
    'mutation ($cardIds: [ID!]!) { acceptProposals(cardIds: $cardIds) { decisions { cardId owner version } } }',
    { cardIds },
    workshop.facilitator,
  );
  return acceptProposals.decisions;
}

async function takeBack(workshop: Workshop, decisions: readonly Pick<Decision, 'cardId' | 'version'>[]): Promise<number> {
  const { takeBackDecisions } = await api.call<{ takeBackDecisions: { count: number } }>(
    'mutation ($decisions: [StandingDecisionInput!]!) { takeBackDecisions(decisions: $decisions) { count } }',
    { decisions: decisions.map(({ cardId, version }) => ({ cardId, version })) },
    workshop.facilitator,
  );
  return takeBackDecisions.count;
}

async function queueOf(workshop: Workshop) {
  return (await workshop.stage()).reveal?.talk;
}

test('the room is proposed what to talk about, and the facilitator arranges it', async () => {
  const workshop = await talkingRoom();
  const proposed = await queueOf(workshop);
  expect(proposed?.[0]).toEqual({ cardId: 'looks-outside', reason: 'SPLIT' });

  await arrange(workshop, ['drives-business-value', 'looks-outside']);
  const arranged = [
    { cardId: 'drives-business-value', reason: 'CHOSEN' },
    { cardId: 'looks-outside', reason: 'SPLIT' },
  ];
  expect(await queueOf(workshop)).toEqual(arranged);
  expect((await workshop.stage()).reveal?.walk.slice(0, 2)).toEqual(['drives-business-value', 'looks-outside']);

  expect(await refusalOf(arrange(workshop, ['drives-business-value', 'no-such-card']))).toBe('UNKNOWN_CARD');
  expect(await refusalOf(arrange(workshop, ['drives-business-value', 'drives-business-value']))).toBe('UNKNOWN_CARD');
  expect(await refusalOf(arrange(workshop, [], (await workshop.stepCount()) - 1))).toBe('STALE_STEP');
  expect(await queueOf(workshop)).toEqual(arranged);

  await arrange(workshop, []);
  expect(await queueOf(workshop)).toEqual([]);
  await arrange(workshop, null);
  expect(await queueOf(workshop)).toEqual(proposed);
});

test('an arranged queue goes with the results that it was made for, and stays while they stand', async () => {
  const workshop = await talkingRoom();
  await arrange(workshop, ['drives-business-value']);
  await workshop.step('reopenRound');
  await workshop.step('reveal');
  expect(await queueOf(workshop)).toEqual([{ cardId: 'drives-business-value', reason: 'CHOSEN' }]);
  await workshop.startNewRound('TODAY');
  await workshop.step('reveal');
  expect((await workshop.stage()).reveal?.talkArranged).toBe(false);
});

test('what is agreed is accepted at once, in one revision, and taken back as it was made', async () => {
  const workshop = await talkingRoom();
  const before = (await workshop.stage()).revision;
  const accepted = await accept(workshop, ['plans-years-ahead', 'drives-business-value', 'drives-business-value']);
  const { revision, reveal } = await workshop.stage();
  expect(revision).toBe(before + 1);
  expect(accepted).toEqual([
    { cardId: 'plans-years-ahead', owner: 'SECOND', version: revision },
    { cardId: 'drives-business-value', owner: 'FIRST', version: revision },
  ]);
  expect(reveal?.decisions.map(({ cardId }) => cardId).sort()).toEqual(['drives-business-value', 'plans-years-ahead']);

  // What somebody has changed since is theirs.
  await workshop.decide('drives-business-value', 'SECOND');
  expect(await takeBack(workshop, accepted)).toBe(1);
  expect((await workshop.stage()).reveal?.decisions).toMatchObject([{ cardId: 'drives-business-value', owner: 'SECOND' }]);
});

test('a decision is never replaced by a proposal', async () => {
  const workshop = await talkingRoom();
  await workshop.decide('drives-business-value', 'SECOND', { note: 'We thought about it.' });
  expect((await accept(workshop, ['drives-business-value', 'plans-years-ahead'])).map(({ cardId }) => cardId)).toEqual([
    'plans-years-ahead',
  ]);
  expect((await workshop.stage()).reveal?.decisions).toContainEqual(
    expect.objectContaining({ cardId: 'drives-business-value', owner: 'SECOND', note: 'We thought about it.' }),
  );
});

test('neither is one that was parked', async () => {
  const workshop = await talkingRoom();
  await workshop.decide('drives-business-value', { kind: 'PARKED' });
  expect(await accept(workshop, ['drives-business-value'])).toEqual([]);
  expect((await workshop.stage()).reveal?.decisions).toMatchObject([{ cardId: 'drives-business-value', kind: 'PARKED' }]);
});

test('where the room proposes nothing for one of them, nothing is written', async () => {
  const workshop = await talkingRoom();
  expect(await refusalOf(accept(workshop, ['drives-business-value', 'looks-outside']))).toBe('NOT_PROPOSED');
  expect(await refusalOf(accept(workshop, ['drives-business-value', 'no-such-card']))).toBe('UNKNOWN_CARD');
  expect((await workshop.stage()).reveal?.decisions).toEqual([]);
  await workshop.step('reopenRound');
  expect(await refusalOf(accept(workshop, ['drives-business-value']))).toBe('WRONG_PHASE');
  expect(await refusalOf(takeBack(workshop, []))).toBe('WRONG_PHASE');
});
