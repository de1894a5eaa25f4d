/** Plain SQL within a session's transaction, with bound values: for what must touch many rows in one statement. */
import type { Session } from './driver.js';

type Value = string | number | boolean | null;

/** Runs a statement and returns its rows. Works in SQLite and PostgreSQL alike: `?` for values, nothing of one dialect. */
export async function rowsOf<Row>(session: Session, sql: string, values: readonly Value[] = []): Promise<Row[]> {
  const statement = session.getKnex().raw(sql, [...values]);
  const transaction = session.getTransactionContext();
  return (await (transaction ? statement.transacting(transaction) : statement)) as Row[];
}

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
