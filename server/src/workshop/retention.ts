/** Deletion of what nobody comes back to, and of what was left half deleted. */
import type { Environment } from './environment.js';

/** Abandoning one is a change of one row, so some can share a transaction. */
const workshopsAtOnce = 20;

/**
 * Deletes every workshop that nothing has changed in for the retention time.
 * @param retention milliseconds
 * @returns how many were deleted
 */
export async function deleteExpired({ store, announcer, now }: Environment, retention: number): Promise<number> {
  const expired: string[] = [];
  for (let found = workshopsAtOnce; found === workshopsAtOnce; ) {
    const abandoned = await store.write(async (writing) => {
      const ids = await writing.workshopsUntouchedSince(now() - retention, workshopsAtOnce);
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
