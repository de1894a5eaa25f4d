import { type Camps, campsOf, cardResult, cellsOf, fewestCardsForCamps, fewestForCamps, noCounts } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { card } from './smallWorkshop.js';

const columns = ['FIRST', 'SECOND'] as const;
const cards = Array.from({ length: fewestCardsForCamps }, (_, at) => card(`card ${at}`, 'inward', 'FIRST'));

/** Ballots as one sign per card: 1 and 2 for the columns, - for a card that is left out. */
function campsIn(ballots: readonly string[], about = cards): Camps | null {
  const results = about.map((each, at) => {
    const said = (sign: string) => ballots.filter((ballot) => ballot.charAt(at) === sign).length;
    return cardResult(each, { ...noCounts, FIRST: said('1'), SECOND: said('2') }, columns);
  });
  const placeOf = new Map(cellsOf(results).map(({ cardId, column }, place) => [`${cardId} ${column}`, place]));
  const cells = ballots.map((ballot) =>
    Uint16Array.from(
      about.flatMap(({ id }, at) => {
        const column = { '1': 'FIRST', '2': 'SECOND' }[ballot.charAt(at)];
        return column ? (placeOf.get(`${id} ${column}`) ?? []) : [];
      }),
    ),
  );
  const steps = campsOf(results, cells, 'seed');
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const repeated = (ballot: string, times: number) => Array.from({ length: times }, () => ballot);
/** Two camps that part on the first three cards, each with somebody who strays. */
const twoCamps = [...repeated('11111111', 11), '11111211', '11112111', ...repeated('22211111', 6), '22211211'];

test('two camps are told by their size in tenths and by the cards that they part on, the larger one first', () => {
  // 13 and 7 of 20: 0.65 and 0.35, as tenths 0.7 and 0.4 where both are rounded up from the half.
  expect(campsIn(twoCamps)).toMatchObject({
    shares: [0.7, 0.4],
    parting: [
      { cardId: 'card 0', mostly: ['FIRST', 'SECOND'] },
      { cardId: 'card 1', mostly: ['FIRST', 'SECOND'] },
      { cardId: 'card 2', mostly: ['FIRST', 'SECOND'] },
    ],
  });
  expect(campsIn(twoCamps)?.silhouette).toBeGreaterThan(0.5);
});

test('fewer than twenty who sorted half of the cards have none', () => {
  expect(fewestForCamps).toBe(20);
  expect(campsIn(twoCamps.slice(0, 19))).toBeNull();
  expect(campsIn([...twoCamps.slice(0, 19), '111-----'])).toBeNull();
  expect(campsIn([...twoCamps.slice(0, 19), '1111----'])).not.toBeNull();
});

test('nobody is in a camp of fewer than five', () => {
  expect(campsIn([...repeated('11111111', 20), ...repeated('22222222', 4)])).toBeNull();
  expect(campsIn([...repeated('11111111', 20), ...repeated('22222222', 5)])?.shares).toEqual([0.8, 0.2]);
});

test('a room of one mind, and one in which everybody has a mind of their own, have none', () => {
  expect(campsIn(repeated('11111111', 30))).toBeNull();
  // All 256 ballots that two columns on eight cards allow, each once: no two groups lie apart.
  expect(
    campsIn(Array.from({ length: 256 }, (_, ballot) => ballot.toString(2).padStart(8, '0').replaceAll('1', '2').replaceAll('0', '1'))),
  ).toBeNull();
});

test('a round about fewer than eight cards has none: among so few, anything falls into groups', () => {
  expect(
    campsIn(
      twoCamps.map((ballot) => ballot.slice(0, 7)),
      cards.slice(0, 7),
    ),
  ).toBeNull();
});

test('three camps are three', () => {
  const camps = campsIn([...repeated('11111111', 10), ...repeated('22111111', 10), ...repeated('11222211', 10)]);
  expect(camps?.shares).toEqual([0.3, 0.3, 0.3]);
});

test('a large room is compared by some of its ballots, drawn by lot from the same seed', () => {
  const crowd = Array.from({ length: 1200 }, (_, person) => (person % 3 === 0 ? '22211111' : person % 50 === 1 ? '11112211' : '11111111'));
  expect(campsIn(crowd)).toEqual(campsIn(crowd));
  expect(campsIn(crowd)?.shares).toEqual([0.7, 0.3]);
});
