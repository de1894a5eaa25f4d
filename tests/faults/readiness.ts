/** What the server says about its load: what it still holds, for tests that take something away from it. */
import type { Api } from '../support/api.js';

export interface ServerLoad {
  readonly sockets: number;
  /** Workshops with anybody in them. */
  readonly rooms: number;
  /** Subscriptions of a live view. */
  readonly viewers: number;
}

/** As `/readyz` tells. */
export async function load(api: Api): Promise<ServerLoad> {
  const { sockets, rooms, viewers } = JSON.parse((await api.raw('GET', null, {}, '/readyz')).text);
  return { sockets, rooms, viewers };
}
