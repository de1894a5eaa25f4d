// The keys of a rehearsal's simulated people: the device that opened it plays them, also after a reload.
import { randomKey } from './randomKey';
import { keepOnDevice, readFromDevice } from './storage';

/** Makes keys for so many simulated people. */
export function keepRehearsal(workshopId: string, people: number): void {
  keepOnDevice(`rehearsal:${workshopId}`, Array.from({ length: people }, randomKey));
}

export function forgetRehearsal(workshopId: string): void {
  keepOnDevice(`rehearsal:${workshopId}`, null);
}

/** One key per simulated person; none where another device plays them. */
export function rehearsalKeys(workshopId: string): readonly string[] {
  const kept = readFromDevice(`rehearsal:${workshopId}`);
  return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : [];
}
