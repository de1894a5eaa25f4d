/** The statements of webhooks: who is told, and the outbox of what they are still to be told. */
import {
  type ClaimedDelivery,
  type DeliveryProblem,
  type DeliveryRecord,
  DeliveryState,
  type DueDecisions,
  type NewDelivery,
  type Settlement,
  type WebhookEvent,
  type WebhookRecord,
} from '../workshop/records.js';
import { asJson, type UnitOfWork } from './database.js';

interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly added_at: number;
  readonly ended_at: number | null;
  readonly looked_on: string;
  readonly given_up: number;
}

interface DeliveryRow {
  readonly id: string;
  readonly webhook_id: string;
  readonly type: WebhookEvent;
  readonly happened_at: number;
  readonly tries: number;
  readonly tried_at: number | null;
  readonly status: number | null;
  readonly problem: DeliveryProblem | null;
  readonly delivered_at: number | null;
  readonly due_at: number | null;
}

export async function readWebhooks({ rows }: UnitOfWork, workshopId: string): Promise<WebhookRecord[]> {
  const webhooks = await rows<WebhookRow>(
    'select id, url, added_at, ended_at, looked_on, given_up from webhook where workshop_id = $1 order by added_at, id',
    [workshopId],
  );
  if (webhooks.length === 0) return [];
  const deliveries = await rows<DeliveryRow>(
    `select id, webhook_id, type, happened_at, tries, tried_at, status, problem, delivered_at, due_at from delivery
     where webhook_id in (select id from webhook where workshop_id = $1) order by happened_at, id`,
    [workshopId],
  );
  return webhooks.map(({ id, url, added_at, ended_at, looked_on, given_up }) => {
    const own = deliveries.filter(({ webhook_id }) => webhook_id === id);
    const last = own.at(-1);
    return {
      id,
      url,
      addedAt: added_at,
      endedAt: ended_at,
      lookedOn: looked_on,
      givenUp: given_up,
      waiting: own.filter(({ due_at }) => due_at !== null).length,
      last: last ? deliveryFrom(last) : null,
    };
  });
}

function deliveryFrom({ id, type, happened_at, tries, tried_at, status, problem, delivered_at, due_at }: DeliveryRow): DeliveryRecord {
  const over = delivered_at === null ? DeliveryState.GIVEN_UP : DeliveryState.DELIVERED;
  const state = due_at === null ? over : DeliveryState.WAITING;
  return { id, type, state, happenedAt: happened_at, tries, triedAt: tried_at, status, problem, nextTryAt: due_at };
}

export async function addWebhook(
  { rows }: UnitOfWork,
  workshopId: string,
  { id, url, addedAt, lookedOn }: Pick<WebhookRecord, 'id' | 'url' | 'addedAt' | 'lookedOn'>,
  secret: string,
): Promise<void> {
  await rows('insert into webhook (id, workshop_id, url, secret, added_at, looked_on, given_up) values ($1, $2, $3, $4, $5, $6, 0)', [
    id,
    workshopId,
    url,
    secret,
    addedAt,
    lookedOn,
  ]);
}

export async function removeWebhook({ rows }: UnitOfWork, workshopId: string, id: string): Promise<boolean> {
  return (await rows('delete from webhook where id = $1 and workshop_id = $2 returning id', [id, workshopId])).length > 0;
}

/** What was over is replaced by what is new: of each webhook the newest one is looked at, and no log is kept. */
export async function addDelivery({ rows }: UnitOfWork, { id, webhookId, type, body, happenedAt }: NewDelivery): Promise<void> {
  await rows('delete from delivery where webhook_id = $1 and due_at is null', [webhookId]);
  await rows('insert into delivery (id, webhook_id, type, body, happened_at, tries, due_at) values ($1, $2, $3, $4, $5, 0, $5)', [
    id,
    webhookId,
    type,
    body,
    happenedAt,
  ]);
}

export async function readWorkshopsToLookAt({ rows }: UnitOfWork, day: string, limit: number): Promise<string[]> {
  const found = await rows<{ workshop_id: string }>(
    `select distinct webhook.workshop_id from webhook join workshop on workshop.id = webhook.workshop_id
     where webhook.looked_on < $1 and webhook.ended_at is null and workshop.deleted_at is null limit $2`,
    [day, limit],
  );
  return found.map(({ workshop_id }) => workshop_id);
}

export async function readDueDecisions({ rows }: UnitOfWork, workshopId: string, after: string, until: string): Promise<DueDecisions[]> {
  const due = await rows<{ look_again_on: string; decisions: number }>(
    `select look_again_on, count(*) as decisions from decision join workshop on workshop.id = decision.workshop_id
     where workshop.id = $1 and look_again_on > $2 and look_again_on <= $3 and not exists (
       select 1 from workshop as later join decision as anew on anew.workshop_id = later.id
       where later.series_id = workshop.series_id and later.series_number > workshop.series_number
         and later.deleted_at is null and anew.card_id = decision.card_id)
     group by look_again_on order by look_again_on`,
    [workshopId, after, until],
  );
  return due.map(({ look_again_on, decisions }) => ({ day: look_again_on, decisions: Number(decisions) }));
}

export async function lookedAt({ rows }: UnitOfWork, webhookId: string, day: string): Promise<void> {
  await rows('update webhook set looked_on = $1 where id = $2', [day, webhookId]);
}

/** One of each webhook, so that a receiver to which much is owed is no slower for the others than one to which little is. */
export async function readDeliveriesDue(
  { rows, dialect }: UnitOfWork,
  time: number,
  limit: number,
  butOf: readonly string[],
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `select delivery.id from delivery join webhook on webhook.id = delivery.webhook_id
       join workshop on workshop.id = webhook.workshop_id
     where delivery.due_at <= $1 and workshop.deleted_at is null
       and delivery.webhook_id not in ${dialect.givenValues('$3', 'text')}
       and not exists (
         select 1 from delivery as sooner where sooner.webhook_id = delivery.webhook_id and sooner.due_at <= $1
           and (sooner.due_at, sooner.id) < (delivery.due_at, delivery.id))
     order by delivery.due_at limit $2`,
    [time, limit, asJson(butOf)],
  );
  return found.map(({ id }) => id);
}

export async function claimDeliveries(
  { rows, dialect }: UnitOfWork,
  ids: readonly string[],
  time: number,
  until: number,
): Promise<ClaimedDelivery[]> {
  // Looked at again row by row: where another process was quicker, it is not due any more.
  const claimed = await rows<{ id: string }>(
    `update delivery set due_at = $2, tries = tries + 1
     where id in ${dialect.givenValues('$3', 'text')} and due_at <= $1 returning id`,
    [time, until, asJson(ids)],
  );
  if (claimed.length === 0) return [];
  const messages = await rows<{ id: string; webhook_id: string; url: string; secret: string; body: string; tries: number }>(
    `select delivery.id, webhook_id, url, secret, body, tries from delivery join webhook on webhook.id = delivery.webhook_id
     where delivery.id in ${dialect.givenValues('$1', 'text')}`,
    [asJson(claimed.map(({ id }) => id))],
  );
  return messages.map(({ webhook_id, ...message }) => ({ ...message, webhookId: webhook_id }));
}

export async function settleDelivery(
  { rows }: UnitOfWork,
  { id, webhookId, tries }: ClaimedDelivery,
  { status, problem, triedAt, nextTryAt, ends }: Settlement,
): Promise<boolean> {
  const deliveredAt = problem === null ? triedAt : null;
  // Another process may have begun a try of its own once the lease was over; what was accepted is accepted all the same.
  const settled = await rows(
    `update delivery set status = $2, problem = $3, tried_at = $4, delivered_at = $5, due_at = $6
     where id = $1 and due_at is not null and (tries = $7 or cast($5 as bigint) is not null) returning id`,
    [id, status, problem, triedAt, deliveredAt, nextTryAt, tries],
  );
  if (settled.length === 0) return false;
  const givesUp = nextTryAt === null && problem !== null;
  if (givesUp) await rows('update webhook set given_up = given_up + 1 where id = $1', [webhookId]);
  if (ends) await endWebhook({ rows }, webhookId, triedAt);
  return true;
}

/** It is told no more, not even what was waiting for it. */
async function endWebhook({ rows }: Pick<UnitOfWork, 'rows'>, webhookId: string, at: number): Promise<void> {
  const waiting = await rows('update delivery set due_at = null where webhook_id = $1 and due_at is not null returning id', [webhookId]);
  await rows('update webhook set ended_at = $1, given_up = given_up + $2 where id = $3', [at, waiting.length, webhookId]);
}

export async function returnDelivery({ rows }: UnitOfWork, { id, tries }: ClaimedDelivery, time: number): Promise<void> {
  await rows('update delivery set due_at = $1, tries = tries - 1 where id = $2 and tries = $3 and due_at is not null', [time, id, tries]);
}
