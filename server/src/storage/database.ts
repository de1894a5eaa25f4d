/**
 * What the storage needs of a database: one file per database fulfils it, and everything else here is the same for all of them. What a
 * whole room does at once is prepared, in SQL that databases share but for the words of a {@link Dialect}, its values written `$1`, `$2` …;
 * the rest goes through MikroORM's entity manager, which takes several times as long. Both work in one transaction.
 */
import type { EntityManager } from '@mikro-orm/core';
import type { OpenLine } from '../bus/line.js';
import type { LimiterSource } from '../workshop/guards/sharedBudget.js';

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
  /**
   * What a selection ends with whose rows nobody else may change until the transaction is over; null where whoever writes has all of the
   * database to themselves.
   */
  readonly held: string | null;
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
   * Runs `work` in one transaction. What one that writes judges by cannot be changed by another meanwhile: it holds all of the database,
   * or what it asks for, see {@link Dialect.held}. Where another one was in the way, `work` is begun anew on what stands then. When the
   * promise resolves, what was written is on disk; when it rejects, nothing was written.
   */
  transaction<T>(kind: 'read' | 'write', work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** Moves what has gathered in a log to where it belongs, while everybody goes on. */
  sweep(): Promise<void>;
  /**
   * Makes what was deleted unreadable on disk as well, where the disk is ours.
   * @returns false when another process still reads what was before: try again later
   */
  scrub(): Promise<boolean>;
  /**
   * Milliseconds since the epoch: where several processes may be on several machines, by the clock of the database, which is the same for
   * all of them.
   */
  now(): number;
  /** Counts what is taken of a budget: where there are several processes, of all of them together. */
  readonly limiter: LimiterSource;
  /** Opens a line between the processes that use it; null where there is only one. */
  readonly openLine: OpenLine | null;
  /** Whether an error means "not now" rather than "never". */
  isPassingFault(error: unknown): boolean;
  close(): Promise<void>;
}

/** What {@link Dialect.givenValues} and {@link Dialect.givenRows} read. */
export function asJson(rows: readonly Value[] | readonly (readonly Value[])[]): string {
  const text = JSON.stringify(rows);
  // Not every database takes every text, and escaped is what it may not take.
  return text.includes('\\u') ? JSON.stringify(rows, (_, value) => (typeof value === 'string' ? storable(value) : value)) : text;
}

/** A text as any database takes it. None that is kept has such characters, so whatever is looked for with one is not found. */
export function storable(text: string): string {
  return Buffer.from(text).toString().replaceAll('\0', '\ufffd');
}
