// Clock times of an agenda from a start, in minutes of the day: no date and no time zone comes into it.
import type { Station } from '@two-hats/shared';
import { date } from '../../languages/formats';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** When each station begins and ends. */
export function clockTimes(stations: readonly Pick<Station, 'minutes'>[], start: number): readonly Span[] {
  let at = start;
  return stations.map(({ minutes }) => {
    const from = at;
    at += minutes;
    return { from, to: at };
  });
}

/** `09:30` as minutes of the day. */
export function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes of the day as the reader's language writes the time, past midnight too. */
export function timeText(minutes: number): string {
  return date(new Date(minutes * 60_000), { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
}
