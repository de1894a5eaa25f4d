// How time reads, on a clock and in a sentence.
import { plural, t } from '@lingui/core/macro';
import { date } from '../languages/formats';
import type { FairMoment } from './fairMoments';

/** A time left as on a clock: `4:05`, or `1:04:05` from an hour on. What is over reads as how long ago. */
export function clockText(seconds: number): string {
  const left = Math.abs(seconds);
  const [hours, minutes] = [Math.floor(left / 3600), Math.floor(left / 60) % 60];
  const rest = String(left % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** A time left for somebody who is busy with something else: in minutes begun. */
export function roughly(seconds: number): string {
  if (seconds <= 0) return t`Time is over`;
  return plural(Math.ceil(seconds / 60), { one: '# min left', other: '# min left' });
}

/** What is said at a fair moment. */
export function momentInWords(moment: FairMoment, seconds: number): string {
  if (moment === 'HALF') {
    return plural(Math.max(1, Math.round(seconds / 60)), {
      one: 'Half of the time is left: one minute.',
      other: 'Half of the time is left: # minutes.',
    });
  }
  if (moment === 'FIVE_MINUTES') return t`Five minutes left.`;
  return moment === 'ONE_MINUTE' ? t`One minute left.` : t`The time is over. Nothing changes by itself.`;
}

/** What is said when somebody gives or takes time. */
export function changedTimeInWords(seconds: number): string {
  if (seconds <= 0) return t`The time was changed: it is over.`;
  return plural(Math.max(1, Math.round(seconds / 60)), {
    one: 'The time was changed: one minute is left.',
    other: 'The time was changed: # minutes are left.',
  });
}

/** Day and hour of a deadline, in the time zone of whoever reads it. */
export function deadlineText(deadline: string, now = new Date()): string {
  const time = new Date(deadline);
  const hour = { hour: '2-digit', minute: '2-digit' } as const;
  if (time.toDateString() === now.toDateString()) return t`today, ${{ hour: date(time, hour) }}`;
  return date(time, { ...hour, weekday: 'short', day: 'numeric', month: 'short' });
}
