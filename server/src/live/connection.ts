import type { Duplex } from 'node:stream';
import { Refusal } from '@two-hats/shared';
import type { WebSocket } from 'ws';
import { Context, type Surroundings } from '../graphql/context.js';
import type { ErrorLog } from '../graphql/errors.js';
import type { AdmittedDocument, Pipeline } from '../graphql/pipeline.js';
import { admit, credentialOf, stageViewers } from '../workshop/capability.js';
import { TokenBucket } from '../workshop/tokenBucket.js';
import { LiveView, viewersOf } from '../workshop/views.js';
import type { Hub } from './hub.js';
import type { Member } from './room.js';
import type { Outlet } from './topic.js';
import { textMessages } from './wire.js';

/** Operations that one socket may have under way, subscriptions included. */
const operationsAtOnce = 100;
/** Operations that one socket may start at once, and a second after that. A phone needs about two a second. */
const operationsBurst = 1000;
const operationsPerSecond = 200;
/** For how long a socket is not read that asks for more, in milliseconds: refusing costs something too, and it is the room that pays. */
const pauseFor = 200;
/** Bytes of answers that one socket may leave unread. */
const unreadBytes = 1024 * 1024;
/** How long the other side may take to answer a close, in milliseconds. */
const closePatience = 5000;

/** Close codes, server to client. PROTOCOL.md says what a client does with each. */
const Close = {
  BAD_REQUEST: [4400, 'BAD_REQUEST'],
  NO_CAPABILITY: [4401, 'NO_CAPABILITY'],
  UNKNOWN_CAPABILITY: [4403, 'UNKNOWN_CAPABILITY'],
  SUBSCRIBER_EXISTS: [4409, 'SUBSCRIBER_EXISTS'],
  TOO_MANY_HELLOS: [4429, 'TOO_MANY_HELLOS'],
  TRY_AGAIN: [1013, 'TRY_AGAIN'],
  TOO_SLOW: [1013, 'TOO_SLOW'],
} as const satisfies Record<string, readonly [code: number, reason: string]>;

/** What all connections of a server share. */
export interface ConnectionSupport {
  readonly surroundings: Surroundings;
  readonly pipeline: Pipeline;
  readonly hub: Hub;
  readonly log: ErrorLog;
  /** An address that phones can reach, by the host that this socket was opened at. */
  readonly publicUrlFor: (host: string | undefined) => string;
}

/** What a client may send, client to server. Fields are checked before they are used. */
interface Message {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly payload?: { readonly [field: string]: unknown } | null;
}

type Ending = (() => void) | null;

/**
 * One socket that speaks graphql-transport-ws. Queries and mutations run through the pipeline; subscriptions are handed to the hub, which
 * writes their frames here by itself. It writes framed bytes straight to the stream below the WebSocket: that keeps what is the same for
 * thousands of sockets the same, and answers an operation with one write.
 */
export class Connection implements Outlet, Member {
  /** Under way by id; what ends it early, or null for an operation that cannot be ended. */
  readonly #operations = new Map<string, Ending>();
  readonly #budget = new TokenBucket(operationsBurst, operationsPerSecond, Date.now);
  #saidHello = false;
  #credential: string | null = null;
  #leave: Ending = null;
  #expelled = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly stream: Duplex,
    private readonly host: string | undefined,
    private readonly address: string,
    private readonly support: ConnectionSupport,
  ) {}

  get saidHello(): boolean {
    return this.#saidHello;
  }

  get credential(): string | null {
    return this.#credential;
  }

  get isIdle(): boolean {
    return this.stream.writableLength === 0;
  }

  write(pieces: readonly Buffer[]): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (pieces.length > 1) this.stream.cork();
    for (const piece of pieces) this.stream.write(piece);
    if (pieces.length > 1) this.stream.uncork();
  }

  whenIdle(left: () => void): void {
    // Writes leave in order, so an empty one behind the others tells when they have left; of a socket that breaks, the end is told instead.
    if (this.socket.readyState === this.socket.OPEN) this.stream.write(nothing, left);
  }

  /** Closes the socket, and cuts it when the other side does not answer. */
  close(code: number, reason: string): void {
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), closePatience).unref();
  }

  /** Ends its subscriptions, takes nothing more from it, and closes it when what is under way is answered. */
  expel(): void {
    this.#expelled = true;
    for (const [id, end] of this.#operations) if (end) this.#stop(id);
    this.#closeExpelled();
  }

  #closeExpelled(): void {
    if (this.#expelled && this.#operations.size === 0) this.close(...Close.UNKNOWN_CAPABILITY);
  }

  /** To be called when the socket is gone. */
  ended(): void {
    for (const end of this.#operations.values()) end?.();
    this.#operations.clear();
    this.#leave?.();
  }

  /** Takes one message from the client. */
  receive(text: string): void | Promise<void> {
    if (this.#expelled) return;
    const message = parsed(text);
    const { id, payload } = message ?? {};
    switch (message?.type) {
      case 'connection_init':
        return this.#hello(payload?.capability);
      case 'ping':
        if (!this.#spend()) this.#pause();
        return this.#answer(JSON.stringify({ type: 'pong', ...(payload && { payload }) }));
      case 'pong':
        return;
      case 'subscribe':
        if (typeof id !== 'string' || typeof payload?.query !== 'string') return this.close(...Close.BAD_REQUEST);
        return this.#start(id, payload as Message['payload'] & { query: string });
      case 'complete':
        if (typeof id !== 'string') return this.close(...Close.BAD_REQUEST);
        return this.#stop(id);
      default:
        return this.close(...Close.BAD_REQUEST);
    }
  }

  async #hello(capability: unknown): Promise<void> {
    if (this.#saidHello) return this.close(...Close.TOO_MANY_HELLOS);
    this.#saidHello = true;
    const credential = credentialOf(capability);
    try {
      const admitted = await this.support.surroundings.house.store.read((reading) => admit(reading, credential, stageViewers));
      // The client may have left meanwhile.
      if (this.socket.readyState !== this.socket.OPEN) return;
      this.#credential = credential;
      this.#leave = this.support.hub.attend(admitted, this);
      this.#answer('{"type":"connection_ack"}');
    } catch (error) {
      if (!(error instanceof Refusal)) this.support.log.error({ err: error }, 'A socket could not be admitted');
      if (!(error instanceof Refusal) || error.retryable) return this.close(...Close.TRY_AGAIN);
      const [code] = error.code === 'NO_CAPABILITY' ? Close.NO_CAPABILITY : Close.UNKNOWN_CAPABILITY;
      this.close(code, error.code);
    }
  }

  async #start(id: string, payload: { query: string; operationName?: unknown; variables?: unknown }): Promise<void> {
    if (this.#credential === null) return this.close(...Close.NO_CAPABILITY);
    if (this.#operations.has(id)) return this.close(...Close.SUBSCRIBER_EXISTS);
    const { pipeline, surroundings, publicUrlFor } = this.support;
    const context = new Context(
      surroundings,
      this.#credential,
      () => publicUrlFor(this.host),
      () => this.address,
    );
    try {
      if (this.#operations.size >= operationsAtOnce || !this.#spend()) {
        this.#pause();
        throw new Refusal('TOO_MANY_REQUESTS');
      }
      const operationName = typeof payload.operationName === 'string' ? payload.operationName : null;
      const variables = isObject(payload.variables) ? payload.variables : null;
      const admitted = pipeline.admit(payload.query);
      const { operation } = pipeline.operation(admitted, operationName);
      this.#operations.set(id, null);
      if (operation === 'subscription') return await this.#watch(id, admitted, operationName, variables, context);

      const result = await pipeline.execute(admitted, operationName, variables, context);
      if (this.#operations.delete(id))
        this.#answer(`{"id":${JSON.stringify(id)},"type":"next","payload":${JSON.stringify(result)}}`, completed(id));
    } catch (error) {
      this.#operations.delete(id);
      const errors = [pipeline.masked(error, context.requestId)];
      this.#answer(JSON.stringify({ id, type: 'error', payload: errors }));
    }
    this.#closeExpelled();
  }

  /** Hands a subscription to the hub. */
  async #watch(
    id: string,
    admitted: AdmittedDocument,
    operationName: string | null,
    given: Record<string, unknown> | null,
    { house, credential }: Context,
  ) {
    const { pipeline, hub } = this.support;
    const view = viewWatched(pipeline, admitted, operationName);
    const variables = pipeline.variables(admitted, operationName, given);
    const capability = await house.store.read((reading) => admit(reading, credential, viewersOf[view]));
    // The client may have left, or been put out, meanwhile.
    if (!this.#operations.has(id)) return;
    if (this.#expelled) throw new Refusal('UNKNOWN_CAPABILITY');
    this.#operations.set(id, hub.watch({ capability, view, admitted, operationName, variables, subscriptionId: id, outlet: this }));
  }

  /** Takes one operation from the budget; false when there is none. */
  #spend(): boolean {
    if (!this.#budget.filled) return false;
    this.#budget.take();
    return true;
  }

  /** Leaves what the client sends where it is for a moment, so that the others get their turn. */
  #pause(): void {
    if (this.socket.isPaused) return;
    this.socket.pause();
    setTimeout(() => this.socket.resume(), pauseFor).unref();
  }

  #stop(id: string): void {
    this.#operations.get(id)?.();
    this.#operations.delete(id);
  }

  #answer(...messages: readonly string[]): void {
    if (this.stream.writableLength > unreadBytes) this.close(...Close.TOO_SLOW);
    else this.write([textMessages(...messages)]);
  }
}

const nothing = Buffer.alloc(0);

function completed(id: string): string {
  return `{"id":${JSON.stringify(id)},"type":"complete"}`;
}

function parsed(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text);
    return isObject(message) && (message.payload == null || isObject(message.payload)) ? (message as Message) : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function viewWatched(pipeline: Pipeline, admitted: AdmittedDocument, operationName: string | null): LiveView {
  const [selection, ...others] = pipeline.operation(admitted, operationName).selectionSet.selections;
  const view = selection?.kind === 'Field' && Object.values(LiveView).find((name) => name === selection.name.value);
  if (!view || others.length > 0) throw new Refusal('INVALID_INPUT');
  return view;
}
