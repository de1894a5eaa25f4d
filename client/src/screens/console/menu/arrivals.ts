// Who joined since a moment: for removing a crowd that does not belong.
import type { LiveClient } from '../../../api/client';
import { readPage } from '../arrive/participantPages';
import type { Participant } from '../documents';

export interface Arrivals {
  readonly count: number;
  /** How many joined before. Whoever comes in later changes nothing about that. */
  readonly staying: number;
  /** The first who joined since; null when nobody did. */
  readonly first: Participant | null;
  /** The last who joined before, and stays; null when nobody does. */
  readonly stays: Participant | null;
}

/** As many as the server gives at once. */
const pageSize = 200;

/** Counts the people who joined at or after a moment, and finds who stands on either side of it. */
export async function arrivalsSince(live: LiveClient, since: Date): Promise<Arrivals> {
  let count = 0;
  let staying = 0;
  let first: Participant | null = null;
  let stays: Participant | null = null;
  let after: string | null = null;
  do {
    const page = await readPage(live, { search: '', notDoneOnly: false, after, first: pageSize });
    for (const participant of page.people) {
      if (new Date(participant.joinedAt) < since) {
        staying += 1;
        stays ??= participant;
      } else {
        count += 1;
        first = participant;
      }
    }
    after = page.nextAfter;
  } while (after !== null);
  return { count, staying, first, stays };
}

/**
 * The moment some minutes ago. A laptop whose clock is behind the server's would reach further back than its facilitator means, so the
 * clock of the newest arrival counts where it is ahead.
 *
 * @param newest when the newest participant joined, by the server's clock; null when nobody did
 */
export function minutesAgo(minutes: number, now: Date, newest: Date | null): Date {
  const latest = newest && newest > now ? newest : now;
  return new Date(latest.getTime() - minutes * 60_000);
}

/**
 * The last time that a clock on this laptop showed this, up to now.
 *
 * @param time "HH:MM", as a time field gives it
 * @returns null for what is no time
 */
export function lastTime(time: string, now: Date): Date | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const moment = new Date(now);
  moment.setHours(Number(hours), Number(minutes), 0, 0);
  // Past midnight, the evening before is meant.
  if (moment > now) moment.setDate(moment.getDate() - 1);
  return moment;
}
