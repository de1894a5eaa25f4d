/** Deletion: on request, and after the retention time. Deleted means gone from disk. */
import { admit } from './capability.js';
import { CapabilityKind, type House } from './ports.js';

/** Deletes the workshop with everything in it. Only the one who opened it may. */
export async function deleteWorkshop({ store, announcer }: House, credential: string | null): Promise<void> {
  const workshopId = await store.write(async (writing) => {
    const facilitator = await admit(writing, credential, [CapabilityKind.FACILITATOR]);
    await writing.deleteWorkshop(facilitator.workshopId);
    return facilitator.workshopId;
  });
  announcer.announce({ workshopId, revision: Number.MAX_SAFE_INTEGER });
  await store.scrub();
}

/**
 * Deletes every workshop that nothing has changed in for the retention time.
 * @param retention milliseconds
 * @returns how many were deleted
 */
export async function forgetOldWorkshops({ store, announcer, now }: House, retention: number): Promise<number> {
  const forgotten = await store.write(async (writing) => {
    const ids = await writing.workshopsUntouchedSince(now() - retention);
    for (const id of ids) await writing.deleteWorkshop(id);
    return ids;
  });
  for (const workshopId of forgotten) announcer.announce({ workshopId, revision: Number.MAX_SAFE_INTEGER });
  if (forgotten.length > 0) await store.scrub();
  return forgotten.length;
}
