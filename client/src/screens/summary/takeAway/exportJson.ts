import type { SaidReason } from '../reasons/saidReasons';
import type { WorkshopSummary } from '../summaryQuery';

/**
 * The summary as the API gives it, under a name and a version that programs can check.
 * @param reasons what people said why, where it is to be taken along
 */
export function summaryAsJson(summary: WorkshopSummary, reasons: readonly SaidReason[] | null = null): string {
  return `${JSON.stringify({ format: 'two-hats-summary', version: 1, summary, ...(reasons && { reasons }) }, null, 2)}\n`;
}
