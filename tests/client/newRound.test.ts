import { expect, test } from 'vitest';
import type { ConsoleFrame } from '../../client/src/screens/console/documents';
import { cardsByChoice, roundInWords } from '../../client/src/screens/console/menu/newRound';

test('cards are chosen by how the last round came out, and by what is decided or to be looked at again', () => {
  const frame = {
    charter: [
      { cardId: 'a', owner: 'FIRST', basis: 'DECIDED' },
      { cardId: 'b', owner: 'FIRST', basis: 'PROPOSED' },
      { cardId: 'c', owner: 'SECOND', basis: 'DECIDED' },
      { cardId: 'd', owner: null, basis: 'OPEN' },
    ],
    stage: {
      reveal: {
        results: [
          { cardId: 'b', outcome: 'AGREED' },
          { cardId: 'c', outcome: 'LEANING' },
          { cardId: 'd', outcome: null },
        ],
        decisions: [
          { cardId: 'a', lookAgainOn: null },
          { cardId: 'c', lookAgainOn: '2027-02-01' },
        ],
      },
    },
  } as unknown as ConsoleFrame;
  expect(cardsByChoice(frame)).toEqual({ ALL: ['a', 'b', 'c', 'd'], NOT_AGREED: ['c', 'd'], OPEN: ['b', 'c', 'd'] });
});

test('what a round will do is said before it starts', () => {
  const told = { question: 'Who does it today?', cards: 12, areAll: true, ballots: 'EMPTY', before: 1, beside: [] } as const;
  expect(roundInWords(told)).toBe('Everybody sorts all 12 cards under “Who does it today?”. They begin with an empty ballot.');
  expect(roundInWords({ ...told, cards: 1, areAll: false, ballots: 'FROM_BEFORE', before: 2, beside: ['NEITHER', 'BOTH'] })).toBe(
    'Everybody sorts 1 card under “Who does it today?”. They begin with what they said in round 2. “Both” and “Neither” are on offer.',
  );
});
