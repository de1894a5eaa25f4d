import { expect } from 'vitest';

/** Fails unless `actual` is a number within `tolerance` of `expected`. */
export function expectClose(actual: number | null | undefined, expected: number, tolerance = 1e-6): void {
  expect(actual).toBeTypeOf('number');
  expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} should be ${expected} ± ${tolerance}`).toBeLessThanOrEqual(tolerance);
}
