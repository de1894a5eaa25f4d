/** Who may: a caller's credential becomes a capability, or a refusal. The secret itself goes no further than the edge of the server. */
import { createHash } from 'node:crypto';
import { Refusal } from '@two-hats/shared';
import { type Capability, CapabilityKind, type StoredWorkshop } from './records.js';
import type { Reading } from './store.js';

export const facilitators: readonly CapabilityKind[] = [CapabilityKind.FACILITATOR, CapabilityKind.CO_FACILITATOR];
export const stageViewers: readonly CapabilityKind[] = [...facilitators, CapabilityKind.PARTICIPANT, CapabilityKind.PROJECTOR];
export const summaryReaders: readonly CapabilityKind[] = [...facilitators, CapabilityKind.SUMMARY];
export const pictureViewers: readonly CapabilityKind[] = [...facilitators, CapabilityKind.PICTURES];
/** Whoever has something to watch. */
export const socketHolders: readonly CapabilityKind[] = [...stageViewers, CapabilityKind.PICTURES];
export const participants: readonly CapabilityKind[] = [CapabilityKind.PARTICIPANT];

/** What is stored of a secret. Secrets are 256 random bits, so a plain SHA-256 cannot be searched; base64url, 43 characters. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The credential in what a caller sent as a secret; null when it cannot be one. */
export function credentialOf(sent: unknown): string | null {
  return typeof sent === 'string' && sent.length > 0 && sent.length <= longestSecret ? hashOf(sent) : null;
}

/** Ours have 43 characters; longer ones are not worth hashing. */
const longestSecret = 200;

/**
 * The caller's capability.
 * @param credential the hash of the secret that the caller sent, or null when nothing was sent
 * @param kinds the kinds that this use case allows
 * @throws Refusal `NO_CAPABILITY` without a secret, `UNKNOWN_CAPABILITY` for a wrong or revoked one, `NOT_ALLOWED` for one of another kind
 */
export async function admit(reading: Reading, credential: string | null, kinds: readonly CapabilityKind[]): Promise<Capability> {
  if (!credential) throw new Refusal('NO_CAPABILITY');
  const capability = await reading.capability(credential);
  if (!capability) throw new Refusal('UNKNOWN_CAPABILITY');
  if (!kinds.includes(capability.kind)) throw new Refusal('NOT_ALLOWED');
  return capability;
}

/** The caller as a participant: the same as {@link admit}, with the participant's id. */
export async function admitParticipant(reading: Reading, credential: string | null): Promise<Capability & { participantId: string }> {
  const { participantId, ...capability } = await admit(reading, credential, participants);
  if (participantId === null) throw new Refusal('UNKNOWN_CAPABILITY');
  return { ...capability, participantId };
}

/** The workshop that an admitted capability is for. @throws Refusal `UNKNOWN_CAPABILITY` when it is gone, and all capabilities with it */
export async function workshopOf(reading: Reading, id: string): Promise<StoredWorkshop> {
  const workshop = await reading.workshop(id);
  if (!workshop) throw new Refusal('UNKNOWN_CAPABILITY');
  return workshop;
}
