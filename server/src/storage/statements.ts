/** Plain SQL within a session's transaction, with bound values: for what must touch many rows in one statement. */
import type { Session } from './driver.js';

type Value = string | number | boolean | null;

/** Runs a statement and returns its rows. Works in SQLite and PostgreSQL alike: `?` for values, nothing of one dialect. */
export async function rowsOf<Row>(session: Session, sql: string, values: readonly Value[] = []): Promise<Row[]> {
  const statement = session.getKnex().raw(sql, [...values]);
  const transaction = session.getTransactionContext();
  return (await (transaction ? statement.transacting(transaction) : statement)) as Row[];
}

/** Placeholders for `rows` rows of `width` values: `(?, ?), (?, ?)`. */
export function placeholders(rows: number, width: number): string {
  const row = `(${Array(width).fill('?').join(', ')})`;
  return Array(rows).fill(row).join(', ');
}
