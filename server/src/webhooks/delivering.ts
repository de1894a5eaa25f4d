import { Refusal } from '@two-hats/shared';
import type { Log } from '../log.js';
import type { Environment } from '../workshop/environment.js';
import { type ClaimedDelivery, DeliveryState } from '../workshop/records.js';
import { claimDeliveries, returnDelivery, settleDelivery } from '../workshop/webhooks/deliveries.js';
import { tellDueDecisions } from '../workshop/webhooks/messages.js';
import type { Sender } from './sending.js';

/** How often is looked for what is to be sent, in milliseconds: so late does a message go at most, while there is room. */
const interval = 500;
/** How often is looked for decisions that are due. */
const dueInterval = 60_000;

/** So many receivers may keep this process waiting at the same time. Each gets one message at a time: a slow one holds up nobody else. */
const atOnce = 32;

/** A receiver that took longer the last time is a slow one, in milliseconds. */
const slowAfter = 1000;
/** So many of those at once may be slow ones, however many there are: anybody may open workshops and add receivers that only keep us waiting. */
const slowAtOnce = 16;
/** So many slow ones are remembered. */
const mostSlow = 10_000;

/** Sends what webhooks are to be told, now and as long as it is not stopped, beside everybody's work. One per server process. */
export class Deliveries {
  /** Tries by how they ended. */
  readonly counts: Record<'delivered' | 'failed' | 'givenUp', number> = { delivered: 0, failed: 0, givenUp: 0 };
  readonly #stopping = new AbortController();
  readonly #underWay = new Map<string, Promise<void>>();
  /** The webhooks of slow receivers, the one longest ago first. */
  readonly #slow = new Set<string>();
  readonly #timers: NodeJS.Timeout[] = [];
  #looking: Promise<void> | null = null;
  #telling: Promise<void> | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly sender: Pick<Sender, 'send'>,
    private readonly log: Log,
  ) {}

  begin(): void {
    this.#lookForDue();
    this.#look();
    this.#timers.push(
      setInterval(() => this.#look(), interval),
      setInterval(() => this.#lookForDue(), dueInterval),
    );
  }

  /** Breaks off what is under way, for another process to try at once; resolves when nothing is. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#stopping.abort();
    await this.#telling;
    await this.#looking;
    await Promise.all(this.#underWay.values());
  }

  #look(): void {
    if (this.#stopping.signal.aborted) return;
    this.#looking ??= this.#claim().finally(() => {
      this.#looking = null;
    });
  }

  #lookForDue(): void {
    this.#telling ??= tellDueDecisions(this.environment)
      .catch((error: unknown) => this.#failed(error, 'It could not be told which decisions are due; the next look tries again'))
      .finally(() => {
        this.#telling = null;
      });
  }

  async #claim(): Promise<void> {
    try {
      await this.#begin(atOnce - this.#underWay.size, [...this.#slow]);
      if (this.#slow.size === 0) return;
      const slow = [...this.#underWay.keys()].filter((webhookId) => this.#slow.has(webhookId)).length;
      await this.#begin(Math.min(atOnce - this.#underWay.size, slowAtOnce - slow), []);
    } catch (error) {
      this.#failed(error, 'It could not be looked for what webhooks are to be told; the next look tries again');
    }
  }

  /** Begins to send what is due, but to no webhook that something is being sent to, and to none of `others`. */
  async #begin(most: number, others: readonly string[]): Promise<void> {
    if (most <= 0) return;
    for (const claimed of await claimDeliveries(this.environment, most, [...this.#underWay.keys(), ...others])) {
      const trying = this.#try(claimed).finally(() => {
        this.#underWay.delete(claimed.webhookId);
        // What waited behind it is next.
        this.#look();
      });
      this.#underWay.set(claimed.webhookId, trying);
    }
  }

  async #try(claimed: ClaimedDelivery): Promise<void> {
    try {
      const begun = this.environment.now();
      const outcome = await this.sender.send(claimed, begun, this.#stopping.signal);
      if (!outcome) return await returnDelivery(this.environment, claimed);
      this.#remember(claimed.webhookId, this.environment.now() - begun);
      const state = await settleDelivery(this.environment, claimed, outcome);
      this.counts[outcome.problem === null ? 'delivered' : 'failed'] += 1;
      if (state !== DeliveryState.GIVEN_UP) return;
      this.counts.givenUp += 1;
      this.log.info({ webhook: claimed.webhookId, tries: claimed.tries, ...outcome }, 'Gave up on a message to a webhook');
    } catch (error) {
      // Its lease runs out, and it is tried again.
      this.#failed(error, 'How a message to a webhook went could not be kept; it is sent again');
    }
  }

  #remember(webhookId: string, took: number): void {
    this.#slow.delete(webhookId);
    if (took <= slowAfter) return;
    this.#slow.add(webhookId);
    const [first] = this.#slow;
    if (this.#slow.size > mostSlow && first !== undefined) this.#slow.delete(first);
  }

  #failed(error: unknown, message: string): void {
    // What cannot be read or saved now can be a second later.
    if (!(error instanceof Refusal)) this.log.error({ err: error }, message);
  }
}
