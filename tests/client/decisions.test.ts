import { type Decision, ownedBy, parked } from '@two-hats/shared';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDecisions } from '../../client/src/deciding/decisions';

const decision = (cardId: string, version: number, note = ''): Decision => ({
  cardId,
  ...ownedBy('FIRST'),
  person: '',
  note,
  lookAgainOn: null,
  version,
});

/** A device that keeps what is given to it, as a browser's storage does. */
function device(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  device();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what is written on a card is on it again after other cards and a reload, until it is saved', async () => {
  const never = vi.fn(() => new Promise<Decision | null>(() => {}));
  const before = createDecisions('workshop', { decisions: [], revision: 1 }, never);
  before.change('one', { note: 'Ask Grace' });
  before.change('two', { person: 'Heidi' });
  expect(before.of('one').note).toBe('Ask Grace');
  expect(before.unsaved()).toEqual(['one', 'two']);

  const reloaded = createDecisions('workshop', { decisions: [], revision: 2 }, async (cardId) => decision(cardId, 3, 'Ask Grace'));
  expect(reloaded.of('one')).toMatchObject({ note: 'Ask Grace', standing: 'UNOWNED' });
  expect(reloaded.of('two')).toMatchObject({ person: 'Heidi', standing: 'UNOWNED' });
  reloaded.change('one', ownedBy('FIRST'));
  await vi.advanceTimersByTimeAsync(0);
  expect(reloaded.unsaved()).toEqual(['two']);
  expect(createDecisions('workshop', { decisions: [decision('one', 3)], revision: 3 }, never).unsaved()).toEqual(['two']);
});

test('a card is told of what others decide, also when it was never opened here', () => {
  const decisions = createDecisions('workshop', { decisions: [], revision: 1 }, async () => null);
  const told = vi.fn();
  decisions.subscribe(told);
  expect(decisions.of('one').standing).toBe('OPEN');
  decisions.learn({ decisions: [decision('one', 2), decision('two', 2)], revision: 2 });
  expect(told).toHaveBeenCalled();
  expect(decisions.of('one')).toMatchObject({ owner: 'FIRST', standing: 'SAVED' });
  expect(decisions.of('two')).toMatchObject({ owner: 'FIRST', standing: 'SAVED' });
});

test('what a card shows is the same object until it changes, and damaged drafts are left aside', () => {
  localStorage.setItem(
    'two-hats:drafts:workshop',
    JSON.stringify({ one: { ...parked, kind: 'NOTHING', person: '', note: '', lookAgainOn: null, version: 1 }, two: 'text' }),
  );
  const decisions = createDecisions('workshop', { decisions: [], revision: 1 }, async () => null);
  expect(decisions.unsaved()).toEqual([]);
  expect(decisions.of('one')).toBe(decisions.of('one'));
});
