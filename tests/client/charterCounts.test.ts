import { expect, test } from 'vitest';
import { charterCounts } from '../../client/src/screens/console/charter/charterCounts';

test('a proposal counts neither as decided nor as open, and what is parked as neither of the three', () => {
  const charter = [{ basis: 'DECIDED' }, { basis: 'PROPOSED' }, { basis: 'PROPOSED' }, { basis: 'OPEN' }, { basis: 'PARKED' }] as const;
  expect(charterCounts(charter)).toEqual({ total: 5, decided: 1, parked: 1, proposed: 2, open: 1 });
});
