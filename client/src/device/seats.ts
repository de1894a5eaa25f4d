// A seat makes a reload or a second visit the same person: the participant's secret, kept by join code.
import { textFields } from './shape';
import { keepOnDevice, readFromDevice } from './storage';

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

export function forgetSeat(code: string): void {
  keepOnDevice(`seat:${code}`, null);
}

/**
 * The key that makes joining twice joining once: 32 random bytes in base64url, the same for every retry until the join went through.
 */
export function joinAttempt(code: string): string {
  const kept = readFromDevice(`attempt:${code}`);
  if (typeof kept === 'string' && kept.length === 43) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const attempt = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  keepOnDevice(`attempt:${code}`, attempt);
  return attempt;
}

export function forgetJoinAttempt(code: string): void {
  keepOnDevice(`attempt:${code}`, null);
}
