/**
 * What webhooks are told: that something happened, where, and which revision to ask for. Nothing of anybody in the room, and nothing that lets
 * somebody in: whoever receives a message asks for more with a link of their own, or learns no more.
 */
import { Step } from '@two-hats/shared';
import type { Environment } from '../environment.js';
import { type NewDelivery, type StoredWorkshop, WebhookEvent } from '../records.js';
import type { Writing } from '../store.js';

/** A webhook that so much is owed to is told no more until some of it is over: nobody fills the disk by stepping to and fro. */
export const mostWaiting = 100;

/** So many are looked up at once. */
const workshopsAtOnce = 20;
const day = 86_400_000;

/** Everything that a message may say of what happened. */
interface Facts {
  readonly workshopId: string;
  readonly round?: number;
  readonly revision?: number;
  readonly day?: string;
  readonly decisions?: number;
}

/** A message as it is signed and sent, the same bytes at every try. */
export function messageOf(type: WebhookEvent, happenedAt: number, data: Facts): Pick<NewDelivery, 'type' | 'body' | 'happenedAt'> {
  return { type, body: JSON.stringify({ type, timestamp: new Date(happenedAt).toISOString(), data }), happenedAt };
}

/** Tells of a step, in its own transaction: what was not taken is not told, and what was taken once is told once. */
export async function tellOfStep(
  environment: Environment,
  writing: Writing,
  step: Step,
  { id: workshopId, rounds }: StoredWorkshop,
  revision: number,
): Promise<void> {
  if (step === Step.REVEAL) await tell(environment, writing, WebhookEvent.ROUND_REVEALED, { workshopId, round: rounds.length, revision });
  if (step === Step.CLOSE) await tell(environment, writing, WebhookEvent.WORKSHOP_CLOSED, { workshopId, revision });
}

async function tell({ random, now, webhooks: reach }: Environment, writing: Writing, type: WebhookEvent, facts: Facts): Promise<void> {
  if (reach === 'off') return;
  for (const { id: webhookId, endedAt, waiting } of await writing.webhooks(facts.workshopId)) {
    if (endedAt !== null || waiting >= mostWaiting) continue;
    await writing.addDelivery({ id: random.id(), webhookId, ...messageOf(type, now(), facts) });
  }
}

/**
 * Tells of decisions that are to be looked at again, each webhook once for each day. A day begins in UTC; one that was over when a decision
 * was given it is not told.
 */
export async function tellDueDecisions(environment: Environment): Promise<void> {
  const today = dayOf(environment.now());
  for (let found = workshopsAtOnce; found === workshopsAtOnce; ) {
    const workshopIds = await environment.store.read((reading) => reading.workshopsToLookAt(today, workshopsAtOnce));
    for (const workshopId of workshopIds) await tellDueIn(environment, workshopId, today);
    found = workshopIds.length;
  }
}

async function tellDueIn({ store, random, now }: Environment, workshopId: string, today: string): Promise<void> {
  await store.write(async (writing) => {
    // Held, so that of several processes one tells.
    if (!(await writing.workshop(workshopId))) return;
    for (const { id: webhookId, lookedOn, endedAt } of await writing.webhooks(workshopId)) {
      if (lookedOn >= today || endedAt !== null) continue;
      for (const due of await writing.dueDecisions(workshopId, lookedOn, today)) {
        const message = messageOf(WebhookEvent.DECISION_DUE, now(), { workshopId, ...due });
        await writing.addDelivery({ id: random.id(), webhookId, ...message });
      }
      await writing.lookedAt(webhookId, today);
    }
  });
}

/** The day of a moment, in UTC, as `2027-02-01`. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

export function dayBefore(of: string): string {
  return dayOf(Date.parse(of) - day);
}
