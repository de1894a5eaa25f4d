import { expect, test } from 'vitest';
import { changeWords } from '../../client/src/results/slope/changeWords';
import type { Changes } from '../../client/src/results/slope/fragment';
import { inTableOrder, slopeOf } from '../../client/src/results/slope/slope';

type Card = Changes['cards'][number];

function card(cardId: string, from: number | null, to: number | null, more: Partial<Card> = {}): Card {
  const standing = (lean: number | null) => ({ winner: null, outcome: null, lean });
  return { cardId, before: standing(from), after: standing(to), differs: false, direction: null, fewestMoved: 0, ...more };
}

function changes(kind: Changes['kind'], more: Partial<Changes> = {}): Changes {
  const counts = { differing: 0, agreedBefore: 5, agreedAfter: 9, towardsModel: 0, awayFromModel: 0 };
  const room = { towardsRoom: 0, awayFromRoom: 0, fewestMoved: 0 };
  const load = { bothBefore: 0, bothAfter: 0, neitherBefore: 0, neitherAfter: 0 };
  return { kind, from: 1, to: 2, cards: [card('a', 0, 0), card('b', 1, 1)], ...counts, ...room, ...load, ...more };
}

test('each kind of comparison has its sentences, for none, for one and for more', () => {
  expect(changeWords(changes('TODAY_TO_SHOULD'), true)).toBe('No card is in other hands today than it should be.');
  expect(changeWords(changes('TODAY_TO_SHOULD', { differing: 1, neitherBefore: 2, bothBefore: 1 }), true)).toBe(
    '1 card of 2 is in other hands today than it should be. 2 cards are done by neither role today. Both roles together carry 1 card today, and should carry 0.',
  );
  expect(changeWords(changes('RELEASE', { differing: 2 }), true)).toBe('2 cards of 2 change hands after the release.');
  expect(changeWords(changes('AGAIN', { differing: 1, towardsModel: 1 }), true)).toBe(
    '1 card of 2 has another leading column than in round 1. The room agrees on 9, and agreed on 5 before. 1 card moved towards the model, 0 away from it.',
  );
  expect(changeWords(changes('AGAIN', { fewestMoved: 4, towardsRoom: 1, awayFromRoom: 2 }), true)).toBe(
    'No card has another leading column than in round 1. The room agrees on 9, and agreed on 5 before. 4 placements lie elsewhere, at the least. On 1 card they moved towards what led before, on 2 away from it.',
  );
  expect(changeWords(changes('AGAIN', { towardsModel: 1 }), false)).not.toContain('article');
});

test('the picture draws what has a place between the roles, and names what differs as the table does', () => {
  const cards = [
    card('still', 0.5, 0.5, { direction: 'SAME' }),
    card('one', 0, 0.99, { differs: true, direction: 'TOWARDS' }),
    card('nobody’s', null, 1, { differs: true, direction: 'TOWARDS' }),
    card('two', 0.2, 1, { differs: true, direction: 'AWAY' }),
  ];
  expect(inTableOrder(cards).map(({ cardId }) => cardId)).toEqual(['one', 'nobody’s', 'two', 'still']);
  const { lines, labels } = slopeOf(cards);
  expect(lines.map(({ cardId, look }) => [cardId, look])).toEqual([
    ['one', 'towards'],
    ['two', 'away'],
    ['still', 'still'],
  ]);
  expect(labels).toEqual([{ at: 0.99, text: '1, 3' }]);
});
