import type { Logger } from 'pino';
import type { ErrorLog } from './graphql/errors.js';

/** What the process says to whoever operates it, and how often it did: metrics read the counts. */
export class Log implements ErrorLog {
  /** Errors that nobody expected. */
  errors = 0;
  /** How often callers were refused, by code. */
  readonly refusals = new Map<string, number>();

  constructor(private readonly lines: Logger) {}

  info(details: object, message: string): void {
    this.lines.info(details, message);
  }

  warn(details: object, message: string): void {
    this.lines.warn(details, message);
  }

  error(details: object, message: string): void {
    this.errors += 1;
    this.lines.error(details, message);
  }

  refused(code: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }
}
