import { admit, facilitators, workshopOf } from './capability.js';
import type { Environment } from './environment.js';
import type { StoredWorkshop } from './records.js';
import type { Audience, Writing } from './store.js';

/** What the workshop's revision is after a change. */
export interface Changed {
  readonly revision: number;
}

/**
 * Changes a workshop on behalf of one of its facilitators, without moving it on.
 * @param audience whom it concerns, or how that follows from the result
 * @param work gets the workshop as it stands, and the revision that it will have
 * @returns what `work` returned, and the new revision
 */
export async function changeAsFacilitator<Result>(
  environment: Environment,
  credential: string | null,
  audience: Audience | ((result: Result) => Audience),
  work: (workshop: StoredWorkshop, writing: Writing, revision: number) => Promise<Result>,
): Promise<Changed & { readonly result: Result }> {
  const { workshopId, revision, result } = await environment.store.write(async (writing) => {
    const { workshopId } = await admit(writing, credential, facilitators);
    const workshop = await workshopOf(writing, workshopId);
    const result = await work(workshop, writing, workshop.revision + 1);
    const concerns = typeof audience === 'function' ? audience(result) : audience;
    return { workshopId, revision: await writing.raiseRevision(workshopId, concerns), result };
  });
  environment.announcer.announce({ workshopId, revision });
  return { revision, result };
}
