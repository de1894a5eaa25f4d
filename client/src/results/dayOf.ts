import { date } from '../languages/formats';

/** The day of a moment, in words, e.g. "4 March 2026". @param iso ISO 8601 */
export function dayOf(iso: string): string {
  return date(new Date(iso), { day: 'numeric', month: 'long', year: 'numeric' });
}
