import { fileWords } from '../device/fileName';

/**
 * The name of a downloaded file, e.g. `two-hats-checkout-team-2026-03-04.csv`: letters and digits of any script, dashes for the rest,
 * so that it is a safe name on every system.
 *
 * @param openedAt ISO 8601; the day the workshop was opened goes into the name
 * @param kind tells files with the same extension apart
 */
export function exportName(
  title: string,
  openedAt: string,
  extension: 'csv' | 'md' | 'json' | 'ics' | 'svg' | 'png',
  kind?: string,
): string {
  return ['two-hats', fileWords(title), openedAt.slice(0, 10), kind && fileWords(kind)].filter(Boolean).join('-').concat('.', extension);
}
