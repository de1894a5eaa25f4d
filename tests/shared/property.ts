/**
 * Property tests that can be repeated: the seed is in every test's name. `TEST_SEED=123 pnpm test` runs the same cases again.
 */
import fc, { type Arbitrary } from 'fast-check';
import { test } from 'vitest';

const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);

/** A test that holds for every value that `values` can make; the name is the sentence that must hold. */
export function holdsForAll<T>(name: string, values: Arbitrary<T>, holds: (value: T) => void): void {
  test(`${name} (seed ${seed})`, () => {
    fc.assert(
      fc.property(values, (value) => holds(value)),
      { seed, numRuns: 200 },
    );
  });
}
