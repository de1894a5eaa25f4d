import type { GuessBudget } from '../workshop/guessBudget.js';
import type { PlacementDesk } from '../workshop/placeCards.js';
import type { House } from '../workshop/ports.js';

/** What every operation is given, over HTTP and over a socket alike. */
export interface Context {
  readonly house: House;
  readonly desk: PlacementDesk;
  readonly guesses: GuessBudget;
  /** The caller's secret as sent, or null. Use cases turn it into a capability. */
  readonly secret: string | null;
  /** Tells an address of this server that phones can reach. */
  readonly publicUrl: () => string;
  /** Stands in the log and in every masked error. */
  readonly requestId: string;
}
