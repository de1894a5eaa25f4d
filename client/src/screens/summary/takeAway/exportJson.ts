import type { WorkshopSummary } from '../summaryQuery';

/** The summary as the API gives it, under a name and a version that programs can check. */
export function summaryAsJson(summary: WorkshopSummary): string {
  return `${JSON.stringify({ format: 'two-hats-summary', version: 1, summary }, null, 2)}\n`;
}
