/** Deletion of what nobody comes back to, of rehearsals, and of what was left half deleted. */
import type { Environment } from './environment.js';
import type { Reading } from './store.js';

/** Abandoning one is a change of one row, so some can share a transaction. */
const workshopsAtOnce = 20;
const day = 86_400_000;

/**
 * Deletes every workshop that nothing has changed in for the retention time.
 * @param retention milliseconds
 * @returns how many were deleted
 */
export function deleteExpired(environment: Environment, retention: number): Promise<number> {
  return deleteFound(environment, (reading) => reading.workshopsUntouchedSince(environment.now() - retention, workshopsAtOnce));
}

/** Deletes every rehearsal that was opened more than a day ago. @returns how many were deleted */
export function deleteRehearsals(environment: Environment): Promise<number> {
  return deleteFound(environment, (reading) => reading.rehearsalsOpenedBefore(environment.now() - day, workshopsAtOnce));
}

/** @param find some workshops to delete, {@link workshopsAtOnce} of them while there are more */
async function deleteFound({ store, announcer }: Environment, find: (reading: Reading) => Promise<string[]>): Promise<number> {
  const expired: string[] = [];
  for (let found = workshopsAtOnce; found === workshopsAtOnce; ) {
    const abandoned = await store.write(async (writing) => {
      const ids = await find(writing);
      for (const id of ids) await writing.abandonWorkshop(id);
      return ids;
    });
    for (const workshopId of abandoned) announcer.announce({ workshopId, revision: Number.MAX_SAFE_INTEGER });
    expired.push(...abandoned);
    found = abandoned.length;
  }
  if (expired.length > 0) await store.erase(expired);
  return expired.length;
}
