import { sum } from './share.js';

/** Cohen's kappa with the two figures it is made from; never show the kappa without the raw agreement. */
export interface CohenKappa {
  /** Share of the subjects on which both raters agree, 0 to 1; null for an empty table. */
  readonly observed: number | null;
  /** The share that chance would give with the same margins, 0 to 1; null for an empty table. */
  readonly expected: number | null;
  /** 1: perfect agreement, 0: what chance gives; null where it is undefined. */
  readonly kappa: number | null;
}

/**
 * Cohen's kappa: agreement of two raters beyond chance.
 *
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37-46.
 *
 * @param table square confusion table, `table[i][j]`: subjects that rater one put into category i and rater two into category j
 * @returns everything null for an empty table; only the kappa null when the expected agreement is 1 (both used one and the same category)
 */
export function cohenKappa(table: readonly (readonly number[])[]): CohenKappa {
  const rows = table.map(sum);
  const columns = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  const subjects = sum(rows);
  if (subjects === 0) return { observed: null, expected: null, kappa: null };

  const observed = sum(table.map((row, i) => row[i] ?? 0)) / subjects;
  const expected = sum(rows.map((row, i) => (row / subjects) * ((columns[i] ?? 0) / subjects)));
  const oneCategory = rows.some((row, i) => row === subjects && columns[i] === subjects);
  return { observed, expected, kappa: oneCategory ? null : (observed - expected) / (1 - expected) };
}
