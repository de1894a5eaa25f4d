// A seat makes a reload or a second visit the same person: the participant's secret, kept by join code.
import { randomKey } from './randomKey';
import { textFields } from './shape';
import { forgetOnDevice, keepOnDevice, readFromDevice } from './storage';

export interface Seat {
  readonly secret: string;
  readonly workshopId: string;
  readonly participantId: string;
}

export function keptSeat(code: string): Seat | null {
  return textFields(readFromDevice(`seat:${code}`), ['secret', 'workshopId', 'participantId']);
}

export function keepSeat(code: string, seat: Seat): void {
  keepOnDevice(`seat:${code}`, seat);
}

/** What else this device keeps for a seat has a key that begins so. */
export function ofSeat(kind: 'outbox', { workshopId, participantId }: Pick<Seat, 'workshopId' | 'participantId'>): string {
  return `${kind}:${workshopId}:${participantId}`;
}

/** Gives the seat up, with what this device knows of its ballot. */
export function forgetSeat(code: string): void {
  const seat = keptSeat(code);
  if (seat) forgetOnDevice(ofSeat('outbox', seat));
  keepOnDevice(`seat:${code}`, null);
}

/**
 * The key that makes joining twice joining once: 32 random bytes in base64url, the same for every retry until the join went through.
 */
export function joinAttempt(code: string): string {
  const kept = readFromDevice(`attempt:${code}`);
  if (typeof kept === 'string' && kept.length === 43) return kept;
  const attempt = randomKey();
  keepOnDevice(`attempt:${code}`, attempt);
  return attempt;
}

export function forgetJoinAttempt(code: string): void {
  keepOnDevice(`attempt:${code}`, null);
}
