// Operations over the live connection. A subscription outlives every interruption but a refusal; a mutation that is interrupted fails at
// once, so that whoever sent it decides whether to send it again.
import { ApolloLink, Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { print } from '@apollo/client/utilities';
import type { GraphQLFormattedError } from 'graphql';
import { closeCodeOf, type LiveSocket } from './liveSocket';
import { ConnectionClosed, isFinal, refusalFrom } from './refusal';

const answerWithin = 15_000;

export function subscriptionLink(socket: LiveSocket): ApolloLink {
  return new ApolloLink((operation) => {
    const payload = payloadOf(operation);
    return new Observable((observer) => {
      const release = socket.hold();
      let stop = () => {};
      let stopped = false;
      let tries = 0;

      async function tryAgain() {
        await socket.pause(tries++);
        if (!stopped) begin();
      }

      function begin() {
        stop = socket.subscribe<ApolloLink.Result['data'] & Record<string, unknown>>(payload, {
          next: (result) => {
            tries = 0;
            observer.next(result as ApolloLink.Result);
          },
          error: (cause) => {
            const error = errorFrom(cause);
            if (error instanceof ConnectionClosed ? isFinal(error.closeCode) : !refusalFrom(error).retryable) observer.error(error);
            else void tryAgain();
          },
          // A server that ends a live view is on its way down, or the view has moved: ask again.
          complete: () => {
            if (!stopped) void tryAgain();
          },
        });
      }

      begin();
      return () => {
        stopped = true;
        release();
        stop();
      };
    });
  });
}

export function mutationLink(socket: LiveSocket): ApolloLink {
  return new ApolloLink((operation) => {
    const payload = payloadOf(operation);
    return new Observable((observer) => {
      const fail = (closeCode: number) => observer.error(new ConnectionClosed(closeCode));
      const timer = setTimeout(() => fail(4408), answerWithin);
      const stop = socket.subscribe<ApolloLink.Result['data'] & Record<string, unknown>>(payload, {
        next: (result) => observer.next(result as ApolloLink.Result),
        error: (cause) => observer.error(errorFrom(cause)),
        complete: () => observer.complete(),
      });
      const unwatch = socket.connection.subscribe(() => {
        if (socket.connection.get().state !== 'live') fail(1006);
      });
      return () => {
        clearTimeout(timer);
        unwatch();
        stop();
      };
    });
  });
}

function payloadOf(operation: ApolloLink.Operation) {
  return { query: print(operation.query), variables: operation.variables, operationName: operation.operationName };
}

function errorFrom(cause: unknown): Error {
  if (Array.isArray(cause)) return new CombinedGraphQLErrors({ errors: cause as GraphQLFormattedError[] });
  return new ConnectionClosed(closeCodeOf(cause));
}
