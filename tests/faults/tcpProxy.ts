/**
 * The network between clients and the server, as a TCP proxy over real sockets that can do to each connection what networks do: lose it,
 * break it, stop carrying it, or carry nothing without ever saying so.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Connections that may wait to be taken: a room that comes back at once must not be turned away by the proxy. */
const backlog = 4096;

/** Stands between clients and a server on this machine. */
export class TcpProxy {
  /** Every connection that has not ended on both sides, oldest first. */
  readonly links = new Set<Link>();
  /** Called with each new connection before its first byte. */
  onLink: (link: Link) => void = () => undefined;
  #refuses = false;

  private constructor(
    private readonly listener: Server,
    private readonly serverPort: () => number,
  ) {}

  /** @param serverPort port of the server, asked for each connection: it may change when the server is started again */
  static async to(serverPort: () => number): Promise<TcpProxy> {
    const listener = createServer({ allowHalfOpen: true, noDelay: true });
    const proxy = new TcpProxy(listener, serverPort);
    listener.on('connection', (near) => proxy.#join(near));
    listener.listen({ port: 0, host: '127.0.0.1', backlog });
    await once(listener, 'listening');
    return proxy;
  }

  /** Address of the server behind the proxy, without a trailing slash. */
  get url(): string {
    return `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  /** Address for sockets of the live protocol. */
  get socketUrl(): string {
    return `${this.url.replace('http', 'ws')}/graphql`;
  }

  /** Breaks every connection off with a reset. */
  reset(): void {
    for (const link of [...this.links]) link.reset();
  }

  /** Every connection of now vanishes without a word; new ones pass. */
  halfOpen(): void {
    for (const link of this.links) link.halfOpen();
  }

  /** Breaks every connection off and takes no new one, until `restore`. */
  cut(): void {
    this.#refuses = true;
    this.reset();
  }

  restore(): void {
    this.#refuses = false;
  }

  /** Ends the proxy with all its connections. */
  async close(): Promise<void> {
    this.cut();
    const closed = once(this.listener, 'close');
    this.listener.close();
    await closed;
  }

  #join(near: Socket): void {
    if (this.#refuses) {
      near.on('error', ignore);
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port: this.serverPort(), host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    const link = new Link(near, far);
    this.links.add(link);
    let open = 2;
    for (const socket of [near, far]) {
      socket.once('close', () => {
        open -= 1;
        if (open === 0) this.links.delete(link);
      });
    }
    this.onLink(link);
  }
}

/** One connection through the proxy. */
export class Link {
  /** What the client sends. */
  readonly toServer: Lane;
  /** What the server sends. */
  readonly toClient: Lane;

  constructor(
    private readonly near: Socket,
    private readonly far: Socket,
  ) {
    this.toServer = new Lane(near, far);
    this.toClient = new Lane(far, near);
  }

  /** Breaks off at once on both sides (RST): what is under way is lost. */
  reset(): void {
    this.near.resetAndDestroy();
    this.far.resetAndDestroy();
  }

  /** Ends properly towards both sides (FIN). */
  end(): void {
    this.near.end();
    this.far.end();
  }

  /** From now on nobody takes anything in either direction: what is sent stays with its sender. */
  stall(): void {
    this.toServer.stall();
    this.toClient.stall();
  }

  /** From now on nothing comes through in either direction, not even the end of one side, and neither side is told. */
  halfOpen(): void {
    this.toServer.swallow();
    this.toClient.swallow();
  }
}

/** One direction of a connection. */
export class Lane {
  #flow: 'pass' | 'stall' | 'hold' | 'swallow' = 'pass';
  #delay = 0;
  #seek: ((text: string) => void) | null = null;

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
  ) {
    from.on('error', ignore);
    from.on('data', (chunk) => this.#take(chunk));
    from.on('end', () => {
      if (this.#flow !== 'swallow') to.end();
    });
    from.on('close', (broken) => {
      if (this.#flow === 'swallow') return;
      if (broken) to.resetAndDestroy();
      else to.end();
    });
    to.on('drain', () => {
      if (this.#flow !== 'stall') from.resume();
    });
  }

  /** Reads nothing more, so that the sender feels it: its buffers fill. */
  stall(): void {
    this.#flow = 'stall';
    this.from.pause();
  }

  /** From now on what comes is forwarded so many milliseconds later. */
  delay(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  /** Forwards again what was stalled. */
  pass(): void {
    this.#flow = 'pass';
    this.from.resume();
  }

  /**
   * Forwards nothing from now on, and takes what comes.
   * @param marker text to look for in what comes
   * @returns resolves when it has come
   */
  hold(marker: string): Promise<void> {
    this.#flow = 'hold';
    return this.seen(marker);
  }

  /** Forwards nothing from now on: all is lost, and neither side is told of the other's end. */
  swallow(): void {
    this.#flow = 'swallow';
    this.from.resume();
  }

  /** Resolves when this text has come. It is forwarded as usual. */
  seen(marker: string): Promise<void> {
    let seen = '';
    return new Promise((resolve) => {
      this.#seek = (text) => {
        seen += text;
        if (!seen.includes(marker)) return;
        this.#seek = null;
        resolve();
      };
    });
  }

  /** Resolves when as many bytes as this, or more, have come. They are forwarded as usual. */
  async carried(bytes: number): Promise<void> {
    let seen = 0;
    await new Promise<void>((resolve) => {
      const count = (chunk: Buffer) => {
        seen += chunk.length;
        if (seen < bytes) return;
        this.from.off('data', count);
        resolve();
      };
      this.from.on('data', count);
    });
  }

  #take(chunk: Buffer): void {
    this.#seek?.(chunk.toString('latin1'));
    if (this.#delay > 0) {
      // Timers of the same length end in the order in which they were set.
      setTimeout(() => this.to.write(chunk), this.#delay);
    } else if (this.#flow === 'pass' || this.#flow === 'stall') {
      if (!this.to.write(chunk)) this.from.pause();
    }
  }
}

function ignore(): void {
  // What broke is told by the close that follows.
}
