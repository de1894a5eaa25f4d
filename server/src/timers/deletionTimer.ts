import type { Log } from '../log.js';
import type { Environment } from '../workshop/environment.js';
import { deleteExpired, deleteRehearsals } from '../workshop/retention.js';
import { repeatedly } from './repeatedly.js';

const interval = 600_000;
const day = 86_400_000;

/**
 * Finishes deletions that a stop has interrupted and deletes workshops after the retention time and rehearsals after a day, now and every ten minutes.
 * @param retentionDays 0 keeps all but rehearsals
 * @returns what ends it, and resolves when nothing of it is under way any more: once the store has been told to end its erasing, that is soon
 */
export function keepDeleting(environment: Environment, retentionDays: number, log: Log): () => Promise<void> {
  let hasEnded = false;
  const deleteWhatIsDue = async () => {
    try {
      await environment.store.resumeErasing();
      if (hasEnded) return;
      const count = retentionDays > 0 ? await deleteExpired(environment, retentionDays * day) : 0;
      if (hasEnded) return;
      const rehearsals = await deleteRehearsals(environment);
      if (rehearsals > 0) log.info({ count: rehearsals }, 'Deleted rehearsals a day after they were opened');
      if (count > 0) log.info({ count }, 'Deleted workshops after the retention time');
    } catch (error) {
      log.error({ err: error }, 'Old workshops could not be deleted; the next round tries again');
    }
  };
  const end = repeatedly(deleteWhatIsDue, interval);
  return () => {
    hasEnded = true;
    return end();
  };
}
