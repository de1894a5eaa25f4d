/** Moving a workshop on: two facilitators cannot advance twice, and no step is taken from the wrong place. */
import { expect, test } from 'vitest';
import { type ApiError, refusalOf } from '../support/api.js';
import { lookInto } from '../support/database.js';
import { type StepName, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

async function workshopWithAda() {
  const workshop = await Workshop.open(api);
  return { workshop, ada: await workshop.join('Ada') };
}

test('an empty lobby cannot be started, and can be once somebody is in', async () => {
  const workshop = await Workshop.open(api);
  expect(await refusalOf(workshop.step('startSorting'))).toBe('NOBODY_JOINED');
  await workshop.join('Ada');
  expect(await workshop.step('startSorting')).toMatchObject({ phase: 'SORTING', step: 1 });
});

test('of two facilitators who press at the same moment, one moves the workshop on and the other is told', async () => {
  const { workshop } = await workshopWithAda();
  await workshop.step('startSorting');
  const outcomes = await Promise.allSettled([workshop.step('reveal', 1), workshop.step('reveal', 1), workshop.step('reveal', 1)]);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => (reason as ApiError).code);
  expect(refused).toEqual(['STALE_STEP', 'STALE_STEP']);
  expect(await workshop.console()).toMatchObject({ step: 2, stage: { phase: 'REVEALED' } });
});

test('a second reveal is refused, whatever step it names', async () => {
  const { workshop } = await workshopWithAda();
  await workshop.step('startSorting');
  await workshop.step('reveal');
  expect(await refusalOf(workshop.step('reveal', 1))).toBe('STALE_STEP');
  expect(await refusalOf(workshop.step('reveal', 2))).toBe('WRONG_PHASE');
  expect(await refusalOf(workshop.step('reveal', -1))).toBe('STALE_STEP');
});

test('each phase allows its own steps only, and the Console names them', async () => {
  const { workshop } = await workshopWithAda();
  const allSteps: StepName[] = ['startSorting', 'reveal', 'reopenRound', 'closeWorkshop', 'reopenWorkshop'];
  const refusedFrom = async () => {
    const atStep = await workshop.stepCount();
    const refused: string[] = [];
    for (const step of allSteps) {
      // Steps that the phase allows are not taken here.
      const { allowedSteps } = await workshop.console();
      const name = step.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
      if ((allowedSteps as readonly string[]).includes(name.replace('_WORKSHOP', '')) || (allowedSteps as readonly string[]).includes(name))
        continue;
      refused.push(`${step} ${await refusalOf(workshop.step(step, atStep))}`);
    }
    return refused;
  };
  expect((await workshop.console()).allowedSteps).toEqual(['START_SORTING']);
  expect(await refusedFrom()).toEqual([
    'reveal WRONG_PHASE',
    'reopenRound WRONG_PHASE',
    'closeWorkshop WRONG_PHASE',
    'reopenWorkshop WRONG_PHASE',
  ]);
  expect(await refusalOf(workshop.showCard(null))).toBe('WRONG_PHASE');
  expect(await refusalOf(workshop.startNewRound('TODAY'))).toBe('WRONG_PHASE');
  expect(await refusalOf(workshop.decide('looks-outside', 'FIRST'))).toBe('WRONG_PHASE');
  expect(await refusalOf(workshop.summary())).toBe('WRONG_PHASE');

  await workshop.step('startSorting');
  expect((await workshop.console()).allowedSteps).toEqual(['REVEAL']);
  await workshop.step('reveal');
  expect((await workshop.console()).allowedSteps).toEqual([
    'SHOW_CARD',
    'ARRANGE_TALK',
    'ASK_CLOSING_QUESTION',
    'REOPEN_ROUND',
    'START_NEW_ROUND',
    'MOVE_TO_STATION',
    'CLOSE',
  ]);
  await workshop.step('closeWorkshop');
  expect((await workshop.console()).allowedSteps).toEqual(['REOPEN_WORKSHOP']);
  expect(await refusalOf(workshop.showCard(null))).toBe('WRONG_PHASE');
});

test('a new round has empty ballots and its own question, and the round before stays as it was', async () => {
  const { workshop, ada } = await workshopWithAda();
  await workshop.step('startSorting');
  await ada.place({ 'looks-outside': 'SECOND' });
  await ada.markDone();
  await workshop.step('reveal');
  await workshop.showCard('looks-outside');
  await workshop.startNewRound('OWN', '  Who would do it on   an island? ');
  expect(await workshop.stage()).toMatchObject({
    phase: 'SORTING',
    round: { number: 2, lens: 'OWN', question: 'Who would do it on an island?' },
    startedCount: 0,
    doneCount: 0,
    reveal: null,
  });
  expect(await ada.ballot()).toMatchObject({ placements: [], done: false, round: { number: 2 } });
  expect((await workshop.console()).newestParticipants[0]).toMatchObject({ name: 'Ada', progress: 'HERE' });
  // A device counts on: a low change number is as good as any in a round without placements.
  expect((await ada.send([{ cardId: 'looks-outside', column: 'FIRST', change: 1 }], 2))[0]).toMatchObject({ saved: true, column: 'FIRST' });
  expect((await workshop.summary()).rounds.map(({ number }) => number)).toEqual([1]);
  await workshop.step('reveal');
  const { rounds } = await workshop.summary();
  expect(rounds.map(({ lens, question, results }) => [lens, question, results[2]?.winner])).toEqual([
    ['SHOULD', null, 'SECOND'],
    ['OWN', 'Who would do it on an island?', 'FIRST'],
  ]);
});

test('a closed workshop can be reopened where it was revealed', async () => {
  const { workshop, ada } = await workshopWithAda();
  await workshop.step('startSorting');
  await ada.place({ 'looks-outside': 'SECOND' });
  await workshop.step('reveal');
  await workshop.step('closeWorkshop');
  expect(await refusalOf(workshop.join('Ben'))).toBe('WORKSHOP_CLOSED');
  expect(await workshop.step('reopenWorkshop')).toMatchObject({ phase: 'REVEALED', step: 4 });
  expect((await workshop.summary()).closedAt).toBeNull();
  await workshop.join('Ben');
  await workshop.step('reopenRound');
  expect((await ada.ballot()).placements).toHaveLength(1);
});

test('a person who is removed leaves no trace in counts and tallies', async () => {
  const { workshop, ada } = await workshopWithAda();
  const ben = await workshop.join('Ben');
  await workshop.step('startSorting');
  await ada.place({ 'looks-outside': 'SECOND' });
  await ben.place({ 'looks-outside': 'SECOND', 'reads-analysts': 'FIRST' });
  await ben.markDone();
  await workshop.remove(ben);
  const { progress, newestParticipants } = await workshop.console();
  expect(progress).toEqual({ joined: 1, started: 1, done: 0 });
  expect(newestParticipants.map(({ name }) => name)).toEqual(['Ada']);
  await lookInto(server.process.database, async (database) => {
    const adasOnly = { 1: { 'looks-outside': { FIRST: 0, SECOND: 1, BOTH: 0, NEITHER: 0 } } };
    expect([await database.keptTallies(workshop.id), await database.foldedTallies(workshop.id)]).toEqual([adasOnly, adasOnly]);
  });
  for (const id of [ben.id, '999999', 'nobody', '', '1e3']) expect(await refusalOf(workshop.remove({ id }))).toBe('UNKNOWN_PARTICIPANT');
});

test('a facilitator cannot remove people of another workshop, and their votes stay', async () => {
  const { workshop } = await workshopWithAda();
  const other = await workshopWithAda();
  await other.workshop.step('startSorting');
  await other.ada.place({ 'looks-outside': 'SECOND' });
  expect(await refusalOf(workshop.remove(other.ada))).toBe('UNKNOWN_PARTICIPANT');
  expect((await other.workshop.console()).progress).toEqual({ joined: 1, started: 1, done: 0 });
  expect((await other.ada.ballot()).placements).toHaveLength(1);
});

test('titles and questions must say something and not too much', async () => {
  expect(await refusalOf(Workshop.open(api, { title: ' \u200b ' }))).toBe('TITLE_REQUIRED');
  expect(await refusalOf(Workshop.open(api, { title: 'x'.repeat(121) }))).toBe('TITLE_TOO_LONG');
  expect(await refusalOf(Workshop.open(api, { lens: 'OWN' }))).toBe('LENS_REQUIRED');
  expect(await refusalOf(Workshop.open(api, { lens: 'OWN', question: ' ' }))).toBe('LENS_REQUIRED');
  expect(await refusalOf(Workshop.open(api, { lens: 'OWN', question: 'x'.repeat(121) }))).toBe('LENS_TOO_LONG');
  expect(await refusalOf(Workshop.open(api, { lens: 'OWN', question: 'x'.repeat(10_001) }))).toBe('LENS_TOO_LONG');
  expect(await refusalOf(Workshop.open(api, { deckId: 'no-such-deck' }))).toBe('UNKNOWN_DECK');
  const { workshop } = await workshopWithAda();
  await workshop.step('startSorting');
  await workshop.step('reveal');
  expect(await refusalOf(workshop.startNewRound('OWN'))).toBe('LENS_REQUIRED');
  expect(await refusalOf(workshop.startNewRound('OWN', '\u200b'))).toBe('LENS_REQUIRED');
  expect(await workshop.stage()).toMatchObject({ phase: 'REVEALED', round: { number: 1 } });
});

test('a question of the facilitator goes with a round of their own question only', async () => {
  const { workshop } = await workshopWithAda();
  await workshop.step('startSorting');
  expect((await workshop.stage()).round).toEqual({ number: 1, lens: 'SHOULD', question: null, startingBallots: 'EMPTY' });
  await workshop.step('reveal');
  await workshop.startNewRound('VERSION_ONE', 'Who would do it on an island?');
  expect((await workshop.stage()).round).toEqual({ number: 2, lens: 'VERSION_ONE', question: null, startingBallots: 'EMPTY' });
});
