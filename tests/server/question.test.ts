/** Whether one person can be both roles: asked before the first card and at the end, told as totals, once each. */
import type { Answer, QuestionTime } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { type Person, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

function answer(person: Person, time: QuestionTime, given: Answer | null): Promise<{ answerQuestion: { answer: Answer | null } }> {
  return api.call(
    'mutation ($time: QuestionTime!, $answer: Answer) { answerQuestion(time: $time, answer: $answer) { answer } }',
    { time, answer: given },
    person.secret,
  );
}

async function roomOf(...answers: readonly (Answer | null)[]): Promise<{ workshop: Workshop; people: Person[] }> {
  const workshop = await Workshop.open(api);
  const people = await workshop.joinAll(...answers.map((_, index) => `Person ${index}`));
  for (const [index, person] of people.entries()) await answer(person, 'OPENING', answers[index] ?? null);
  return { workshop, people };
}

test('the answers before are totals from the first card on, and stay as they are', async () => {
  const { workshop, people } = await roomOf('YES', 'NO', 'NO', null);
  expect((await workshop.stage()).question).toMatchObject({ opening: null, closing: 'NOT_ASKED', source: null });
  await answer(people[0] as Person, 'OPENING', 'DEPENDS');
  expect((await people[0]?.ballot())?.openingAnswer).toBe('DEPENDS');
  await workshop.step('startSorting');
  expect((await workshop.stage()).question.opening).toEqual({ yes: 0, no: 2, depends: 1 });
  expect(await refusalOf(answer(people[1] as Person, 'OPENING', 'YES'))).toBe('WRONG_PHASE');
  await workshop.remove(people[1] ?? { id: '' });
  expect((await workshop.stage()).question.opening).toEqual({ yes: 0, no: 2, depends: 1 });
});

test('two answers are not told, neither before nor after', async () => {
  const { workshop, people } = await roomOf('YES', 'NO', null);
  await workshop.step('startSorting');
  await workshop.step('reveal');
  await workshop.step('askClosingQuestion');
  for (const person of people) await answer(person, 'CLOSING', 'YES');
  await workshop.step('tellClosingQuestion');
  expect((await workshop.stage()).question).toMatchObject({ opening: null, answeredCount: 3, shift: null });
});

test('at the end it is asked once, counted while it is asked, and told once, with what the article says', async () => {
  const { workshop, people } = await roomOf('YES', 'YES', 'NO', 'DEPENDS');
  const [first] = people as [Person];
  await workshop.step('startSorting');
  await workshop.step('reveal');
  expect(await refusalOf(answer(first, 'CLOSING', 'NO'))).toBe('WRONG_PHASE');
  await workshop.step('askClosingQuestion');
  await answer(first, 'CLOSING', 'YES');
  await answer(first, 'CLOSING', 'NO');
  await answer(first, 'CLOSING', null);
  expect((await workshop.stage()).question).toMatchObject({ closing: 'ASKED', answeredCount: 0, shift: null, source: null });
  for (const person of people) await answer(person, 'CLOSING', 'NO');
  expect((await workshop.console()).allowedSteps).toContain('TELL_CLOSING_QUESTION');
  await workshop.step('tellClosingQuestion');

  const { question } = await workshop.stage();
  // By hand: yes, yes, no and depends before; four times no after; three of four changed, one did not.
  expect(question).toMatchObject({
    closing: 'TOLD',
    answeredCount: 4,
    shift: { people: 4, before: { yes: 2, no: 1, depends: 1 }, after: { yes: 0, no: 4, depends: 0 }, changed: null, portion: 'MOST' },
  });
  expect(question.source?.responses).toHaveLength(4);
  expect((await workshop.summary()).question).toEqual(question);
  expect(await refusalOf(answer(first, 'CLOSING', 'YES'))).toBe('WRONG_PHASE');
  expect(await refusalOf(workshop.step('askClosingQuestion'))).toBe('WRONG_PHASE');
  expect((await workshop.console()).allowedSteps).not.toContain('ASK_CLOSING_QUESTION');
});

test('closing the workshop shows what was answered; somebody who was taken out is not counted any more', async () => {
  const { workshop, people } = await roomOf('YES', 'YES', 'NO', 'NO', null);
  await workshop.step('startSorting');
  await workshop.step('reveal');
  await workshop.step('askClosingQuestion');
  for (const person of people) await answer(person, 'CLOSING', 'DEPENDS');
  await workshop.remove(people[0] ?? { id: '' });
  expect((await workshop.stage()).question.answeredCount).toBe(4);
  await workshop.step('closeWorkshop');
  // What the one who is gone had said before is in the totals that everybody saw: the others' alone would tell it.
  expect((await workshop.stage()).question).toMatchObject({
    closing: 'TOLD',
    shift: { people: 3, before: null, after: { yes: 0, no: 0, depends: 3 }, changed: null },
  });
  await server.process.restart();
  await workshop.step('reopenWorkshop');
  expect((await workshop.stage()).question.closing).toBe('TOLD');
});
