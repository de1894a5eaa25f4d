/** The summary's link as the whole room may have it: on phones and on the wall, once the workshop is closed. Off unless a facilitator shares it. */
import { type Changed, changeAsFacilitator } from './asFacilitator.js';
import { hashOf } from './capability.js';
import type { Environment } from './environment.js';
import { CapabilityKind } from './records.js';

/**
 * Shares a link to the summary with the room, or takes it back: then whoever followed it is let in no more. It is a link of its own, so that
 * those which facilitators handed out stay good. It is the one secret that is stored in plain, while it is shared: everybody gets it.
 */
export function shareSummary(environment: Environment, credential: string | null, shared: boolean): Promise<Changed> {
  const { random, now } = environment;
  return changeAsFacilitator(environment, credential, 'room', async ({ id, sharedSummary }, writing) => {
    if (shared === (sharedSummary !== null)) return;
    if (sharedSummary !== null) await writing.revokeCapability(hashOf(sharedSummary), now());
    const secret = shared ? random.secret() : null;
    if (secret !== null) {
      await writing.addCapability({ hash: hashOf(secret), kind: CapabilityKind.SUMMARY, workshopId: id, participantId: null }, now());
    }
    await writing.patchWorkshop(id, { sharedSummary: secret });
  });
}
