/** Rounds that close by themselves. Any process may do it, and may have been away meanwhile: the deadline is stored, and the step is taken once. */
import { Refusal } from '@two-hats/shared';
import type { Environment } from './environment.js';
import { revealOverdue } from './takeStep.js';

/** So many are looked up at once; the others follow with the next look. */
const roundsAtOnce = 20;

/**
 * Reveals every round whose deadline is over, however many have sorted.
 * @param failed is told what went wrong with one of them; the others are revealed all the same
 * @returns how many this call revealed
 */
export async function closeOverdueRounds(environment: Environment, failed: (error: unknown) => void): Promise<number> {
  const overdue = await environment.store.read((reading) => reading.workshopsOverdue(environment.now(), roundsAtOnce));
  let closed = 0;
  for (const { id, step } of overdue) {
    try {
      await revealOverdue(environment, id, step);
      closed += 1;
    } catch (error) {
      // Somebody was quicker, or nothing can be saved now: the next look finds what is left to do.
      if (!(error instanceof Refusal)) failed(error);
    }
  }
  return closed;
}
