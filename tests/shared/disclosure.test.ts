import {
  type BallotMark,
  changedSince,
  type Hat,
  hatsToTell,
  leftOutOfPeek,
  mayPublish,
  mayTellReach,
  mayTellReasons,
  noCounts,
  peekRefusal,
  progressOf,
  type Snapshot,
  seenBefore,
  tallyWithout,
  tellsAll,
} from '@two-hats/shared';
import { describe, expect, test } from 'vitest';

const taken: Snapshot = {
  takenAt: 1_000,
  revision: 40,
  departed: 1,
  ballots: 9,
  tally: new Map(),
  resampled: null,
  byHat: null,
  camps: null,
  stands: false,
};

/** So many ballots with a card on them, of which some changed after {@link taken}. */
function marks(ballots: number, changed: number, placed = 4): BallotMark[] {
  return Array.from({ length: ballots }, (_, i) => ({ participantId: String(i), hat: null, placed, changedAt: i < changed ? 40 : 39 }));
}

describe('progress is one of three words', () => {
  test.each([
    [0, false, 'HERE'],
    [1, false, 'SORTING'],
    [29, false, 'SORTING'],
    [29, true, 'DONE'],
    [0, true, 'DONE'],
  ] as const)('%i placed, done %s: %s', (placed, done, word) => {
    expect(progressOf({ placed, done })).toBe(word);
  });
});

test('fewer than three people are told that totals tell all', () => {
  expect([0, 1, 2, 3, 300].map(tellsAll)).toEqual([true, true, true, false, false]);
});

test('how far shares reach is told of ten ballots and more, over six cards and more', () => {
  expect(mayTellReach(10, 6)).toBe(true);
  expect(mayTellReach(9, 6)).toBe(false);
  expect(mayTellReach(10, 5)).toBe(false);
});

describe('who changed something since a snapshot', () => {
  test('whoever changed a ballot, and whoever was removed with one', () => {
    expect(changedSince(taken, { marks: marks(9, 0), departed: 1 })).toBe(0);
    expect(changedSince(taken, { marks: marks(9, 2), departed: 1 })).toBe(2);
    expect(changedSince(taken, { marks: marks(8, 1), departed: 3 })).toBe(3);
  });

  test('also somebody who took every card back', () => {
    expect(changedSince(taken, { marks: marks(1, 1, 0), departed: 1 })).toBe(1);
  });
});

describe('a peek', () => {
  test('needs eight ballots, since it leaves some out and shows at least five', () => {
    expect(peekRefusal([null, null], { marks: marks(7, 7), departed: 0 })).toBe('TOO_FEW_BALLOTS');
    expect(peekRefusal([null, null], { marks: marks(8, 8), departed: 0 })).toBeNull();
  });

  test('does not count empty ballots', () => {
    expect(peekRefusal([null, null], { marks: [...marks(7, 7), ...marks(5, 5, 0)], departed: 0 })).toBe('TOO_FEW_BALLOTS');
  });

  test('moves on only when three people changed something since the last one', () => {
    expect(peekRefusal([taken, null], { marks: marks(12, 2), departed: 1 })).toBe('TOO_FEW_CHANGES');
    expect(peekRefusal([taken, null], { marks: marks(12, 3), departed: 1 })).toBeNull();
  });

  test('nor before three people changed something since the results of an earlier reveal', () => {
    expect(peekRefusal([null, taken], { marks: marks(12, 2), departed: 1 })).toBe('TOO_FEW_CHANGES');
  });

  test.each([
    [8, 3],
    [11, 3],
    [12, 4],
    [89, 29],
    [90, 30],
    [5000, 30],
  ])('of %i ballots leaves %i out', (ballots, out) => {
    expect(leftOutOfPeek(ballots)).toBe(out);
  });
});

describe('a round that is revealed again', () => {
  test('gets new results only when three people changed something since', () => {
    expect(mayPublish(null, { marks: marks(5, 0), departed: 0 })).toBe(true);
    expect(mayPublish(taken, { marks: marks(10, 2), departed: 1 })).toBe(false);
    expect(mayPublish(taken, { marks: marks(8, 1), departed: 2 })).toBe(false);
    expect(mayPublish(taken, { marks: marks(10, 3), departed: 1 })).toBe(true);
  });

  test('gets new results where both old and new ones tell all in any case', () => {
    expect(mayPublish({ ...taken, ballots: 2 }, { marks: marks(2, 1), departed: 1 })).toBe(true);
    // A third ballot would be told by the difference, and so would the one that left three.
    expect(mayPublish({ ...taken, ballots: 2 }, { marks: marks(3, 1), departed: 1 })).toBe(false);
    expect(mayPublish({ ...taken, ballots: 3 }, { marks: marks(2, 0), departed: 2 })).toBe(false);
  });
});

describe('the reasons of a round', () => {
  test('are told at its first reveal, and anew when three people changed a placement or a reason since', () => {
    expect(mayTellReasons(null, 0, 9)).toBe(true);
    expect(mayTellReasons({ ...taken, ballots: 9 }, 2, 9)).toBe(false);
    expect(mayTellReasons({ ...taken, ballots: 9 }, 3, 9)).toBe(true);
  });

  test('are told anew at every reveal where two people tell all in any case', () => {
    expect(mayTellReasons({ ...taken, ballots: 2 }, 1, 2)).toBe(true);
    expect(mayTellReasons({ ...taken, ballots: 3 }, 1, 2)).toBe(false);
    expect(mayTellReasons({ ...taken, ballots: 2 }, 1, 3)).toBe(false);
  });
});

describe('a round whose ballots are from before', () => {
  const published: Snapshot = {
    ...taken,
    tally: new Map([
      ['a', { FIRST: 4, SECOND: 3, BOTH: 0, NEITHER: 2 }],
      ['b', { FIRST: 9, SECOND: 0, BOTH: 0, NEITHER: 0 }],
    ]),
  };

  test('was seen in the round before, as far as it is about the same cards and columns', () => {
    expect(seenBefore(published, { cardIds: ['a', 'c'], columns: ['FIRST', 'SECOND'] }, 77)).toEqual({
      ...published,
      revision: 77,
      departed: 0,
      tally: new Map([['a', { FIRST: 4, SECOND: 3, BOTH: 0, NEITHER: 0 }]]),
    });
  });

  test('gets new results when three change something in it; what was changed before it opened does not count', () => {
    const seen = seenBefore(published, { cardIds: ['a'], columns: ['FIRST', 'SECOND'] }, 77);
    const changedIn = (count: number): BallotMark[] =>
      Array.from({ length: 9 }, (_, i) => ({ participantId: String(i), hat: null, placed: 1, changedAt: i < count ? 77 : 60 }));
    expect(mayPublish(seen, { marks: changedIn(2), departed: 0 })).toBe(false);
    expect(mayPublish(seen, { marks: changedIn(2), departed: 1 })).toBe(true);
    expect(mayPublish(seen, { marks: changedIn(3), departed: 0 })).toBe(true);
  });
});

describe('results are told by hat', () => {
  /** So many ballots of each hat, of which so many changed since {@link taken}. */
  const worn = (...groups: readonly (readonly [hat: Hat | null, ballots: number, changed?: number])[]): BallotMark[] =>
    groups.flatMap(([hat, ballots, changed = 0]) => marks(ballots, changed).map((mark) => ({ ...mark, hat })));

  test('of hats of three and more, beside three and more others, with or without a hat', () => {
    expect(hatsToTell(true, null, { marks: worn(['FIRST', 3], ['SECOND', 2], [null, 1]), departed: 0 })).toEqual(['FIRST']);
    expect(hatsToTell(true, null, { marks: worn(['FIRST', 3], ['SECOND', 3]), departed: 0 })).toEqual(['FIRST', 'SECOND']);
    expect(hatsToTell(true, null, { marks: worn(['BOTH', 9], ['NEITHER', 2]), departed: 0 })).toEqual([]);
    expect(hatsToTell(true, null, { marks: worn(['BOTH', 9]), departed: 0 })).toEqual([]);
  });

  test('not of ballots without a card', () => {
    const empty = marks(2, 0, 0).map((mark) => ({ ...mark, hat: 'SECOND' as const }));
    expect(hatsToTell(true, null, { marks: [...worn(['FIRST', 3], ['SECOND', 2]), ...empty], departed: 0 })).toEqual([]);
  });

  test('again only where three of the hat and three of the others have changed something, and nobody was taken out', () => {
    const again = (first: number, second: number, departed = 1) =>
      hatsToTell(true, taken, { marks: worn(['FIRST', 5, first], ['SECOND', 4, second]), departed });
    expect(again(3, 3)).toEqual(['FIRST', 'SECOND']);
    expect(again(5, 2)).toEqual([]);
    expect(again(2, 4)).toEqual([]);
    expect(again(0, 4)).toEqual([]);
    expect(again(3, 3, 2)).toEqual([]);
  });

  test('never of a round that began with ballots from before', () => {
    expect(hatsToTell(false, taken, { marks: worn(['FIRST', 5, 5], ['SECOND', 5, 5]), departed: 0 })).toEqual([]);
  });
});

test('a tally without some ballots is the tally of the others', () => {
  const tally = new Map([
    ['a', { ...noCounts, FIRST: 3, SECOND: 1 }],
    ['b', { ...noCounts, BOTH: 2 }],
  ]);
  const gone = [
    { cardId: 'a', column: 'FIRST' },
    { cardId: 'b', column: 'BOTH' },
    { cardId: 'b', column: null },
    { cardId: 'a', column: 'FIRST' },
  ] as const;
  expect(tallyWithout(tally, gone)).toEqual(
    new Map([
      ['a', { ...noCounts, FIRST: 1, SECOND: 1 }],
      ['b', { ...noCounts, BOTH: 1 }],
    ]),
  );
  expect(tally.get('a')?.FIRST).toBe(3);
});
