import type { Duplex } from 'node:stream';
import { Refusal } from '@two-hats/shared';
import { MessageType } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Allowance } from '../graphql/allowance.js';
import { Context } from '../graphql/context.js';
import { admit, credentialOf, socketHolders } from '../workshop/capability.js';
import { CapabilityKind } from '../workshop/records.js';
import { Closing } from './closing.js';
import type { Endpoint } from './endpoint.js';
import { askedIn, idIn, parsedMessage } from './message.js';
import { type Asked, type Asker, Operation } from './operation.js';
import type { Member } from './room.js';
import { textMessages } from './wire.js';

/** For how long a socket is not read that asks for too much, in milliseconds: refusing costs something too, and it is the room that pays. */
const pauseFor = 200;
/** Bytes of answers that one socket may leave unread. */
const unreadBytes = 1024 * 1024;
/** How long the other side may take to answer a close, in milliseconds. */
const closePatience = 5000;

/**
 * One socket that speaks graphql-transport-ws: who it is, what it may say and when it has to go. What it asks for runs as operations. It
 * writes framed bytes straight to the stream below the WebSocket: that keeps what is the same for thousands of sockets the same, and
 * answers an operation with one write.
 */
export class Connection implements Asker, Member {
  /** Those that have not ended, by the id that the client gave them. */
  readonly #operations = new Map<string, Operation>();
  #saidHello = false;
  #credential: string | null = null;
  #allowance: Allowance | null = null;
  #leave: (() => void) | null = null;
  /** How it will be closed as soon as what is under way is answered. */
  #leaving: Closing | null = null;
  #gone = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly stream: Duplex,
    private readonly host: string | undefined,
    private readonly address: string,
    private readonly endpoint: Endpoint,
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

  answer(...messages: readonly string[]): void {
    if (this.stream.writableLength > unreadBytes) {
      this.close(Closing.TOO_SLOW);
    } else {
      const bytes = textMessages(...messages);
      this.#allowance?.chargeAnswer(bytes.length);
      this.write([bytes]);
    }
  }

  /** Closes the socket, and cuts it when the other side does not answer. */
  close([code, reason]: Closing): void {
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), closePatience).unref();
  }

  expel(): void {
    this.dismiss(Closing.UNKNOWN_CAPABILITY);
  }

  /** Ends its subscriptions, takes nothing more from it, and closes it when what is under way is answered. */
  dismiss(closing: Closing): void {
    this.#leaving = closing;
    for (const [id, operation] of this.#operations) if (operation.isSubscription) this.#end(id);
    this.#closeDismissed();
  }

  #closeDismissed(): void {
    if (this.#leaving && this.#operations.size === 0) this.close(this.#leaving);
  }

  /** To be called when the socket is gone; a second time it does nothing. */
  ended(): void {
    if (this.#gone) return;
    this.#gone = true;
    for (const id of this.#operations.keys()) this.#end(id);
    this.#leave?.();
  }

  /** Takes one message from the client. */
  receive(text: string): void | Promise<void> {
    // What comes behind the reason to close is not done either.
    if (this.#leaving || this.socket.readyState !== this.socket.OPEN) return;
    const message = parsedMessage(text);
    if (!message) return this.close(Closing.BAD_REQUEST);
    const { type, payload } = message;
    switch (type) {
      case MessageType.ConnectionInit:
        return this.#hello(payload?.capability);
      case MessageType.Ping:
        if (!this.#allowance?.spend()) this.#pause();
        return this.answer(JSON.stringify({ type: MessageType.Pong, ...(payload && { payload }) }));
      case MessageType.Pong:
        return;
      case MessageType.Subscribe: {
        const [id, asked] = [idIn(message), askedIn(payload)];
        return id === null || !asked ? this.close(Closing.BAD_REQUEST) : this.#start(id, asked);
      }
      case MessageType.Complete: {
        const id = idIn(message);
        return id === null ? this.close(Closing.BAD_REQUEST) : this.#end(id);
      }
      default:
        return this.close(Closing.BAD_REQUEST);
    }
  }

  async #hello(capability: unknown): Promise<void> {
    if (this.#saidHello) return this.close(Closing.TOO_MANY_HELLOS);
    this.#saidHello = true;
    const { environment, hub, walls, allowances, log } = this.endpoint;
    const credential = credentialOf(capability);
    try {
      const admitted = await environment.store.read((reading) => admit(reading, credential, socketHolders));
      // The client may have left meanwhile.
      if (this.socket.readyState !== this.socket.OPEN) return;
      const allowance = allowances.of(admitted.hash);
      if (!allowance.openSocket(admitted.kind)) return this.close(Closing.TOO_MANY_SOCKETS);
      this.#credential = admitted.hash;
      this.#allowance = allowance;
      const leave = hub.attend(admitted, this);
      const takeDown = admitted.kind === CapabilityKind.PROJECTOR ? walls.came(admitted.workshopId) : null;
      this.#leave = () => {
        leave();
        takeDown?.();
        allowance.closeSocket();
      };
      this.answer(`{"type":"${MessageType.ConnectionAck}"}`);
    } catch (error) {
      if (error instanceof Refusal) log.refused(error.code);
      else log.error({ err: error }, 'A socket could not be admitted');
      this.close(closingFor(error));
    }
  }

  async #start(id: string, asked: Asked): Promise<void> {
    const allowance = this.#allowance;
    if (!allowance) return this.close(Closing.NO_CAPABILITY);
    if (this.#operations.has(id)) return this.close(Closing.SUBSCRIBER_EXISTS);
    const operation = new Operation(id, this.#context(), this, this.endpoint, allowance);
    this.#operations.set(id, operation);
    const entered = allowance.enter();
    if (entered === true || (entered && (await entered))) {
      await operation.run(asked);
      allowance.leave();
    } else {
      this.#pause();
      operation.refuse(new Refusal('TOO_MANY_REQUESTS'));
    }
    // Another one may have its id by now.
    if (operation.hasEnded && this.#operations.get(id) === operation) this.#operations.delete(id);
    this.#closeDismissed();
  }

  #context(): Context {
    return new Context(
      this.endpoint.environment,
      this.#credential,
      () => this.endpoint.publicUrlFor(this.host),
      () => this.address,
    );
  }

  #end(id: string): void {
    this.#operations.get(id)?.end();
    this.#operations.delete(id);
  }

  /** Leaves what the client sends where it is for a moment, so that the others get their turn. */
  #pause(): void {
    if (this.socket.isPaused) return;
    this.socket.pause();
    setTimeout(() => this.socket.resume(), pauseFor).unref();
  }
}

const nothing = Buffer.alloc(0);

/** How a socket is closed whose hello failed. */
function closingFor(error: unknown): Closing {
  if (!(error instanceof Refusal) || error.retryable) return Closing.TRY_AGAIN;
  switch (error.code) {
    case 'NO_CAPABILITY':
    case 'NOT_ALLOWED':
      return Closing[error.code];
    default:
      return Closing.UNKNOWN_CAPABILITY;
  }
}
