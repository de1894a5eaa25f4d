import { randomUUID } from 'node:crypto';
import type { PlacementQueue } from '../workshop/placementQueue.js';
import type { House } from '../workshop/ports.js';

/** What all operations of a server share. */
export interface Surroundings {
  readonly house: House;
  readonly placementQueue: PlacementQueue;
}

/** What every operation is given, over HTTP and over a socket alike. */
export class Context implements Surroundings {
  readonly house: House;
  readonly placementQueue: PlacementQueue;
  // Not #private: Apollo Server hands resolvers a clone, which would not have it.
  private id: string | null = null;

  /**
   * @param credential hash of the secret that the caller sent, or null; use cases turn it into a capability
   * @param publicUrl tells an address of this server that phones can reach
   * @param address tells where the caller is; behind a proxy that nobody trusts, where the proxy is
   */
  constructor(
    { house, placementQueue }: Surroundings,
    readonly credential: string | null,
    readonly publicUrl: () => string,
    readonly address: () => string,
  ) {
    this.house = house;
    this.placementQueue = placementQueue;
  }

  /** Stands in the log and in every masked error. */
  get requestId(): string {
    this.id ??= randomUUID();
    return this.id;
  }
}
