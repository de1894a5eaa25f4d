/** Addresses that facilitators want told when something happens in a workshop. */
import { Refusal } from '@two-hats/shared';
import { admit, facilitators } from '../capability.js';
import type { Environment } from '../environment.js';
import { WebhookEvent, type WebhookRecord } from '../records.js';
import type { Reading, Writing } from '../store.js';
import { dayBefore, dayOf, messageOf, mostWaiting } from './messages.js';
import { webhookAddress } from './webhookAddress.js';

/** So many a workshop may have. */
export const mostWebhooks = 3;

/** What adding a webhook gives. Its secret is told once. */
export interface AddedWebhook {
  readonly webhook: WebhookRecord;
  /** What every message is signed with, as Standard Webhooks writes it. */
  readonly secret: string;
}

/**
 * Adds a webhook. From now on it is told; of what was before it learns nothing.
 * @throws Refusal `WEBHOOKS_OFF`, `INVALID_WEBHOOK_ADDRESS`, `PRIVATE_WEBHOOK_ADDRESS`, `TOO_MANY_WEBHOOKS`
 */
export function addWebhook(environment: Environment, credential: string | null, address: string): Promise<AddedWebhook> {
  const { store, random, now, webhooks: reach } = environment;
  return store.write(async (writing) => {
    const workshopId = await admitted(environment, writing, credential);
    const url = webhookAddress(address.trim(), reach);
    if ((await writing.webhooks(workshopId)).length >= mostWebhooks) throw new Refusal('TOO_MANY_WEBHOOKS');
    const id = random.id();
    const secret = `whsec_${Buffer.from(random.secret(), 'base64url').toString('base64')}`;
    const addedAt = now();
    await writing.addWebhook(workshopId, { id, url, addedAt, lookedOn: dayBefore(dayOf(addedAt)) }, secret);
    await writing.touch(workshopId);
    return { webhook: await found(writing, workshopId, id), secret };
  });
}

/** Removes a webhook; what it was still to be told is dropped. @throws Refusal `UNKNOWN_WEBHOOK` */
export async function removeWebhook({ store }: Environment, credential: string | null, id: string): Promise<void> {
  await store.write(async (writing) => {
    const { workshopId } = await admit(writing, credential, facilitators);
    if (!(await writing.removeWebhook(workshopId, id))) throw new Refusal('UNKNOWN_WEBHOOK');
  });
}

/**
 * Sends a message that says nothing, to see whether it arrives.
 * @returns the webhook with the message on its way
 * @throws Refusal `WEBHOOKS_OFF`, `UNKNOWN_WEBHOOK` also for one whose receiver has said that it is gone, `TOO_MANY_REQUESTS` while too much
 * waits for it already
 */
export function sendTestWebhook(environment: Environment, credential: string | null, id: string): Promise<WebhookRecord> {
  const { store, random, now } = environment;
  return store.write(async (writing) => {
    const workshopId = await admitted(environment, writing, credential);
    const webhook = await found(writing, workshopId, id);
    if (webhook.endedAt !== null) throw new Refusal('UNKNOWN_WEBHOOK');
    if (webhook.waiting >= mostWaiting) throw new Refusal('TOO_MANY_REQUESTS');
    await writing.addDelivery({ id: random.id(), webhookId: id, ...messageOf(WebhookEvent.TEST, now(), { workshopId }) });
    return found(writing, workshopId, id);
  });
}

/** The webhooks of the caller's workshop, the oldest first. @throws Refusal `WEBHOOKS_OFF` */
export function readWebhooks(environment: Environment, credential: string | null): Promise<WebhookRecord[]> {
  return environment.store.read(async (reading) => reading.webhooks(await admitted(environment, reading, credential)));
}

/** @returns the id of the caller's workshop */
async function admitted({ webhooks: reach }: Environment, reading: Reading, credential: string | null): Promise<string> {
  const { workshopId } = await admit(reading, credential, facilitators);
  if (reach === 'off') throw new Refusal('WEBHOOKS_OFF');
  return workshopId;
}

async function found(writing: Writing, workshopId: string, id: string): Promise<WebhookRecord> {
  const webhook = (await writing.webhooks(workshopId)).find((one) => one.id === id);
  if (!webhook) throw new Refusal('UNKNOWN_WEBHOOK');
  return webhook;
}
