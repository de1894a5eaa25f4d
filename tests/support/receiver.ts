/** Whoever receives webhooks: a real server that keeps what it gets, and answers as it is told. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';

export interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly path: string;
}

/** What a message says. */
export interface Message {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A status to answer with, an answer of one's own, or null to say nothing. */
type Answer = number | ((response: ServerResponse) => void) | null;

export class Receiver {
  /** All that has come, in order. */
  readonly received: Received[] = [];
  /** How the next ones are answered. */
  answer: Answer = 204;
  readonly #waiting: (() => void)[] = [];
  #read = 0;
  readonly #server = createServer((request, response) => void this.#take(request, response));

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  /** The next one that nobody has waited for yet. */
  async next(): Promise<Received> {
    while (this.received.length === this.#read) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#read += 1;
    return this.received[this.#read - 1] as Received;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    this.received.push({ headers: request.headers as Record<string, string>, body, path: request.url ?? '' });
    for (const wake of this.#waiting.splice(0)) wake();
    if (typeof this.answer === 'function') this.answer(response);
    else if (this.answer !== null) response.writeHead(this.answer).end();
  }
}

/** What a message says, as the stock verifier of Standard Webhooks lets it through. @throws where it does not */
export function verified({ headers, body }: Received, secret: string): Message {
  return new Verifier(secret).verify(body, headers) as Message;
}
