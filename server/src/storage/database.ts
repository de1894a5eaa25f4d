/**
 * What the storage needs of a database: one file per database fulfils it, and everything else here is the same for all of them. What a
 * whole room does at once is prepared, in SQL that databases share but for the words of a {@link Dialect}, its values written `$1`, `$2` …;
 * the rest goes through MikroORM's entity manager, which takes several times as long. Both work in one transaction.
 */
import type { EntityManager } from '@mikro-orm/core';

/** A value as it is bound to a statement. */
export type Value = string | number | boolean | null;

/** What a column of given rows holds. */
export type Kind = 'integer' | 'text';

/** The words in which databases differ. */
export interface Dialect {
  /** A subquery of the values in a bound JSON array. */
  givenValues(parameter: string, kind: Kind): string;
  /** A subquery of the rows in a bound JSON array of arrays; its columns are `c0`, `c1` … */
  givenRows(parameter: string, kinds: readonly Kind[]): string;
}

/** One transaction on one connection, for prepared statements and entities alike. */
export interface UnitOfWork {
  readonly dialect: Dialect;
  /** Knows nothing of what other units have read. */
  readonly em: EntityManager;
  /** Runs a prepared statement and returns its rows. */
  readonly rows: <Row>(sql: string, values?: readonly Value[]) => Promise<Row[]>;
}

/** An opened database. */
export interface Database {
  /**
   * Runs `work` in one transaction. One that writes holds the write lock before its first read, so that what it judges by cannot be
   * changed by another process meanwhile. When the promise resolves, what was written is on disk; when it rejects, nothing was written.
   */
  transaction<T>(kind: 'read' | 'write', work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** Moves what has gathered in a log to where it belongs, while everybody goes on. */
  sweep(): Promise<void>;
  /**
   * Makes what was deleted unreadable on disk as well.
   * @returns false when another process still reads what was before: try again later
   */
  scrub(): Promise<boolean>;
  /** Whether an error means "not now" rather than "never". */
  isPassingFault(error: unknown): boolean;
  close(): Promise<void>;
}

/** What {@link Dialect.givenValues} and {@link Dialect.givenRows} read. */
export function asJson(rows: readonly Value[] | readonly (readonly Value[])[]): string {
  return JSON.stringify(rows);
}
