// How the explorer asks: queries and mutations over HTTP, subscriptions over a WebSocket, as any program would.
import type { GraphiQL } from 'graphiql';
import { Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql';
import { createClient, type SubscribePayload } from 'graphql-ws';
import type { ComponentProps } from 'react';
import { filled, NotTold, remember } from './remembered';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];
/** The frames of a subscription, as GraphiQL's types call them. */
type Frames = Extract<ReturnType<Fetcher>, AsyncIterable<unknown>>;

/** Where a `{{name}}` cannot be filled, that is the answer: nothing is sent. */
export const ask: Fetcher = ({ query, operationName, variables }, options) => {
  try {
    const operations = operationsIn(query);
    // GraphiQL knows a little late what an editor holds: right after a change of tabs the name is of the one before.
    const chosen = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
    const asked: SubscribePayload = {
      query,
      operationName: chosen?.name?.value,
      variables: variables && JSON.parse(filled(JSON.stringify(variables))),
    };
    const headers = JSON.parse(filled(JSON.stringify(options?.headers ?? {})));
    return chosen?.operation === OperationTypeNode.SUBSCRIPTION ? (follow(asked, headers) as Frames) : post(asked, headers);
  } catch (error) {
    if (error instanceof NotTold) return Promise.resolve({ errors: [{ message: error.message }] });
    throw error;
  }
};

/** None where the text is no document: the server says what is wrong with it. */
function operationsIn(query: string): readonly OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
}

/** The page is where programs ask. */
const endpoint = location.origin + location.pathname;

async function post(asked: SubscribePayload, headers: Readonly<Record<string, string>>) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(asked),
  });
  const answer = await response.json();
  remember(answer.data);
  return answer;
}

/** Frames until GraphiQL has enough of them. A socket belongs to one secret, so each subscription has its own. */
async function* follow(asked: SubscribePayload, headers: Readonly<Record<string, string>>) {
  const socket = createClient({
    url: endpoint.replace(/^http/, 'ws'),
    connectionParams: { capability: secretIn(headers) },
    shouldRetry: (event) => !(event instanceof CloseEvent && event.code === 4403),
  });
  try {
    yield* socket.iterate(asked);
  } catch (reason) {
    // A close is no error with a message, and its reason is what a program would go by.
    throw reason instanceof CloseEvent ? new Error(`The socket was closed with ${reason.code} ${reason.reason}`) : reason;
  } finally {
    void socket.dispose();
  }
}

/** The secret in the header that HTTP would carry it in. */
function secretIn(headers: Readonly<Record<string, string>>): string | undefined {
  const [, authorization] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  return authorization?.replace(/^Bearer /, '');
}
