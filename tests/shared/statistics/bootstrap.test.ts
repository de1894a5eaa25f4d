import { bootstrapIntervals, draws } from '@two-hats/shared/statistics';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../close.js';

/** People who all have one thing to say: `yes` of them fill cell 1, the others cell 0. */
function people(count: number, yes: number): Uint16Array[] {
  return Array.from({ length: count }, (_, place) => Uint16Array.of(place < yes ? 1 : 0));
}

const shareOfYes = (counts: Uint32Array) => [(counts[1] ?? 0) / ((counts[0] ?? 0) + (counts[1] ?? 0))];

/** What a run gives, and after how many draws. */
function run(ballots: readonly Uint16Array[], cells: number, seed: number, figuresOf: Parameters<typeof bootstrapIntervals>[3]) {
  const random = xoroshiro128plus(seed);
  const steps = bootstrapIntervals(ballots, cells, (count) => uniformInt(random, 0, count - 1), figuresOf);
  for (let pauses = 0; ; pauses += 1) {
    const step = steps.next();
    if (step.done) return { intervals: step.value, pauses };
  }
}

describe('a bootstrap over participants', () => {
  test('draws the same for the same numbers, and something else for others', () => {
    const drawn = (seed: number) => {
      const yes: (number | undefined)[] = [];
      run(people(40, 25), 2, seed, (counts) => {
        yes.push(counts[1]);
        return [];
      });
      return yes;
    };
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(2)).not.toEqual(drawn(1));
  });

  test('of one share reaches as far as the binomial distribution says: 1.96 √(0.5 · 0.5 / 400) on either side', () => {
    const [interval] = run(people(400, 200), 2, 7, shareOfYes).intervals;
    // Percentiles of a thousand draws are themselves drawn: within a hundredth.
    expectClose(interval?.low, 0.5 - 0.049, 0.01);
    expectClose(interval?.high, 0.5 + 0.049, 0.01);
  });

  test('draws whole ballots: two questions that everybody answers alike are one, and not two', () => {
    const twins = people(400, 200).map(([cell = 0]) => Uint16Array.of(cell, cell + 2));
    const bothYes = (counts: Uint32Array) => [((counts[1] ?? 0) + (counts[3] ?? 0)) / 800];
    const [interval] = run(twins, 4, 7, bothYes).intervals;
    expectClose((interval?.high ?? 0) - (interval?.low ?? 0), 2 * 0.049, 0.015);
  });

  test('counts as many ballots in every draw as there are', () => {
    const counted = new Set<number>();
    run(people(40, 25), 2, 7, (counts) => {
      counted.add((counts[0] ?? 0) + (counts[1] ?? 0));
      return [];
    });
    expect([...counted]).toEqual([40]);
  });

  test('stops after every draw, and draws less often in a large room', () => {
    expect(run(people(40, 25), 2, 7, shareOfYes).pauses).toBe(draws.most);
    const large = Array.from({ length: 2000 }, () => new Uint16Array(29));
    expect(run(large, 1, 7, () => []).pauses).toBe(draws.fewest);
  });

  test('of nobody, and of what is undefined in any draw, is null', () => {
    expect(run([], 2, 7, () => [null]).intervals).toEqual([null]);
    let draw = 0;
    expect(
      run(people(40, 25), 2, 7, () => {
        draw += 1;
        return [1, draw === 3 ? null : 1];
      }).intervals,
    ).toEqual([{ low: 1, high: 1 }, null]);
  });
});
