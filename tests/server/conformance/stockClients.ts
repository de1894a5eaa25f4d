/** The clients that integrators use, each as its own documentation sets it up, and the socket below them as PROTOCOL.md does. */
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { fetchExchange, subscriptionExchange, Client as Urql } from '@urql/core';
import { OperationTypeNode } from 'graphql';
import { type Client, CloseCode, createClient, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Api, dataOf, type Variables } from '../../support/api.js';

/** One stock client, for the holder of one secret. */
export interface StockClient {
  /** Runs a query or a mutation. */
  ask<Data>(document: string, variables: Variables): Promise<Data>;
  /** Follows a subscription. @param ended is told once, why it is over */
  follow<Data>(document: string, next: (data: Data) => void, ended: (reason: unknown) => void): void;
  /** Lets go of its connections. */
  end(): void;
}

/** @param url the server's, without a trailing slash */
type Open = (url: string, secret: string | null) => StockClient;

export const stockClients: Readonly<Record<string, Open>> = {
  'graphql-ws': withGraphqlWs,
  urql: withUrql,
  'Apollo Client': withApolloClient,
};

function socketTo(url: string, secret: string | null): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { capability: secret },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (event) => !isForbidden(event),
  });
}

function isForbidden(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'code' in event && event.code === CloseCode.Forbidden;
}

function headersOf(secret: string | null): Record<string, string> {
  return secret === null ? {} : { authorization: `Bearer ${secret}` };
}

function withGraphqlWs(url: string, secret: string | null): StockClient {
  const socket = socketTo(url, secret);
  return {
    async ask<Data>(query: string, variables: Variables) {
      // Whoever holds no secret yet has no socket.
      if (secret === null) return new Api(url).call<Data>(query, variables);
      for await (const result of socket.iterate<Data>({ query, variables })) return dataOf<Data>(result as { data: Data });
      throw new Error('There was no answer.');
    },
    follow<Data>(query: string, next: (data: Data) => void, ended: (reason: unknown) => void) {
      socket.subscribe<Data>(
        { query },
        { next: (result) => next(dataOf<Data>(result as { data: Data })), error: ended, complete: () => ended(null) },
      );
    },
    end: () => void socket.dispose(),
  };
}

function withUrql(url: string, secret: string | null): StockClient {
  const socket = socketTo(url, secret);
  const client = new Urql({
    url: `${url}/graphql`,
    preferGetMethod: false,
    fetchOptions: { headers: headersOf(secret) },
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe(request as SubscribePayload, sink as Parameters<Client['subscribe']>[1]) }),
        }),
      }),
    ],
  });
  return {
    async ask<Data>(document: string, variables: Variables) {
      const isMutation = /^\s*mutation/.test(document);
      const { data, error } = await (isMutation ? client.mutation(document, variables) : client.query(document, variables));
      if (error) throw error;
      return data as Data;
    },
    follow<Data>(document: string, next: (data: Data) => void, ended: (reason: unknown) => void) {
      client.subscription(document, {}).subscribe(({ data, error }) => (error ? ended(error) : next(data as Data)));
    },
    end: () => void socket.dispose(),
  };
}

function withApolloClient(url: string, secret: string | null): StockClient {
  const socket = socketTo(url, secret);
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      new HttpLink({ uri: `${url}/graphql`, headers: headersOf(secret) }),
    ),
  });
  return {
    async ask<Data>(document: string, variables: Variables) {
      const isMutation = /^\s*mutation/.test(document);
      const { data } = await (isMutation
        ? client.mutate({ mutation: gql(document), variables })
        : client.query({ query: gql(document), variables, fetchPolicy: 'network-only' }));
      return data as Data;
    },
    follow<Data>(document: string, next: (data: Data) => void, ended: (reason: unknown) => void) {
      client.subscribe({ query: gql(document) }).subscribe({
        next: ({ data, error }) => (error ? ended(error) : next(data as Data)),
        error: ended,
        complete: () => ended(null),
      });
    },
    end() {
      client.stop();
      void socket.dispose();
    },
  };
}
