/** Ids under which the bytes of a frame are kept. Our own clients use the same id everywhere, so one is the rule. */
const keptIds = 8;

/** One state of one view, executed and serialised once, as the message that goes to every socket that asked for it. */
export class Frame {
  readonly #messages = new Map<string, Buffer>();

  /**
   * @param revision the revision of the view
   * @param payload the execution result as JSON
   */
  constructor(
    readonly revision: number,
    private readonly payload: string,
  ) {}

  /** The graphql-transport-ws `next` message (server to client) for the subscription of this id. */
  messageFor(subscriptionId: string): Buffer {
    const known = this.#messages.get(subscriptionId);
    if (known) return known;
    const message = Buffer.from(`{"id":${JSON.stringify(subscriptionId)},"type":"next","payload":${this.payload}}`);
    if (this.#messages.size < keptIds) this.#messages.set(subscriptionId, message);
    return message;
  }
}
