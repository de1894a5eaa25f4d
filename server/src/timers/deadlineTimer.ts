import { Refusal } from '@two-hats/shared';
import type { Log } from '../log.js';
import { closeOverdueRounds } from '../workshop/deadlines.js';
import type { Environment } from '../workshop/environment.js';
import { repeatedly } from './repeatedly.js';

/** How often is looked for rounds that are to close, in milliseconds: so late may one close at most. */
const interval = 1000;

/**
 * Closes rounds at their deadline, and at once those whose deadline went by while no server was there.
 * @returns what ends it, and resolves when nothing of it is under way any more
 */
export function keepDeadlines(environment: Environment, log: Log): () => Promise<void> {
  const failed = (error: unknown) => log.error({ err: error }, 'A round could not be closed at its deadline; the next look tries again');
  const look = async () => {
    try {
      const count = await closeOverdueRounds(environment, failed);
      if (count > 0) log.info({ count }, 'Closed rounds at their deadline');
    } catch (error) {
      // What cannot be read now can be read a second later.
      if (!(error instanceof Refusal)) failed(error);
    }
  };
  return repeatedly(look, interval);
}
