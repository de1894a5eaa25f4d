import type { Observed } from './observed';
import type { RefusalNotice } from './refusal';
import { useObserved } from './useObserved';

/**
 * How the live connection stands. `connecting`: not there yet for the first time. `lost`: it was there, or could not be made, and is
 * tried again and again. `refused`: the server does not accept this secret; trying again is of no use.
 */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'lost' }
  | { readonly state: 'refused'; readonly refusal: RefusalNotice };

export const connecting: Connection = { state: 'connecting' };
export const live: Connection = { state: 'live' };
export const lost: Connection = { state: 'lost' };

export function useConnection(connection: Observed<Connection>): Connection {
  return useObserved(connection);
}
