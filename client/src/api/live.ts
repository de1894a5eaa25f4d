import { here } from '../device/addresses';
import type { Connection } from './connection';
import { createLiveSocket } from './liveSocket';
import type { Observed } from './observed';
import { type Asked, operationOf } from './operation';
import { askOverHttp } from './overHttp';
import { askOverSocket, type Follower, followOverSocket } from './overSocket';

/**
 * The way to the server for one secret. It is all that a phone needs of a GraphQL client: frames are whole and answers are used once, so
 * there is nothing to take apart and nothing to cache.
 */
export interface Live {
  readonly connection: Observed<Connection>;
  /** Over HTTP. What it throws, `refusalFrom` reads. */
  query<Data, Variables>(...asked: Asked<Data, Variables>): Promise<Data>;
  /** Over the socket while that is connected, and over HTTP otherwise. What it throws, `refusalFrom` reads. */
  mutate<Data, Variables>(...asked: Asked<Data, Variables>): Promise<Data>;
  /** A subscription, over the socket, which opens with the first one. @returns what ends it */
  follow<Data, Variables>(follower: Follower<Data>, ...asked: Asked<Data, Variables>): () => void;
}

/** @param secret null for those who hold none yet */
export function createLive(secret: string | null): Live {
  const socket = createLiveSocket(secret, `${here().replace(/^http/, 'ws')}/graphql`);
  const isLive = () => socket.connection.get().state === 'live';
  return {
    connection: socket.connection,
    query: (...asked) => askOverHttp(secret, operationOf(asked)),
    mutate: (...asked) => (isLive() ? askOverSocket(socket, operationOf(asked)) : askOverHttp(secret, operationOf(asked))),
    follow: (follower, ...asked) => followOverSocket(socket, operationOf(asked), follower),
  };
}
