// The product's GraphQL API as anyone outside would use it: HTTP for queries and mutations, a WebSocket to watch.

import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** The server said no, with the code that programs rely on. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly code: string,
    message: string,
    readonly retryable: boolean,
  ) {
    super(message);
  }
}

interface Response<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly retryable?: boolean } }[];
}

/** One server's API. */
export interface Api {
  /**
   * Sends a query or mutation and waits for its result, through short outages too.
   *
   * @param secret the capability to send it with; none for what needs none
   * @throws ApiRefusal when the server refuses and trying again would not help
   */
  send<Result>(document: string, variables?: Record<string, unknown>, secret?: string): Promise<Result>;
  /** Whether a server answers at all. */
  answers(): Promise<boolean>;
  /** Frames of a subscription, newest last, through reconnects; ends when `signal` aborts. */
  watch<Frame>(document: string, secret: string, signal: AbortSignal): AsyncIterable<Frame>;
}

/** @param url address of the server, without a trailing slash */
export function createApi(url: string): Api {
  const endpoint = `${url}/graphql`;

  async function sendOnce<Result>(document: string, variables: Record<string, unknown>, secret: string | undefined): Promise<Result> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(secret ? { authorization: `Bearer ${secret}` } : {}) },
      body: JSON.stringify({ query: document, variables }),
      signal: AbortSignal.timeout(10_000),
    });
    const { data, errors } = (await response.json()) as Response<Result>;
    const [error] = errors ?? [];
    if (error) throw new ApiRefusal(error.extensions?.code ?? 'UNKNOWN', error.message, error.extensions?.retryable ?? false);
    if (!data) throw new ApiRefusal('UNKNOWN', `The server answered ${response.status} without data.`, false);
    return data;
  }

  return {
    async send<Result>(document: string, variables: Record<string, unknown> = {}, secret?: string): Promise<Result> {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await sendOnce<Result>(document, variables, secret);
        } catch (error) {
          const isFinal = error instanceof ApiRefusal && !error.retryable;
          if (isFinal || attempt === 8) throw error;
          await new Promise((resolve) => setTimeout(resolve, 150 * 2 ** attempt));
        }
      }
    },

    async answers() {
      try {
        await sendOnce('{ decks { id } }', {}, undefined);
        return true;
      } catch {
        return false;
      }
    },

    async *watch<Frame>(document: string, secret: string, signal: AbortSignal): AsyncIterable<Frame> {
      const client: Client = createClient({
        url: endpoint.replace(/^http/, 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: { capability: secret },
        retryAttempts: Number.POSITIVE_INFINITY,
        shouldRetry: () => !signal.aborted,
      });
      const stop = () => void client.dispose();
      signal.addEventListener('abort', stop, { once: true });
      try {
        for await (const { data, errors } of client.iterate<Record<string, unknown>>({ query: document })) {
          if (errors?.[0]) throw new ApiRefusal(String(errors[0].extensions?.code ?? 'UNKNOWN'), errors[0].message, false);
          const frame = Object.values(data ?? {})[0];
          if (frame !== undefined) yield frame as Frame;
          if (signal.aborted) return;
        }
      } finally {
        signal.removeEventListener('abort', stop);
        await client.dispose();
      }
    },
  };
}
