import type { CharterBasis } from '@two-hats/shared';

/** Where an owner in the charter comes from, as screens and exports say it. */
export const basisWords: Readonly<Record<CharterBasis, string>> = {
  DECIDED: 'Decided by the team',
  MAJORITY: 'Majority of the room',
  OPEN: 'Still open',
};
