import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL as protocol } from 'graphql-ws';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { requestBytes } from '../graphql/limits.js';
import { isHost } from '../http/httpServer.js';
import { belowBase } from '../http/publicUrl.js';
import { Closing } from './closing.js';
import { Connection } from './connection.js';
import type { Endpoint } from './endpoint.js';

/** How often the server asks who is still there, in milliseconds: who was not heard of is pinged, and gone when silent until the next time. */
const pulseInterval = 8000;
/** How long a socket may take to say hello, in milliseconds. */
const helloPatience = 5000;
/**
 * How many are told to come back at once when the server stops, and how often, in milliseconds: 200 a second. They go to other processes,
 * which have rooms of their own to serve.
 */
const toldAtOnce = { sockets: 10, every: 50 };
/** Sockets in all: a few of the largest rooms. */
const mostSockets = 20_000;

export interface SocketsOptions extends Endpoint {
  /** Where a request comes from, as far as that can be trusted. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** The path below which all this is; empty where there is none. */
  readonly base: string;
  /** Whether a page of this origin may open a socket. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  /** How many sockets this process takes. */
  readonly most?: number;
}

/** A socket with what must be at hand for every message: on itself, for in a large room everything elsewhere lies in cold memory. */
class HeardSocket extends WebSocket {
  connection: Connection | null = null;
  /** Whether anything was heard of it since the last pulse, and whether it was pinged then. */
  isHeard = true;
  isPinged = false;

  // Listeners of its own events. They are methods and not closures: an idle phone should cost no more than a bare socket.

  hear(): void {
    this.isHeard = true;
    this.isPinged = false;
  }

  take(message: RawData): void {
    this.hear();
    this.connection?.receive(String(message));
  }

  end(): void {
    this.connection?.ended();
  }

  dismiss(): void {
    if (this.connection) this.connection.dismiss(Closing.RESTARTING);
    else this.close(...Closing.RESTARTING);
  }
}

/** GraphQL over WebSocket at `/graphql`: takes sockets in, pings them, lets them go. PROTOCOL.md describes what is said on them. */
export class Sockets {
  readonly #server = new WebSocketServer({
    noServer: true,
    WebSocket: HeardSocket,
    maxPayload: requestBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => offered.has(protocol) && protocol,
  });
  readonly #pulse: NodeJS.Timeout;
  #closing = false;

  constructor(private readonly options: SocketsOptions) {
    this.#pulse = setInterval(() => this.#feelPulse(), pulseInterval);
  }

  get count(): number {
    return this.#server.clients.size;
  }

  /** Takes over the upgrades of an HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head));
  }

  /**
   * Takes nobody in any more and tells everyone to come back, a few at a time: whoever has not been told is served until then, and what is
   * under way is answered. Resolves when all have been told.
   */
  async sendAway(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#pulse);
    const sockets = [...this.#server.clients];
    for (let told = 0; told < sockets.length; told += toldAtOnce.sockets) {
      if (told > 0) await pause(toldAtOnce.every);
      for (const socket of sockets.slice(told, told + toldAtOnce.sockets)) socket.dismiss();
    }
  }

  /** Resolves when all sockets are gone, and cuts those that are there after `patience` milliseconds. */
  async gone(patience: number): Promise<void> {
    const gone = Promise.all([...this.#server.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
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
    if (belowBase(this.options.base, request.url ?? '/')?.split('?')[0] !== '/graphql') return void refuse('404 Not Found');
    if (!this.options.isOwnOrigin(request)) return void refuse('403 Forbidden');
    // While it closes: on a connection that was there before, a new socket would not be told to come back.
    if (this.#closing || this.count >= (this.options.most ?? mostSockets)) return void refuse('503 Service Unavailable');
    const { host } = request.headers;
    if (!isHost(host)) return void refuse('400 Bad Request');
    const address = this.options.addressOf(request);
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#open(socket, stream, host, address));
  }

  #open(socket: HeardSocket, stream: Duplex, host: string | undefined, address: string): void {
    const connection = new Connection(socket, stream, host, address, this.options);
    socket.connection = connection;
    socket.on('pong', socket.hear);
    socket.on('error', terminate);
    socket.on('message', socket.take);
    socket.on('close', socket.end);
    if (socket.protocol !== protocol) connection.close(Closing.OTHER_SUBPROTOCOL);
    const hurry = () => {
      if (!connection.saidHello) connection.close(Closing.HELLO_TIMEOUT);
    };
    setTimeout(hurry, helloPatience).unref();
  }

  #feelPulse(): void {
    for (const socket of this.#server.clients) {
      if (socket.isHeard) {
        socket.isHeard = false;
      } else if (socket.isPinged) {
        letGo(socket);
      } else {
        socket.isPinged = true;
        socket.ping();
      }
    }
  }
}

/** Lets a silent socket go. Where something waits to leave, the ping waits behind it: that socket may live, and is told why it has to go. */
function letGo(socket: HeardSocket): void {
  const { connection } = socket;
  if (!connection || connection.isIdle) {
    socket.terminate();
  } else {
    connection.close(Closing.TOO_SLOW);
    connection.ended();
  }
}

function terminate(this: WebSocket): void {
  this.terminate();
}

function destroy(this: Duplex): void {
  this.destroy();
}
