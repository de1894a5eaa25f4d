import { isRevealed, Phase, phaseAfter, Refusal, Step, stepsFrom } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';

const { LOBBY, SORTING, REVEALED, CLOSED } = Phase;

/** Where each step leads from each phase; what is missing is refused. */
const leadsTo: Record<Step, Partial<Record<Phase, Phase>>> = {
  START_SORTING: { LOBBY: SORTING },
  REVEAL: { SORTING: REVEALED },
  SHOW_CARD: { REVEALED: REVEALED },
  ARRANGE_TALK: { REVEALED: REVEALED },
  ASK_CLOSING_QUESTION: { REVEALED: REVEALED },
  TELL_CLOSING_QUESTION: { REVEALED: REVEALED },
  REOPEN_ROUND: { REVEALED: SORTING },
  START_NEW_ROUND: { REVEALED: SORTING },
  MOVE_TO_STATION: { REVEALED: REVEALED },
  CLOSE: { REVEALED: CLOSED },
  REOPEN_WORKSHOP: { CLOSED: REVEALED },
};

const everyPair = Object.values(Phase).flatMap((phase) =>
  Object.values(Step).map((step) => [step, phase, leadsTo[step][phase] ?? null] as const),
);

describe('a step leads to the next phase or is refused', () => {
  test.each(everyPair)('%s from %s leads to %s', (step, phase, next) => {
    const taking = () => phaseAfter(step, { phase, step: 4 }, 4);
    if (next) expect(taking()).toBe(next);
    else expect(taking).toThrow(new Refusal('WRONG_PHASE'));
    expect(stepsFrom(phase).includes(step)).toBe(next !== null);
  });

  test.each(everyPair)('%s from %s, decided on an older or a newer step count, is refused as stale', (step, phase) => {
    for (const atStep of [3, 5]) expect(() => phaseAfter(step, { phase, step: 4 }, atStep)).toThrow(new Refusal('STALE_STEP'));
  });
});

test('the steps from a phase are in the order in which steps are listed', () => {
  expect(stepsFrom(REVEALED)).toEqual([
    'SHOW_CARD',
    'ARRANGE_TALK',
    'ASK_CLOSING_QUESTION',
    'TELL_CLOSING_QUESTION',
    'REOPEN_ROUND',
    'START_NEW_ROUND',
    'MOVE_TO_STATION',
    'CLOSE',
  ]);
});

test('results are shown after the reveal and when the workshop is closed, and at no other time', () => {
  expect([LOBBY, SORTING, REVEALED, CLOSED].filter(isRevealed)).toEqual([REVEALED, CLOSED]);
});
