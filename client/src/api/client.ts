import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import type { Connection } from './connection';
import { createLiveSocket } from './liveSocket';
import { NoCache } from './noCache';
import type { Observed } from './observed';
import { mutationLink, subscriptionLink } from './socketLink';

const answerWithin = 15_000;

export interface LiveClient {
  readonly apollo: ApolloClient;
  readonly connection: Observed<Connection>;
}

/**
 * The way to the server for whoever holds `secret`; null for those who hold none yet. Subscriptions go over one WebSocket that opens
 * with the first of them; mutations take it while it is connected and HTTP otherwise; queries take HTTP.
 */
export function createLiveClient(secret: string | null): LiveClient {
  const socket = createLiveSocket(secret, `${location.origin.replace(/^http/, 'ws')}/graphql`);
  const http = new HttpLink({
    uri: '/graphql',
    headers: secret ? { authorization: `Bearer ${secret}` } : {},
    fetch: fetchInTime,
  });
  const apollo = new ApolloClient({
    cache: new NoCache(),
    defaultOptions: {
      query: { fetchPolicy: 'no-cache' },
      watchQuery: { fetchPolicy: 'no-cache' },
      mutate: { fetchPolicy: 'no-cache' },
    },
    link: ApolloLink.split(
      (operation) => operation.operationType === OperationTypeNode.SUBSCRIPTION,
      subscriptionLink(socket),
      ApolloLink.split(
        (operation) => operation.operationType === OperationTypeNode.MUTATION && socket.connection.get().state === 'live',
        mutationLink(socket),
        http,
      ),
    ),
  });
  return { apollo, connection: socket.connection };
}

/** A dead network can leave a request hanging for minutes: nobody waits longer than 15 seconds. */
function fetchInTime(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const controller = new AbortController();
  const given = init.signal;
  given?.addEventListener('abort', () => controller.abort(given.reason));
  const timer = setTimeout(() => controller.abort(new DOMException('No answer in time', 'TimeoutError')), answerWithin);
  return fetch(input, { ...init, signal: controller.signal }).finally(() => clearTimeout(timer));
}
