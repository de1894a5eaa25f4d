import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Refusal } from '@two-hats/shared';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Context } from '../graphql/context.js';
import type { ErrorLog } from '../graphql/errors.js';
import { requestBytes } from '../graphql/limits.js';
import type { AdmittedDocument, Pipeline } from '../graphql/pipeline.js';
import { TokenBucket } from '../tokenBucket.js';
import { admit, stageViewers } from '../workshop/capability.js';
import { LiveView, viewersOf } from '../workshop/look.js';
import type { Capability, Store } from '../workshop/ports.js';
import type { Hub } from './hub.js';
import type { Outlet } from './topic.js';

/** How often a socket is pinged, in milliseconds; one that has not answered by the next ping is gone. */
const pingInterval = 12_000;
/** Operations that one socket may have under way, subscriptions included. */
const operationsAtOnce = 100;
/** Operations that one socket may start at once, and a second after that. A phone needs about two a second. */
const operationsBurst = 1000;
const operationsPerSecond = 200;

/** What is known of one socket. */
interface Connection {
  readonly socket: WebSocket;
  readonly outlet: Outlet;
  readonly contextOf: (secret: string | null) => Context;
  capability: Capability | null;
  secret: string | null;
  operations: number;
  readonly budget: TokenBucket;
}

type Prepared = ExecutionArgs & { readonly prepared: { admitted: AdmittedDocument; subscriptionId: string; connection: Connection } };

export interface SocketsOptions {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly hub: Hub;
  readonly log: ErrorLog;
  readonly contextOf: (request: IncomingMessage, secret: string | null) => Context;
  /** Whether a page of this origin may open a socket. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
}

/**
 * GraphQL over WebSocket at `/graphql`, protocol graphql-transport-ws. Queries and mutations run through the pipeline; subscriptions are
 * handed to the hub, which writes their frames to the socket itself.
 *
 * Close codes, server to client: 4401 no secret, 4403 secret unknown or revoked (both final); 1012 restarting and 1013 try again later.
 */
export class Sockets {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: requestBytes,
    perMessageDeflate: false,
    handleProtocols,
    clientTracking: true,
  });
  readonly #pings: NodeJS.Timeout;
  readonly #silent = new WeakSet<WebSocket>();
  readonly #protocol;

  constructor(private readonly options: SocketsOptions) {
    this.#protocol = makeServer<{ capability?: unknown }, Connection>({
      onConnect: ({ extra, connectionParams }) => this.#hello(extra, connectionParams?.capability),
      onSubscribe: ({ extra }, id, payload) => this.#prepare(extra, id, payload),
      execute: (args) => this.#execute(args as Prepared),
      subscribe: (args) => this.#watch(args as Prepared),
    });
    this.#pings = setInterval(() => this.#ping(), pingInterval);
  }

  get count(): number {
    return this.#server.clients.size;
  }

  /** Takes over the upgrades of an HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head));
  }

  /** Tells everyone to come back and closes. Resolves when all sockets are gone, at the latest after `patience` milliseconds. */
  async close(patience: number): Promise<void> {
    clearInterval(this.#pings);
    const sockets = [...this.#server.clients];
    const gone = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    for (const socket of sockets) socket.close(1012, 'RESTARTING');
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([gone, new Promise((resolve) => (timer = setTimeout(resolve, patience)))]);
    clearTimeout(timer);
    for (const socket of this.#server.clients) socket.terminate();
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const refuse = (status: string) => stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    stream.on('error', () => stream.destroy());
    if (request.url?.split('?')[0] !== '/graphql') return void refuse('404 Not Found');
    if (!this.options.isOwnOrigin(request)) return void refuse('403 Forbidden');
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#open(socket, stream, request));
  }

  #open(socket: WebSocket, stream: Duplex, request: IncomingMessage): void {
    const connection: Connection = {
      socket,
      outlet: {
        write: (pieces, sent) => writeMessage(socket, stream, pieces, sent),
        close: (code, reason) => endSocket(socket, code, reason),
      },
      contextOf: (secret) => this.options.contextOf(request, secret),
      capability: null,
      secret: null,
      operations: 0,
      budget: new TokenBucket(operationsBurst, operationsPerSecond, Date.now),
    };
    socket.on('pong', () => this.#silent.delete(socket));
    socket.on('error', () => socket.terminate());
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: (message) => new Promise<void>((resolve) => socket.send(message, () => resolve())),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (message) => {
            receive(String(message)).catch((error: unknown) => {
              this.options.log.error({ err: error }, 'A socket message could not be handled');
              endSocket(socket, 1013, 'TRY_AGAIN');
            });
          }),
      },
      connection,
    );
    socket.once('close', (code, reason) => void closed(code, String(reason)));
  }

  async #hello(connection: Connection, capability: unknown): Promise<boolean> {
    const secret = typeof capability === 'string' && capability.length > 0 && capability.length <= 200 ? capability : null;
    try {
      connection.capability = await this.options.store.read((reading) => admit(reading, secret, stageViewers));
      connection.secret = secret;
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) this.options.log.error({ err: error }, 'A socket could not be admitted');
      const [code, reason] = closingFor(error);
      endSocket(connection.socket, code, reason);
      return false;
    }
  }

  /** Checks an operation before it runs; what is wrong with it becomes the protocol's `error` message. */
  #prepare(connection: Connection, subscriptionId: string, payload: SubscribePayload): ExecutionArgs | readonly GraphQLError[] {
    const { pipeline } = this.options;
    const context = connection.contextOf(connection.secret);
    try {
      if (connection.operations >= operationsAtOnce || !connection.budget.filled) throw new Refusal('TOO_MANY_REQUESTS');
      connection.budget.take();
      const admitted = pipeline.admit(payload.query);
      pipeline.operation(admitted, payload.operationName);
      const args: Prepared = {
        schema: pipeline.schema,
        document: admitted.document,
        operationName: payload.operationName ?? null,
        variableValues: payload.variables ?? null,
        contextValue: context,
        rootValue: undefined,
        prepared: { admitted, subscriptionId, connection },
      };
      return args;
    } catch (error) {
      return [pipeline.masked(error, context.requestId)];
    }
  }

  async #execute({ prepared, operationName, variableValues, contextValue }: Prepared) {
    const { connection, admitted } = prepared;
    connection.operations += 1;
    try {
      return await this.options.pipeline.execute(admitted, operationName, variableValues, contextValue as Context);
    } finally {
      connection.operations -= 1;
    }
  }

  /** Hands a subscription to the hub. What it returns never yields: it only keeps the subscription open in the protocol. */
  async #watch({ prepared, operationName, variableValues, contextValue }: Prepared) {
    const { store, hub, pipeline } = this.options;
    const { connection, admitted, subscriptionId } = prepared;
    try {
      const view = viewWatched(pipeline, admitted, operationName);
      const variables = pipeline.variables(admitted, operationName, variableValues);
      const capability = await store.read((reading) => admit(reading, connection.secret, viewersOf[view]));
      connection.operations += 1;
      const subscription = new OpenSubscription(() => {
        connection.operations -= 1;
        leave();
      });
      const leave = hub.watch({
        capability,
        view,
        admitted,
        operationName: operationName ?? null,
        variables,
        subscriptionId,
        outlet: connection.outlet,
      });
      return subscription;
    } catch (error) {
      return { errors: [pipeline.masked(error, (contextValue as Context).requestId)] };
    }
  }

  #ping(): void {
    for (const socket of this.#server.clients) {
      if (this.#silent.has(socket)) {
        socket.terminate();
      } else {
        this.#silent.add(socket);
        socket.ping();
      }
    }
  }
}

/**
 * A subscription that the hub serves: for the protocol it is a stream that yields nothing until the client, or the end of the socket,
 * returns it.
 */
class OpenSubscription implements AsyncIterableIterator<never, undefined> {
  readonly #ended: Promise<IteratorResult<never, undefined>>;
  #end!: () => void;

  constructor(onEnd: () => void) {
    this.#ended = new Promise((resolve) => {
      this.#end = () => resolve({ done: true, value: undefined });
    });
    void this.#ended.then(onEnd);
  }

  next(): Promise<IteratorResult<never, undefined>> {
    return this.#ended;
  }

  return(): Promise<IteratorResult<never, undefined>> {
    this.#end();
    return this.#ended;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function viewWatched(pipeline: Pipeline, admitted: AdmittedDocument, operationName: string | null | undefined): LiveView {
  const [selection, ...others] = pipeline.operation(admitted, operationName).selectionSet.selections;
  const view = selection?.kind === 'Field' && Object.values(LiveView).find((name) => name === selection.name.value);
  if (!view || others.length > 0) throw new Refusal('INVALID_INPUT');
  return view;
}

/** How a socket that is not admitted is closed: for good when the secret is wrong, for now when the server cannot tell. */
function closingFor(error: unknown): [code: number, reason: string] {
  if (!(error instanceof Refusal) || error.retryable) return [1013, 'TRY_AGAIN'];
  return [error.code === 'NO_CAPABILITY' ? 4401 : 4403, error.code];
}

/** Sends one text message, its pieces as fragments that leave in one write. */
function writeMessage(socket: WebSocket, stream: Duplex, pieces: readonly Buffer[], sent: () => void): void {
  const last = pieces.length - 1;
  stream.cork();
  pieces.forEach((piece, index) => {
    if (index === last) socket.send(piece, { binary: false, fin: true }, sent);
    else socket.send(piece, { binary: false, fin: false });
  });
  stream.uncork();
}

/** Time for the other side to answer a close, in milliseconds. */
const closePatience = 5000;

/** Closes a socket, and cuts it when the other side does not answer. */
function endSocket(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), closePatience).unref();
}
