import { expect, test } from 'vitest';
import { charterCounts } from '../../client/src/screens/console/charter/charterCounts';

test('a proposal counts neither as decided nor as open', () => {
  const charter = [{ basis: 'DECIDED' }, { basis: 'PROPOSED' }, { basis: 'PROPOSED' }, { basis: 'OPEN' }] as const;
  expect(charterCounts(charter)).toEqual({ total: 4, decided: 1, proposed: 2, open: 1 });
});
