import { keepOnDevice, readFromDevice } from './storage';

/** The capabilities that come as links. A participant's secret is part of its seat. */
export type LinkedCapability = 'facilitator' | 'projector' | 'summary';

/** The secret that this device holds for a workshop, or null. */
export function keptSecret(kind: LinkedCapability, workshopId: string): string | null {
  const kept = readFromDevice(`secret:${kind}:${workshopId}`);
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

/** Keeps a secret by workshop. @returns whether it outlives this page */
export function keepSecret(kind: LinkedCapability, workshopId: string, secret: string): boolean {
  return keepOnDevice(`secret:${kind}:${workshopId}`, secret);
}

export function forgetSecret(kind: LinkedCapability, workshopId: string): void {
  keepOnDevice(`secret:${kind}:${workshopId}`, null);
}

/** Forgets all secrets of a workshop. */
export function forgetSecrets(workshopId: string): void {
  for (const kind of ['facilitator', 'projector', 'summary'] as const) forgetSecret(kind, workshopId);
}
