/** The links that facilitators hand out, and how they take them back. */
import { admit, facilitators, hashOf } from './capability.js';
import type { Environment } from './environment.js';
import { CapabilityKind } from './records.js';

/** The links a facilitator can hand out. */
export const LinkKind = {
  CO_FACILITATOR: CapabilityKind.CO_FACILITATOR,
  PROJECTOR: CapabilityKind.PROJECTOR,
  SUMMARY: CapabilityKind.SUMMARY,
  PICTURES: CapabilityKind.PICTURES,
} as const;
export type LinkKind = (typeof LinkKind)[keyof typeof LinkKind];

/** Issues a link's secret. It is told once and stored as a hash only. */
export async function issueLink({ store, random, now }: Environment, credential: string | null, kind: LinkKind): Promise<string> {
  const issued = random.secret();
  await store.write(async (writing) => {
    const { workshopId } = await admit(writing, credential, facilitators);
    await writing.addCapability({ hash: hashOf(issued), kind, workshopId, participantId: null }, now());
  });
  return issued;
}

/**
 * Ends all links of a kind: who holds one is let in no more, and open screens are closed. Only the one who opened the workshop may, so
 * that a co-facilitator cannot shut the others out.
 * @returns how many links ended
 */
export async function revokeLinks({ store, announcer, now }: Environment, credential: string | null, kind: LinkKind): Promise<number> {
  const { revoked, hint } = await store.write(async (writing) => {
    const { workshopId } = await admit(writing, credential, [CapabilityKind.FACILITATOR]);
    // The one that the room shares ends with the others.
    const mayBeShared = kind === CapabilityKind.SUMMARY;
    if (mayBeShared) await writing.patchWorkshop(workshopId, { sharedSummary: null });
    return {
      revoked: await writing.revokeLinks(workshopId, kind, now()),
      hint: { workshopId, revision: await writing.raiseRevision(workshopId, mayBeShared ? 'room' : 'console') },
    };
  });
  announcer.announce(hint);
  return revoked;
}

/**
 * Ends every facilitator's link, the one that opened the workshop and the co-facilitators', and issues a new one: for a link that got into
 * the wrong hands. Only the one who opened the workshop may, so that a co-facilitator cannot take it over.
 * @returns the new secret; the caller's own is worth nothing from now on
 */
export async function replaceFacilitatorLinks({ store, announcer, random, now }: Environment, credential: string | null): Promise<string> {
  const issued = random.secret();
  const hint = await store.write(async (writing) => {
    const { workshopId } = await admit(writing, credential, [CapabilityKind.FACILITATOR]);
    for (const kind of facilitators) await writing.revokeLinks(workshopId, kind, now());
    await writing.addCapability({ hash: hashOf(issued), kind: CapabilityKind.FACILITATOR, workshopId, participantId: null }, now());
    return { workshopId, revision: await writing.raiseRevision(workshopId, 'console') };
  });
  announcer.announce(hint);
  return issued;
}
