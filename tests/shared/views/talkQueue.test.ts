import { type CardResult, cardResult, stageOf, type TalkItem, talkQueue } from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundOf, smallCounts, smallDeck, workshop } from './smallWorkshop.js';

/** Results of the small deck, [first, second] per card, in deck order. */
function resultsOf(counts: readonly (readonly [number, number])[]): CardResult[] {
  return smallDeck.cards.flatMap((card, i) => {
    const [first, second] = counts[i] ?? [0, 0];
    return cardResult(card, { FIRST: first, SECOND: second, BOTH: 0, NEITHER: 0 }, ['FIRST', 'SECOND']);
  });
}

function told(items: readonly TalkItem[]): string[] {
  return items.map(({ cardId, reason }) => `${cardId} ${reason}`);
}

describe('the proposed queue', () => {
  // By hand: clients 4:4 is split; stories 1:7 is agreed, and the model says the first role; shared 3:5 leans; the others are agreed, with
  // the model or, like the reader's proposal, with nothing to hold them against.
  test('has split cards first, then those against the model, then those that lean, each with why', () => {
    expect(told(talkQueue(resultsOf(smallCounts), [], null))).toEqual(['clients SPLIT', 'stories AGAINST_MODEL', 'shared LEANING']);
  });

  test('has cards on which today differs before those that only lean, and a card once, for its first reason', () => {
    const today = resultsOf([
      [0, 8],
      [7, 1],
      [0, 8],
      [8, 0],
      [1, 7],
      [4, 3],
    ]);
    expect(told(talkQueue(resultsOf(smallCounts), today, null))).toEqual([
      'clients SPLIT',
      'stories AGAINST_MODEL',
      'market TODAY_DIFFERS',
      'sits TODAY_DIFFERS',
      'analytics TODAY_DIFFERS',
      'shared LEANING',
    ]);
  });

  test('is empty where the room is of one mind and with the model, and where nobody has sorted', () => {
    expect(
      talkQueue(
        resultsOf([
          [8, 0],
          [8, 0],
          [0, 8],
          [0, 8],
          [0, 0],
          [0, 8],
        ]),
        [],
        null,
      ),
    ).toEqual([]);
    expect(talkQueue(resultsOf([]), [], null)).toEqual([]);
  });

  test('has the most contested card first within a reason', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 6, maxLength: 6 }), (counts) => {
        const results = resultsOf(counts);
        const contention = new Map(results.map((result) => [result.cardId, result.contention ?? -1]));
        const queue = talkQueue(results, [], null);
        expect(new Set(queue.map(({ cardId }) => cardId)).size).toBe(queue.length);
        for (const [index, { cardId, reason }] of queue.entries()) {
          const next = queue[index + 1];
          if (next?.reason === reason) expect(contention.get(cardId)).toBeGreaterThanOrEqual(contention.get(next.cardId) ?? 0);
        }
      }),
    );
  });
});

describe('a queue that the facilitator has arranged', () => {
  test('stands as it is, keeps the reasons and marks what was chosen', () => {
    expect(told(talkQueue(resultsOf(smallCounts), [], ['sits', 'shared', 'clients']))).toEqual([
      'sits CHOSEN',
      'shared LEANING',
      'clients SPLIT',
    ]);
  });

  test('passes over a card that the round is not about', () => {
    expect(told(talkQueue(resultsOf(smallCounts).slice(1), [], ['sits', 'shared']))).toEqual(['shared LEANING']);
  });
});

describe('on the Stage', () => {
  // Today the other way round than it should be: on one card against the model, on one with it.
  const today = roundOf(
    [
      [0, 8],
      [8, 0],
    ],
    8,
    { lens: 'TODAY', cardIds: ['sits', 'stories'] },
  );
  const should = roundOf(smallCounts, 8, { number: 2 });

  test('today is held against the newest round that asked what should be, whichever came first', () => {
    expect(stageOf(workshop({ phase: 'REVEALED', rounds: [today, should] })).reveal?.talk).toContainEqual({
      cardId: 'sits',
      reason: 'TODAY_DIFFERS',
    });
    expect(stageOf(workshop({ phase: 'REVEALED', rounds: [should, { ...today, number: 2 }] })).reveal?.talk).toEqual([
      { cardId: 'sits', reason: 'AGAINST_MODEL' },
      { cardId: 'stories', reason: 'TODAY_DIFFERS' },
    ]);
  });

  test('other questions are held against neither', () => {
    const later = roundOf([[0, 8]], 8, { lens: 'AFTER_RELEASE', number: 2, cardIds: ['sits'] });
    expect(stageOf(workshop({ phase: 'REVEALED', rounds: [should, later] })).reveal?.talk).toEqual([
      { cardId: 'sits', reason: 'AGAINST_MODEL' },
    ]);
  });

  test('the queue is arranged or proposed, and leads the walk', () => {
    const { reveal } = stageOf(workshop({ phase: 'REVEALED', talkQueue: ['analytics', 'sits'] }));
    expect(reveal).toMatchObject({ talkArranged: true, walk: ['analytics', 'sits', 'clients', 'shared', 'market', 'stories'] });
    expect(stageOf(workshop({ phase: 'REVEALED' })).reveal?.talkArranged).toBe(false);
  });
});
