import { consoleOf, Phase, type PublishedReason, stageOf } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { workshop } from './smallWorkshop.js';

const reason: PublishedReason = { id: '1', cardId: 'sits', column: 'FIRST', text: 'Because', hidden: false, onWall: true };
const others: readonly PublishedReason[] = [
  { ...reason, id: '2', hidden: true },
  { ...reason, id: '3', cardId: 'stories' },
  { ...reason, id: '4', onWall: false },
];
const shown = { phase: Phase.REVEALED, currentCardId: 'sits', wallReasons: [reason, ...others] };

test('on the wall stands what was put there for the current card, and nothing hidden', () => {
  expect(stageOf(workshop(shown)).reveal?.wallReasons).toEqual([{ id: '1', column: 'FIRST', text: 'Because' }]);
  expect(stageOf(workshop({ ...shown, currentCardId: null })).reveal?.wallReasons).toEqual([]);
  const many = Array.from({ length: 5 }, (_, index) => ({ ...reason, id: String(index) }));
  expect(stageOf(workshop({ ...shown, wallReasons: many })).reveal?.wallReasons).toHaveLength(3);
});

test('while a round is open, a console is told none, whatever it was made with', () => {
  const reasons = [{ column: 'FIRST', count: 1, reasons: [reason] }] as const;
  expect(consoleOf(workshop(shown), [], reasons).reasons).toEqual(reasons);
  const open = consoleOf(workshop({ ...shown, phase: Phase.SORTING }), [], reasons);
  expect([open.reasons, open.stage.reveal]).toEqual([null, null]);
});
