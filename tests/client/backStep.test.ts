import type { Phase } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { backStep } from '../../client/src/screens/console/frame/backStep';

const at = (phase: Phase, currentCardId: string | null = null) =>
  backStep({ stage: { phase, reveal: { walk: ['b', 'a'], currentCardId } } });

test('a card leads back to the one before, and the first one to the overview', () => {
  expect(at('REVEALED', 'a')).toEqual({ does: 'SHOW_CARD', label: 'Card before', cardId: 'b' });
  expect(at('REVEALED', 'b')).toEqual({ does: 'SHOW_CARD', label: 'Overview', cardId: null });
});

test('a closed workshop leads back to its results', () => expect(at('CLOSED')).toMatchObject({ does: 'REOPEN_WORKSHOP' }));

test('nothing leads back from a lobby, from sorting, and from the overview: that would take the results from the room', () => {
  for (const phase of ['LOBBY', 'SORTING', 'REVEALED'] as const) expect(at(phase)).toBeNull();
});
