/**
 * A graphql-transport-ws client for tests, on a bare socket: it sees every message and every byte, keeps what it has not been asked for,
 * and never reconnects by itself.
 */
import { once } from 'node:events';
import WebSocket from 'ws';
import { type Answer, ApiError, type Caller, dataOf, type ErrorShown, type Variables } from './api.js';

/** When a wait counts as failed, in milliseconds; nothing waits this long unless something is wrong. */
const patience = 20_000;

export const subprotocol = 'graphql-transport-ws';

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** The server closed the socket, or never opened it. */
export class SocketClosed extends Error {
  override readonly name = 'SocketClosed';

  constructor(readonly closing: Closing) {
    super(`The socket was closed with ${closing.code} ${closing.reason}`);
  }
}

interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

export interface SocketOptions {
  /** Sent as `connectionParams.capability`; nothing is sent when it is missing. */
  readonly secret?: unknown;
  readonly protocol?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Keeps no message once it is handed over: for hundreds of sockets that see thousands of frames. */
  readonly forgetful?: boolean;
}

/** A socket to the server. */
export class LiveSocket implements Caller {
  readonly #operations = new Map<string, (message: Message, bytes: string) => void>();
  readonly #waiting = new Set<(closing: Closing) => void>();
  #ids = 0;
  /** How the socket was closed; resolves when it is. */
  readonly closed: Promise<Closing>;
  /** All messages so far as they came over the wire, oldest first. */
  readonly messages: string[] = [];

  private constructor(
    readonly socket: WebSocket,
    private readonly forgetful: boolean,
  ) {
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => {
        const closing = { code, reason: String(reason) };
        for (const tell of this.#waiting) tell(closing);
        resolve(closing);
      });
    });
    socket.on('message', (bytes) => this.#take(String(bytes)));
  }

  /** Opens a socket without a word. @throws SocketClosed (code 0 and the HTTP status) when the server refuses the upgrade */
  static async connect(url: string, { protocol = subprotocol, headers = {}, forgetful = false }: SocketOptions = {}): Promise<LiveSocket> {
    const socket = new WebSocket(url, protocol === '' ? [] : protocol, { headers, handshakeTimeout: patience });
    const live = new LiveSocket(socket, forgetful);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
      socket.once('unexpected-response', (_request, response) => {
        reject(new SocketClosed({ code: 0, reason: String(response.statusCode) }));
        socket.terminate();
      });
    });
    return live;
  }

  /** Opens a socket and says who is there. @throws SocketClosed when the server does not let it in */
  static async open(url: string, options: SocketOptions = {}): Promise<LiveSocket> {
    const live = await LiveSocket.connect(url, options);
    const acknowledged = live.#reply('connection_ack');
    live.send({ type: 'connection_init', payload: 'secret' in options ? { capability: options.secret } : undefined });
    await acknowledged;
    return live;
  }

  /** Sends a message of the protocol, or any text. */
  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Sends all of these so that the server finds them in one read. */
  sendTogether(...messages: readonly (object | string)[]): void {
    const below = (this.socket as unknown as { _socket: { cork(): void; uncork(): void } })._socket;
    below.cork();
    for (const message of messages) this.send(message);
    below.uncork();
  }

  /** Subscribes; the frames are kept until they are asked for. */
  subscribe<View>(query: string, { id = `s${++this.#ids}`, ...payload }: SubscribeOptions = {}): Frames<View> {
    const frames = new Frames<View>(id, this);
    this.#operations.set(id, (message, bytes) => frames.take(message, bytes));
    this.#onClose((closing) => frames.fail(new SocketClosed(closing)));
    this.send({ id, type: 'subscribe', payload: { query, ...payload } });
    return frames;
  }

  /**
   * Subscribes and hands over every frame as it comes; none is kept.
   * @param ended is told why, when the server ends the subscription; the end of the socket is told by `closed` alone
   */
  watch<View>(query: string, frame: (view: View) => void, ended: (reason: Error) => void): void {
    const id = `s${++this.#ids}`;
    this.#operations.set(id, ({ type, payload }) => {
      const failure = failureIn(type, payload);
      if (failure) ended(failure);
      else frame(viewIn(payload));
    });
    this.send({ id, type: 'subscribe', payload: { query } });
  }

  /** Runs a query or a mutation over the socket; whoever opened the socket is the caller. */
  async call<Data = Record<string, unknown>>(query: string, variables: Variables = {}): Promise<Data> {
    return dataOf(await this.ask<Data>({ query, variables }));
  }

  /** The same as `call` for any payload, with errors as the server sent them. */
  ask<Data = Record<string, unknown>>(payload: object): Promise<Answer<Data>> {
    const id = `q${++this.#ids}`;
    return guarded(`an answer to ${JSON.stringify(payload).slice(0, 200)}`, (resolve, reject) => {
      const forget = this.#onClose((closing) => reject(new SocketClosed(closing)));
      this.#operations.set(id, ({ type, payload: answer }) => {
        if (type === 'next') resolve(answer as Answer<Data>);
        if (type === 'error') resolve({ errors: answer as ErrorShown[] });
        if (type === 'next') return;
        forget();
        this.#operations.delete(id);
      });
      this.send({ id, type: 'subscribe', payload });
    });
  }

  /** Resolves when the server has answered a ping: it has read everything sent before. */
  async settled(): Promise<void> {
    const pong = this.#reply('pong');
    this.send({ type: 'ping' });
    await pong;
  }

  /** Stops a subscription. */
  complete(id: string): void {
    this.#operations.delete(id);
    this.send({ id, type: 'complete' });
  }

  /** Closes the socket and waits until it is gone. */
  async close(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return;
    const gone = once(this.socket, 'close');
    this.socket.close(1000);
    await gone;
  }

  #take(bytes: string): void {
    if (!this.forgetful) this.messages.push(bytes);
    const message: Message = JSON.parse(bytes);
    this.#operations.get(message.id ?? message.type)?.(message, bytes);
  }

  #reply(type: string): Promise<void> {
    return guarded(`a message of type ${type}`, (resolve, reject) => {
      const forget = this.#onClose((closing) => reject(new SocketClosed(closing)));
      this.#operations.set(type, () => {
        this.#operations.delete(type);
        forget();
        resolve();
      });
    });
  }

  #onClose(tell: (closing: Closing) => void): () => void {
    this.#waiting.add(tell);
    if (this.socket.readyState >= WebSocket.CLOSING) void this.closed.then(tell);
    return () => this.#waiting.delete(tell);
  }
}

export interface SubscribeOptions {
  readonly id?: string;
  readonly variables?: Variables;
  readonly operationName?: string;
}

/** The frames of one subscription, in the order in which they came. */
export class Frames<View> {
  /** Every frame so far. */
  readonly received: View[] = [];
  /** The messages that carried them, as they came over the wire. */
  readonly bytes: string[] = [];
  #asked = 0;
  #failure: Error | null = null;
  #wake: () => void = () => undefined;

  constructor(
    readonly id: string,
    private readonly live: LiveSocket,
  ) {}

  /** The next frame that has not been asked for. */
  next(): Promise<View> {
    return this.until(() => true);
  }

  /**
   * The next frame that fits; those before it are left behind. Frames that came before this was called count.
   * @throws ApiError when the server ends the subscription with an error, SocketClosed when the socket ends
   */
  async until(fits: (frame: View) => boolean): Promise<View> {
    const deadline = Date.now() + patience;
    for (;;) {
      while (this.#asked < this.received.length) {
        const frame = this.received[this.#asked++] as View;
        if (fits(frame)) return frame;
      }
      if (this.#failure) throw this.#failure;
      await this.#more(deadline);
    }
  }

  /** How many frames have come that nobody has asked for yet. */
  get unasked(): number {
    return this.received.length - this.#asked;
  }

  stop(): void {
    this.live.complete(this.id);
  }

  take({ type, payload }: Message, bytes: string): void {
    const failure = failureIn(type, payload);
    if (failure) {
      this.fail(failure);
    } else {
      this.received.push(viewIn(payload));
      this.bytes.push(bytes);
      this.#wake();
    }
  }

  fail(error: Error): void {
    this.#failure ??= error;
    this.#wake();
  }

  #more(deadline: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const guard = setTimeout(() => {
        const last = JSON.stringify(this.received.at(-1) ?? null).slice(0, 300);
        reject(new Error(`No frame that fits came in time. ${this.received.length} came in all; the last one: ${last}`));
      }, deadline - Date.now());
      this.#wake = () => {
        clearTimeout(guard);
        resolve();
      };
    });
  }
}

/** The view that a frame carries, under whatever name it was asked for. */
function viewIn<View>(payload: unknown): View {
  return Object.values((payload as Answer<Record<string, View>>).data ?? {})[0] as View;
}

function failureIn(type: string, payload: unknown): Error | null {
  if (type === 'error') return new ApiError(payload as ErrorShown[]);
  if (type === 'complete') return new Error('The server completed the subscription.');
  const { errors } = payload as Answer;
  return errors?.length ? new ApiError(errors) : null;
}

function guarded<T>(what: string, start: (resolve: (value: T) => void, reject: (reason: Error) => void) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const guard = setTimeout(() => reject(new Error(`Waited in vain for ${what}.`)), patience);
    const settle =
      <V>(end: (value: V) => void) =>
      (value: V) => {
        clearTimeout(guard);
        end(value);
      };
    start(settle(resolve), settle(reject));
  });
}
