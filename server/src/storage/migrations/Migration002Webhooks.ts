/**
 * Webhooks, and what they are still to be sent. A delivery lies here from the transaction that made its event until it is accepted or given
 * up, so that no stop loses one; it is due when its next try may begin, and never again once it is over.
 */
export const webhookTables: readonly string[] = [
  `create table webhook (
      id text not null primary key,
      workshop_id text not null references workshop (id) on delete cascade,
      url text not null,
      secret text not null,
      added_at bigint not null,
      ended_at bigint null,
      looked_on text not null,
      given_up integer not null
    )`,
  'create index webhook_workshop_id_index on webhook (workshop_id)',
  'create index webhook_looked_on_index on webhook (looked_on)',
  `create table delivery (
      id text not null primary key,
      webhook_id text not null references webhook (id) on delete cascade,
      type text not null,
      body text not null,
      happened_at bigint not null,
      tries integer not null,
      tried_at bigint null,
      status integer null,
      problem text null,
      delivered_at bigint null,
      due_at bigint null
    )`,
  'create index delivery_webhook_id_due_at_index on delivery (webhook_id, due_at)',
  'create index delivery_due_at_index on delivery (due_at)',
];
