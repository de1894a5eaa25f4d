import type { Logger } from 'pino';
import type { Environment } from './workshop/environment.js';
import { deleteExpired, deleteRehearsals } from './workshop/retention.js';

const interval = 600_000;
const day = 86_400_000;

/**
 * Finishes deletions that a stop has interrupted and deletes workshops after the retention time and rehearsals after a day, now and every ten minutes.
 * @param retentionDays 0 keeps all but rehearsals
 * @returns what ends it
 */
export function keepDeleting(environment: Environment, retentionDays: number, log: Logger): () => void {
  let isBusy = false;
  const deleteWhatIsDue = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await environment.store.resumeErasing();
      const count = retentionDays > 0 ? await deleteExpired(environment, retentionDays * day) : 0;
      const rehearsals = await deleteRehearsals(environment);
      if (rehearsals > 0) log.info({ count: rehearsals }, 'Deleted rehearsals a day after they were opened');
      if (count > 0) log.info({ count }, 'Deleted workshops after the retention time');
    } catch (error) {
      log.error({ err: error }, 'Old workshops could not be deleted; the next round tries again');
    } finally {
      isBusy = false;
    }
  };
  void deleteWhatIsDue();
  const timer = setInterval(() => void deleteWhatIsDue(), interval);
  return () => clearInterval(timer);
}
