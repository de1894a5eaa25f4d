// The workshops that this device took part in, newest first. Kept here and nowhere else.
import { isFramed } from './framed';
import { textFields } from './shape';
import { keepOnDevice, readFromDevice } from './storage';

export interface RecentWorkshop {
  readonly workshopId: string;
  readonly title: string;
  readonly joinCode: string;
  /** As what this device was there. */
  readonly role: 'facilitator' | 'participant' | 'reader';
  /** ISO 8601. */
  readonly seenAt: string;
}

const kept = 12;

export function recentWorkshops(): readonly RecentWorkshop[] {
  const list = readFromDevice('recent');
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const fields = textFields(entry, ['workshopId', 'title', 'joinCode', 'role', 'seenAt']);
    if (!fields || !isRole(fields.role)) return [];
    return [{ ...fields, role: fields.role }];
  });
}

/** Puts a workshop on top of the list, one entry per workshop and role. What stands in somebody else's page was looked at there, not here. */
export function rememberWorkshop(workshop: Omit<RecentWorkshop, 'seenAt'>, seenAt: Date = new Date()): void {
  if (isFramed()) return;
  const others = recentWorkshops().filter((other) => !isSame(other, workshop));
  keepOnDevice('recent', [{ ...workshop, seenAt: seenAt.toISOString() }, ...others].slice(0, kept));
}

export function forgetWorkshop(workshop: Pick<RecentWorkshop, 'workshopId' | 'role'>): void {
  keepOnDevice(
    'recent',
    recentWorkshops().filter((other) => !isSame(other, workshop)),
  );
}

function isSame(one: Pick<RecentWorkshop, 'workshopId' | 'role'>, other: Pick<RecentWorkshop, 'workshopId' | 'role'>): boolean {
  return one.workshopId === other.workshopId && one.role === other.role;
}

function isRole(text: string): text is RecentWorkshop['role'] {
  return text === 'facilitator' || text === 'participant' || text === 'reader';
}
