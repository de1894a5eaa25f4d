// How time reads, on a clock and in a sentence.
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
  if (seconds <= 0) return 'Time is over';
  return `${Math.ceil(seconds / 60)} min left`;
}

const moments: Readonly<Record<FairMoment, (seconds: number) => string>> = {
  HALF: (seconds) => `Half of the time is left: ${minutesInWords(seconds)}.`,
  FIVE_MINUTES: () => 'Five minutes left.',
  ONE_MINUTE: () => 'One minute left.',
  OVER: () => 'The time is over. Nothing changes by itself.',
};

/** What is said at a fair moment. */
export function momentInWords(moment: FairMoment, seconds: number): string {
  return moments[moment](seconds);
}

function minutesInWords(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes === 1 ? 'one minute' : `${minutes} minutes`;
}

const sameDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const anotherDay = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** Day and hour of a deadline, in the time zone of whoever reads it. */
export function deadlineText(deadline: string, now = new Date()): string {
  const time = new Date(deadline);
  return time.toDateString() === now.toDateString() ? `today, ${sameDay.format(time)}` : anotherDay.format(time);
}
