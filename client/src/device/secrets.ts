import { isFramed } from './framed';
import { keepOnDevice, readFromDevice } from './storage';

// Within a page of somebody else's this device holds no secret, and takes none up: what is shown there can do what the link in its address
// allows, so that nobody is led to press what only they may.

/** The capabilities that come as links. A participant's secret is part of its seat. */
export type LinkedCapability = 'facilitator' | 'projector' | 'summary' | 'pictures';

/** The secret that this device holds for a workshop, or null. */
export function keptSecret(kind: LinkedCapability, workshopId: string): string | null {
  if (isFramed()) return null;
  const kept = readFromDevice(`secret:${kind}:${workshopId}`);
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

/** Keeps a secret by workshop. @returns whether it outlives this page */
export function keepSecret(kind: LinkedCapability, workshopId: string, secret: string): boolean {
  return !isFramed() && keepOnDevice(`secret:${kind}:${workshopId}`, secret);
}

export function forgetSecret(kind: LinkedCapability, workshopId: string): void {
  keepOnDevice(`secret:${kind}:${workshopId}`, null);
}

/** Forgets all secrets of a workshop. */
export function forgetSecrets(workshopId: string): void {
  for (const kind of ['facilitator', 'projector', 'summary', 'pictures'] as const) forgetSecret(kind, workshopId);
}
