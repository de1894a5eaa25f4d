import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { DeliveryProblem, type DeliveryRecord, DeliveryState, type WebhookEvent, type WebhookRecord } from '../../workshop/records.js';
import type { AddedWebhook as AddedWebhookFacts } from '../../workshop/webhooks/webhooks.js';

@ObjectType({ description: 'A message on its way to a webhook, or arrived.' })
export class WebhookDelivery implements Omit<DeliveryRecord, 'id'> {
  @Field(() => String, { description: 'What it tells: `round.revealed`, `workshop.closed`, `decision.due` or `webhook.test`.' })
  type!: WebhookEvent;

  @Field(() => DeliveryState, { description: 'Where it stands.' })
  state!: DeliveryState;

  @Field(() => GraphQLISODateTime, { description: 'When what it tells happened.' })
  happenedAt!: number;

  @Field(() => Int, { description: 'How often it was tried, with the try that is under way; ten times at most.' })
  tries!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last try ended; null before the first one did.' })
  triedAt!: number | null;

  @Field(() => Int, { nullable: true, description: 'The status that the receiver answered with; null where it did not answer.' })
  status!: number | null;

  @Field(() => DeliveryProblem, { nullable: true, description: 'Why the last try failed; null where it did not.' })
  problem!: DeliveryProblem | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it is tried next; null when it is over.' })
  nextTryAt!: number | null;
}

@ObjectType({ description: 'An address that is told when something happens in the workshop, after Standard Webhooks.' })
export class Webhook implements Omit<WebhookRecord, 'lookedOn' | 'last'> {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => String, { description: 'Where messages go.' })
  url!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  addedAt!: number;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its receiver answered 410, that it is gone for good: it is told no more. Null while it is told.',
  })
  endedAt!: number | null;

  @Field(() => Int, { description: 'Messages that are to be sent, or sent again.' })
  waiting!: number;

  @Field(() => Int, { description: 'Messages that were given up.' })
  givenUp!: number;

  @Field(() => WebhookDelivery, { nullable: true, description: 'The newest message; null while there was none.' })
  last!: WebhookDelivery | null;
}

@ObjectType({ description: 'A webhook was added.' })
export class AddedWebhook implements AddedWebhookFacts {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook & WebhookRecord;

  @Field(() => String, { description: 'What its messages are signed with, as `whsec_…`. Told once.' })
  secret!: string;
}

@ObjectType({ description: 'A webhook was removed.' })
export class RemovedWebhook {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;
}
