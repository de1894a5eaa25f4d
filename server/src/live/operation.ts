import { Refusal } from '@two-hats/shared';
import { MessageType } from 'graphql-ws';
import type { Allowance } from '../graphql/allowance.js';
import type { Context } from '../graphql/context.js';
import type { AdmittedDocument } from '../graphql/pipeline.js';
import { admit } from '../workshop/capability.js';
import { LiveView, viewersOf } from '../workshop/views.js';
import type { Endpoint } from './endpoint.js';
import type { Outlet } from './topic.js';

/** What a client asks for, client to server. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown> | null;
}

/** Where an operation's answers go: the connection that it was started on. */
export interface Asker extends Outlet {
  answer(...messages: readonly string[]): void;
}

/**
 * One operation on a socket, from `subscribe` (client to server) to its end, which comes once, whoever brings it about: the operation, the
 * client, or the connection. After it nothing is said under this operation, whatever is still under way; another one may have its id.
 */
export class Operation {
  #isSubscription = false;
  #hasEnded = false;
  /** Ends the frames, once they come. */
  #unwatch: (() => void) | null = null;

  constructor(
    private readonly id: string,
    private readonly context: Context,
    private readonly asker: Asker,
    private readonly endpoint: Endpoint,
    private readonly allowance: Allowance,
  ) {}

  get isSubscription(): boolean {
    return this.#isSubscription;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Resolves when a query or a mutation is answered, and when a subscription is watched: its frames come from then on. */
  async run({ query, operationName, variables }: Asked): Promise<void> {
    const { pipeline } = this.endpoint;
    // Whoever had to wait for their turn may have thought better of it.
    if (this.#hasEnded) return;
    try {
      const admitted = pipeline.admit(query);
      const { operation } = pipeline.operation(admitted, operationName);
      this.#isSubscription = operation === 'subscription';
      if (operation !== 'mutation') this.allowance.chargeQuery();
      if (this.#isSubscription) return await this.#watch(admitted, operationName, variables);
      const result = await pipeline.execute(admitted, operationName, variables, this.context);
      const id = JSON.stringify(this.id);
      this.#conclude(
        `{"id":${id},"type":"${MessageType.Next}","payload":${JSON.stringify(result)}}`,
        `{"id":${id},"type":"${MessageType.Complete}"}`,
      );
    } catch (error) {
      this.refuse(error);
    }
  }

  /** Ends it with an error. */
  refuse(error: unknown): void {
    const payload = [this.endpoint.pipeline.masked(error, this.context.requestId)];
    this.#conclude(JSON.stringify({ id: this.id, type: MessageType.Error, payload }));
  }

  /** Ends it without a word. */
  end(): void {
    this.#hasEnded = true;
    this.#unwatch?.();
    this.#unwatch = null;
  }

  async #watch(admitted: AdmittedDocument, operationName: string | null, given: Record<string, unknown> | null): Promise<void> {
    const { pipeline, hub } = this.endpoint;
    const { environment, credential } = this.context;
    const view = this.#viewIn(admitted, operationName);
    const variables = pipeline.variables(admitted, operationName, given);
    const capability = await environment.store.read((reading) => admit(reading, credential, viewersOf[view]));
    // The client may have stopped it, left, or been put out meanwhile.
    if (this.#hasEnded) return;
    this.#unwatch = hub.watch({ capability, view, admitted, operationName, variables, subscriptionId: this.id, outlet: this.asker });
  }

  #viewIn(admitted: AdmittedDocument, operationName: string | null): LiveView {
    const [selection, ...others] = this.endpoint.pipeline.operation(admitted, operationName).selectionSet.selections;
    const view = selection?.kind === 'Field' && Object.values(LiveView).find((name) => name === selection.name.value);
    if (!view || others.length > 0) throw new Refusal('INVALID_INPUT');
    return view;
  }

  /** Says its last words, unless it has ended before. */
  #conclude(...messages: readonly string[]): void {
    if (this.#hasEnded) return;
    this.end();
    this.asker.answer(...messages);
  }
}
