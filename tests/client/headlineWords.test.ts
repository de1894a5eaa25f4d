import { cardResults, headlineOf } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { headlineWords } from '../../client/src/results/headlineWords.js';
import { roundOf, smallDeck } from '../shared/views/smallWorkshop.js';

describe('the headline', () => {
  const headline = (counts: Parameters<typeof roundOf>[0], ballots: number, comparable = true) => {
    const round = roundOf(counts, ballots);
    // The blank before a percent sign does not break.
    return headlineWords(headlineOf(cardResults(smallDeck, round, round.tally), ballots), comparable).replaceAll('\u00a0', ' ');
  };

  const unanimous = [
    [5, 0],
    [5, 0],
    [0, 5],
    [0, 5],
    [5, 0],
    [0, 5],
  ] as const;
  const unlike = [
    [0, 5],
    [0, 5],
    [5, 0],
    [5, 0],
    [5, 0],
    [0, 5],
  ] as const;
  const split = [
    [2, 2],
    [2, 2],
    [2, 2],
    [2, 2],
    [2, 2],
    [2, 2],
  ] as const;
  const oneAgainst = [
    [9, 1],
    [9, 1],
    [1, 9],
    [1, 9],
    [9, 1],
    [9, 1],
  ] as const;
  const nearlyAll = [
    [150, 1],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ] as const;
  const nearlyNone = [
    [1, 150],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ] as const;

  test.each([
    ['nobody sorted', [], 0, 'Nobody sorted a card in this round.'],
    ['everybody took everything back', [], 2, 'Nobody sorted a card in this round.'],
    [
      'one ballot',
      [
        [1, 0],
        [0, 1],
        [0, 1],
      ],
      1,
      'Only one person sorted, so there is no agreement to measure. That ballot shares the model’s view on 67 % of placements.',
    ],
    [
      'two ballots that share no card',
      [
        [1, 0],
        [1, 0],
      ],
      2,
      'No card was sorted by two people, so there is no agreement to measure. The room shares the model’s view on every placement.',
    ],
    [
      'everything unanimous, with the model',
      unanimous,
      5,
      'The room is unanimous on all 6 cards. The room shares the model’s view on every placement.',
    ],
    [
      'everything unanimous, against the model',
      unlike,
      5,
      'The room is unanimous on all 6 cards. The room shares the model’s view on none of the placements. The room challenges it on 4 cards.',
    ],
    [
      'everything split',
      split,
      4,
      'The room agrees on none of the 6 cards; it is split on 6. The room shares the model’s view on 50 % of placements.',
    ],
    [
      'agreement on all, not unanimous',
      oneAgainst,
      10,
      'The room agrees on all 6 cards. The room shares the model’s view on 90 % of placements.',
    ],
    [
      'nothing that can be compared',
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [4, 0],
        [0, 4],
      ],
      4,
      'At least two people sorted 2 of the 6 cards. The room is unanimous on all 2 cards. None of the sorted cards can be compared with the model.',
    ],
    [
      'one card, unanimous',
      [[2, 0]],
      2,
      'At least two people sorted 1 of the 6 cards. The room is unanimous on the one card. The room shares the model’s view on every placement.',
    ],
    [
      'one card, tied',
      [[2, 2]],
      4,
      'At least two people sorted 1 of the 6 cards. The room is split on the one card. The room shares the model’s view on 50 % of placements.',
    ],
    [
      'never rounded to all',
      nearlyAll,
      151,
      'At least two people sorted 1 of the 6 cards. The room agrees on the one card. The room shares the model’s view on more than 99 % of placements.',
    ],
    [
      'never rounded to none',
      nearlyNone,
      151,
      'At least two people sorted 1 of the 6 cards. The room agrees on the one card. The room shares the model’s view on less than 1 % of placements. The room challenges it on 1 card.',
    ],
  ] as const)('%s', (_, counts, ballots, sentence) => {
    expect(headline(counts, ballots)).toBe(sentence);
  });

  test('tells what it leans to and what it is split on apart', () => {
    const mixed = [
      [5, 0],
      [3, 2],
      [4, 1],
      [2, 3],
      [2, 2],
      [0, 5],
    ] as const;
    expect(headline(mixed, 5)).toMatch(/^The room agrees on 3 of 6 cards; it leans to one side on 2 and is split on 1\. /);
  });

  test('says nothing of an article where the deck has none', () => {
    expect(headline(unanimous, 5, false)).toBe('The room is unanimous on all 6 cards.');
  });
});
