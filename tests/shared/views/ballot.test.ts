import { ballotOf, foldPlacements, Phase, type Placement } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { participant, roundOf, smallCounts, smallDeck, smallRound, workshop } from './smallWorkshop.js';

const placements: Placement[] = [
  { cardId: 'sits', column: 'FIRST', change: 3 },
  { cardId: 'market', column: null, change: 2 },
];

describe('the ballot', () => {
  test('holds what a phone needs for the first card, and the participant’s own placements', () => {
    expect(ballotOf(workshop(), participant({ done: true }), placements, [])).toMatchObject({
      participantId: 'ada',
      name: 'Ada',
      hat: 'FIRST',
      workshopId: 'workshop-1',
      title: 'Who does what?',
      joinCode: 'BCDFGH',
      phase: 'SORTING',
      round: { number: 1, lens: 'SHOULD', question: null },
      roles: smallDeck.roles,
      columns: ['FIRST', 'SECOND'],
      placements,
      done: true,
    });
  });

  test('gives every participant an order of their own, and always the same one', () => {
    const order = (id: string) => ballotOf(workshop(), participant({ id }), [], []).cards.map((card) => card.id);
    const orders = Array.from({ length: 20 }, (_, index) => order(String(index)));
    expect(new Set(orders.map(String)).size).toBeGreaterThan(15);
    for (const each of orders) expect([...each].sort()).toEqual([...workshop().deck.cards.map((card) => card.id)].sort());
    expect(order('7')).toEqual(orders[7]);
  });

  test('takes placements from any iterable, and only their three fields', () => {
    const stored = foldPlacements(placements.map((placement) => ({ ...placement, participant: 'ada' })));
    expect(ballotOf(workshop(), participant(), stored.values(), []).placements).toEqual(placements);
  });

  test('tells the newest earlier answer of each card of the round, in the order of the participant’s own cards', () => {
    const second = roundOf(smallCounts, 0, { number: 2, cardIds: ['sits', 'stories', 'market'] });
    const record = workshop({ rounds: [smallRound, second] });
    const earlier = [
      { round: 1, cardId: 'sits', column: 'FIRST', participant: 'ada' },
      { round: 1, cardId: 'stories', column: 'SECOND', participant: 'ada' },
      { round: 1, cardId: 'clients', column: 'SECOND', participant: 'ada' },
    ] as const;
    const ballot = ballotOf(record, participant(), [], earlier);
    const order = ballot.cards.map(({ id }) => id).filter((id) => id !== 'market');
    expect(ballot.earlier).toEqual(order.map((cardId) => ({ round: 1, cardId, column: cardId === 'sits' ? 'FIRST' : 'SECOND' })));
    const third = workshop({ rounds: [smallRound, second, roundOf(smallCounts, 0, { number: 3, cardIds: ['sits'] })] });
    const twice = [{ round: 2, cardId: 'sits', column: 'BOTH' } as const, ...earlier];
    expect(ballotOf(third, participant(), [], twice).earlier).toEqual([{ round: 2, cardId: 'sits', column: 'BOTH' }]);
  });

  test('is empty in the lobby', () => {
    const ballot = ballotOf(workshop({ phase: Phase.LOBBY, rounds: [] }), participant({ done: true }), placements, []);
    expect(ballot).toMatchObject({ round: null, placements: [], done: false });
    expect(ballot.cards).toHaveLength(6);
  });

  test('keeps the placements after the reveal', () => {
    expect(ballotOf(workshop({ phase: Phase.REVEALED }), participant(), placements, []).placements).toEqual(placements);
  });
});
