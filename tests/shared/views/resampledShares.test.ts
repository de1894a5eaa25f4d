import { type CardResult, cardResults, cellsOf, fewestToResample, type ResampledShares, resampledShares } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { expectClose } from '../close.js';
import { roundOf, smallDeck } from './smallWorkshop.js';

/** Ballots as one sign per card of the small deck: 1 and 2 for the columns, - for a card that is left out. */
function room(ballots: readonly string[]): { results: readonly CardResult[]; cells: readonly Uint16Array[] } {
  const counts = smallDeck.cards.map((_, card) => {
    const said = (sign: string) => ballots.filter((ballot) => ballot.charAt(card) === sign).length;
    return [said('1'), said('2')] as const;
  });
  const round = roundOf(counts, ballots.length);
  const results = cardResults(smallDeck, round, round.tally);
  const placeOf = new Map(cellsOf(results).map(({ cardId, column }, place) => [`${cardId} ${column}`, place]));
  const cells = ballots.map((ballot) =>
    Uint16Array.from(
      smallDeck.cards.flatMap(({ id }, card) => {
        const column = { '1': 'FIRST', '2': 'SECOND' }[ballot.charAt(card)];
        return column ? (placeOf.get(`${id} ${column}`) ?? []) : [];
      }),
    ),
  );
  return { results, cells };
}

function intervalsOf(ballots: readonly string[], seed = 'seed'): ResampledShares | null {
  const { results, cells } = room(ballots);
  const steps = resampledShares(results, cells, seed);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const repeated = (ballot: string, times: number) => Array.from({ length: times }, () => ballot);

test('a room of one mind is of one mind however it is drawn', () => {
  // The model says 1, 1, 2, 2 of the four cards that can be compared: this room says so of three.
  expect(intervalsOf(repeated('112111', 12))).toEqual({ meanWinnerShare: { low: 1, high: 1 }, matchShare: { low: 0.75, high: 0.75 } });
});

test('what is compared with the model leaves out whatever has no comparable key', () => {
  const ballots = [...repeated('11221-', 100), ...repeated('11222-', 100)];
  expect(intervalsOf(ballots)).toMatchObject({ matchShare: { low: 1, high: 1 } });
  expect(intervalsOf(repeated('----12', 12))).toMatchObject({ matchShare: null });
});

test('the mean share reaches as far as its ballots hang together: half the room says the opposite of every card', () => {
  // 60 of 100 lead on each card, always the same people: as one share of 100, 1.96 √(0.6 · 0.4 / 100) = 0.096 on either side.
  const interval = intervalsOf([...repeated('111111', 60), ...repeated('222222', 40)])?.meanWinnerShare;
  expectClose(interval?.low, 0.504, 0.02);
  expectClose(interval?.high, 0.696, 0.02);
});

test('over two cards with the same totals they tell whether the same people chose one column on both: hence never told of so few', () => {
  const together = intervalsOf([...repeated('11----', 6), ...repeated('22----', 6)])?.meanWinnerShare;
  const apart = intervalsOf([...repeated('12----', 6), ...repeated('21----', 6)])?.meanWinnerShare;
  expect(together?.low).toBeLessThan(0.3);
  expect(apart).toEqual({ low: 0.5, high: 0.5 });
});

test('in whole hundredths, rounded outwards, and the same for the same seed', () => {
  const ballots = Array.from({ length: 23 }, (_, person) =>
    smallDeck.cards.map((__, card) => ((person * 7 + card * 3) % 5 < 3 ? '1' : '2')).join(''),
  );
  const intervals = intervalsOf(ballots);
  for (const interval of [intervals?.meanWinnerShare, intervals?.matchShare]) {
    for (const end of [interval?.low, interval?.high]) expectClose((end ?? 0) * 100, Math.round((end ?? 0) * 100), 1e-9);
  }
  expect(intervalsOf(ballots)).toEqual(intervals);
});

test('too few participants are not resampled', () => {
  expect(intervalsOf(repeated('111111', fewestToResample - 1))).toBeNull();
  expect(intervalsOf(repeated('111111', fewestToResample))).not.toBeNull();
});
