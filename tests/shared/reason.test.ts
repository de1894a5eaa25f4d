import { Phase, type PlacementSetting, reasonRefusal } from '@two-hats/shared';
import { expect, test } from 'vitest';

const setting: PlacementSetting = { phase: Phase.SORTING, round: 2, columns: ['FIRST', 'SECOND'], cardIds: new Set(['sits']) };
const reason = { cardId: 'sits', column: 'FIRST', change: 1 } as const;

test('a reason is kept for a card that lies where it argues for', () => {
  expect(reasonRefusal(reason, 2, setting, 'FIRST')).toBeNull();
  expect(reasonRefusal(reason, 2, setting, 'SECOND')).toBe('NOT_PLACED_THERE');
  expect(reasonRefusal(reason, 2, setting, null)).toBe('NOT_PLACED_THERE');
});

test('and refused wherever a placement would be', () => {
  expect(reasonRefusal({ ...reason, cardId: 'other' }, 2, setting, 'FIRST')).toBe('UNKNOWN_CARD');
  expect(reasonRefusal({ ...reason, column: 'BOTH' }, 2, setting, 'BOTH')).toBe('COLUMN_NOT_OFFERED');
  expect(reasonRefusal({ ...reason, change: 0 }, 2, setting, 'FIRST')).toBe('INVALID_CHANGE');
  expect(reasonRefusal(reason, 1, setting, 'FIRST')).toBe('ROUND_CLOSED');
  expect(reasonRefusal(reason, 2, { ...setting, phase: Phase.REVEALED }, 'FIRST')).toBe('ROUND_CLOSED');
  expect(reasonRefusal(reason, 2, { ...setting, phase: Phase.LOBBY }, 'FIRST')).toBe('ROUND_NOT_OPEN');
});
