import { randomUUID } from 'node:crypto';
import type { Environment } from '../workshop/environment.js';

/** What every operation is given, over HTTP and over a socket alike. */
export class Context {
  // Not #private: Apollo Server hands resolvers a clone, which would not have it.
  private id: string | null = null;

  /**
   * @param credential hash of the secret that the caller sent, or null; use cases turn it into a capability
   * @param publicUrl tells an address of this server that phones can reach
   * @param address tells where the caller is; behind a proxy that nobody trusts, where the proxy is
   */
  constructor(
    readonly environment: Environment,
    readonly credential: string | null,
    readonly publicUrl: () => string,
    readonly address: () => string,
  ) {}

  /** Stands in the log and in every masked error. */
  get requestId(): string {
    this.id ??= randomUUID();
    return this.id;
  }
}
