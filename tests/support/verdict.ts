// How a fault or an attack went, for tests that Vitest runs.
import { expect } from 'vitest';
import { type Goal, judged } from './figure.js';

export { howMany, isLong } from './figure.js';

/**
 * Prints `fault ID FIGURE GOAL ok|short`, then fails the test when the figure does not reach its goal.
 * @param id as for `judged`
 */
export function verdict(id: string, figure: number, goal: Goal): void {
  const { line, what, holds } = judged(id, figure, goal);
  console.log(line);
  expect(holds, what).toBe(true);
}

/** The same for breaches, of which there may be none: the first few are shown. */
export function noneOf(id: string, breaches: readonly string[]): void {
  if (breaches.length > 0) console.log(breaches.slice(0, 10).join('\n'));
  verdict(id, breaches.length, { atMost: 0 });
}

/** The middle of a list of figures; not a number when it is empty. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
