/** Deletion on request. Deleted means gone from disk. */
import { admit } from './capability.js';
import type { Environment } from './environment.js';
import { CapabilityKind } from './records.js';

/** Deletes the workshop with everything in it: out of reach at once, and gone when this resolves. Only the one who opened it may. */
export async function deleteWorkshop({ store, announcer }: Environment, credential: string | null): Promise<void> {
  const workshopId = await store.write(async (writing) => {
    const facilitator = await admit(writing, credential, [CapabilityKind.FACILITATOR]);
    await writing.abandonWorkshop(facilitator.workshopId);
    return facilitator.workshopId;
  });
  announcer.announce({ workshopId, revision: Number.MAX_SAFE_INTEGER });
  await store.erase([workshopId]);
}
