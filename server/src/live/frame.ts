import { textHeader } from './wire.js';

/** Subscription ids for which a frame keeps its whole message. Our own phones count theirs, so that they all have the same few. */
const keptIds = 8;

/** One state of one view, executed and serialised once, as the message that goes to every socket that asked for it. */
export class Frame {
  readonly #tail: Buffer;
  readonly #messages = new Map<string, readonly [Buffer]>();

  /**
   * @param revision the revision of the view
   * @param payload the execution result as JSON
   */
  constructor(
    readonly revision: number,
    payload: string,
  ) {
    this.#tail = Buffer.from(`${payload}}`);
  }

  /**
   * The graphql-transport-ws `next` message (server to client) for the subscription of this id, framed for the wire, in one piece or two.
   * Where many sockets have ids of their own, only the short head differs and the body is written from the same bytes for all.
   */
  messageFor(subscriptionId: string): readonly Buffer[] {
    const known = this.#messages.get(subscriptionId);
    if (known) return known;
    const body = Buffer.from(`{"id":${JSON.stringify(subscriptionId)},"type":"next","payload":`);
    const head = Buffer.concat([textHeader(body.length + this.#tail.length), body]);
    if (this.#messages.size >= keptIds) return [head, this.#tail];
    const message = [Buffer.concat([head, this.#tail])] as const;
    this.#messages.set(subscriptionId, message);
    return message;
  }
}
