// Clock times of an agenda from a start, in minutes of the day: no date and no time zone comes into it.
import type { Station } from '@two-hats/shared';

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

/** Minutes of the day as a clock shows them, past midnight too. */
export function timeText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
