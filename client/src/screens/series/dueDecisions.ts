import type { DecisionToLookAgain, SeriesWorkshop } from './seriesQuery';

/** The decisions of a series whose day has come by a day such as `2027-02-01`, the earliest first. */
export function dueDecisions(workshops: readonly SeriesWorkshop[], by: string): readonly DecisionToLookAgain[] {
  return workshops
    .flatMap(({ toLookAgain }) => toLookAgain)
    .filter(({ lookAgainOn }) => lookAgainOn !== null && lookAgainOn <= by)
    .sort((one, other) => (one.lookAgainOn ?? '').localeCompare(other.lookAgainOn ?? ''));
}

/** Today where this device is, as `2027-02-01`. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
