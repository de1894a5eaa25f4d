import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { requestBytes } from '../graphql/limits.js';
import { Connection, type ConnectionSupport } from './connection.js';

const protocol = 'graphql-transport-ws';
/** How often a socket is pinged, in milliseconds; one that nothing has been heard of by the next ping is gone. */
const pingInterval = 12_000;
/** How long a socket may take to say hello, in milliseconds. */
const helloPatience = 3000;

export interface SocketsOptions extends ConnectionSupport {
  /** Whether a page of this origin may open a socket. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
}

/** GraphQL over WebSocket at `/graphql`: takes sockets in, pings them, lets them go. PROTOCOL.md describes what is said on them. */
export class Sockets {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: requestBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => offered.has(protocol) && protocol,
  });
  readonly #pings: NodeJS.Timeout;
  #closing = false;

  constructor(private readonly options: SocketsOptions) {
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
    this.#closing = true;
    clearInterval(this.#pings);
    const sockets = [...this.#server.clients];
    const gone = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    for (const socket of sockets) socket.close(1012, 'RESTARTING');
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      gone,
      new Promise((resolve) => {
        timer = setTimeout(resolve, patience);
      }),
    ]);
    clearTimeout(timer);
    for (const socket of this.#server.clients) socket.terminate();
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const refuse = (status: string) => stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    stream.on('error', destroy);
    if (request.url?.split('?')[0] !== '/graphql') return void refuse('404 Not Found');
    if (!this.options.isOwnOrigin(request)) return void refuse('403 Forbidden');
    // On a connection that was there before: it would not be told to come back.
    if (this.#closing) return void refuse('503 Service Unavailable');
    const { host } = request.headers;
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#open(socket, stream, host));
  }

  #open(socket: WebSocket, stream: Duplex, host: string | undefined): void {
    // The listeners are the same functions for all sockets: an idle phone should cost no more than a bare socket.
    const connection = new Connection(socket, stream, host, this.options);
    connections.set(socket, connection);
    socket.on('pong', answered);
    socket.on('error', terminate);
    socket.on('message', received);
    socket.on('close', ended);
    if (socket.protocol !== protocol) connection.close(4406, 'SUBPROTOCOL_NOT_ACCEPTABLE');
    const hurry = () => {
      if (!connection.saidHello) connection.close(4408, 'HELLO_TIMEOUT');
    };
    setTimeout(hurry, helloPatience).unref();
  }

  #ping(): void {
    for (const socket of this.#server.clients) {
      if (silent.has(socket)) {
        letGo(socket);
      } else {
        silent.add(socket);
        socket.ping();
      }
    }
  }
}

const connections = new WeakMap<WebSocket, Connection>();
/** Sockets that were pinged and that nothing has been heard of since. */
const silent = new WeakSet<WebSocket>();

/** Lets a silent socket go. Where something waits to leave, the ping waits behind it: that socket may live, and is told why it has to go. */
function letGo(socket: WebSocket): void {
  const connection = connections.get(socket);
  if (!connection || connection.isIdle) {
    socket.terminate();
  } else {
    connection.close(1013, 'TOO_SLOW');
    connection.ended();
  }
}

function received(this: WebSocket, message: RawData): void {
  silent.delete(this);
  connections.get(this)?.receive(String(message));
}

function answered(this: WebSocket): void {
  silent.delete(this);
}

function ended(this: WebSocket): void {
  connections.get(this)?.ended();
}

function terminate(this: WebSocket): void {
  this.terminate();
}

function destroy(this: Duplex): void {
  this.destroy();
}
