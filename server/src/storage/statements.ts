/** What the statements of the storage are written with: many rows in one bound value, in SQL that SQLite and PostgreSQL share. */
import type { Value } from './session.js';

/** What {@link givenRows} and {@link givenValues} read: bind it to their `?`. */
export function asJson(rows: readonly Value[] | readonly (readonly Value[])[]): string {
  return JSON.stringify(rows);
}

/** A subquery of the values in a bound JSON array. One bound text, so the statement is the same for one value and for a thousand. */
export const givenValues = '(select value from json_each(?))';

/** A subquery of the rows in a bound JSON array of arrays; its columns are `c0`, `c1` … */
export function givenRows(width: number): string {
  const columns = Array.from({ length: width }, (_, index) => `value ->> ${index} as c${index}`);
  return `(select ${columns.join(', ')} from json_each(?))`;
}
