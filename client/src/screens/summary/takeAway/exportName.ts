/**
 * The name of a downloaded file, e.g. `two-hats-checkout-team-2026-03-04.csv`: letters and digits of any script, dashes for the rest,
 * so that it is a safe name on every system.
 *
 * @param openedAt ISO 8601; the day the workshop was opened goes into the name
 * @param kind tells files with the same extension apart
 */
export function exportName(title: string, openedAt: string, extension: 'csv' | 'md' | 'json' | 'ics', kind?: 'raci' | 'jira'): string {
  const plain = [
    ...title
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}\p{N}]+/gu),
  ]
    .map(([word]) => word)
    .join('-');
  // Some file systems count bytes, up to 255: 60 code points are safe in every script.
  const short = [...plain].slice(0, 60).join('').replace(/-+$/, '');
  return ['two-hats', short, openedAt.slice(0, 10), kind].filter(Boolean).join('-').concat('.', extension);
}
