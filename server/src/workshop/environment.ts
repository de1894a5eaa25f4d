import type { Announcer } from './announcer.js';
import type { ConcurrencyLimit } from './guards/concurrencyLimit.js';
import type { JoinCodeGuard } from './guards/joinCodeGuard.js';
import type { OpeningGuard } from './guards/openingGuard.js';
import type { PlacementQueue } from './placing/placementQueue.js';
import type { Resampling } from './resampling.js';
import type { Store } from './store.js';
import type { WebhookReach } from './webhooks/webhookAddress.js';

export interface Randomness {
  /** A fresh 256-bit secret, base64url. */
  secret(): string;
  /** A fresh id for a workshop. */
  id(): string;
  /** A whole number from 0 to `n - 1`, uniformly. */
  below(n: number): number;
}

/** All that the use cases are given. They know neither GraphQL nor a database driver: whoever starts the server hands these in. */
export interface Environment {
  readonly store: Store;
  readonly announcer: Announcer;
  readonly random: Randomness;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly participantsPerWorkshop: number;
  /** Origins whose pages may show the projector, the summary and pictures in a frame. */
  readonly embedOrigins: readonly string[];
  /** What needs no capability, and would have the database do something, passes through here. */
  readonly entrance: ConcurrencyLimit;
  readonly joinCodes: JoinCodeGuard;
  readonly openings: OpeningGuard;
  readonly placementQueue: PlacementQueue;
  readonly resampling: Resampling;
  /** Where webhooks may lead. */
  readonly webhooks: WebhookReach;
}
