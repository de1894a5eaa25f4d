import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { addWebhook, readWebhooks, removeWebhook, sendTestWebhook } from '../../workshop/webhooks/webhooks.js';
import type { Context } from '../context.js';
import { AddedWebhook, RemovedWebhook, Webhook } from '../types/webhooks.js';

/** Whom a workshop tells. */
@Resolver()
export class WebhooksResolver {
  @Query(() => [Webhook], { description: "The webhooks of the caller's workshop, the oldest first. For facilitators." })
  webhooks(@Ctx() { environment, credential }: Context): Promise<Webhook[]> {
    return readWebhooks(environment, credential);
  }

  @Mutation(() => AddedWebhook, {
    description:
      'Adds a webhook: from now on its address gets a signed POST when a round is revealed, the workshop is closed, or a day to look at decisions again has come. At most three.',
  })
  addWebhook(
    @Arg('url', () => String, { description: 'Where to send to: an `https://` address that is reachable from the open internet.' })
    url: string,
    @Ctx() { environment, credential }: Context,
  ): Promise<AddedWebhook> {
    return addWebhook(environment, credential, url) as Promise<AddedWebhook>;
  }

  @Mutation(() => RemovedWebhook, { description: 'Removes a webhook. What it was still to be told is dropped.' })
  async removeWebhook(
    @Arg('id', () => ID, { description: 'The webhook.' }) id: string,
    @Ctx() { environment, credential }: Context,
  ): Promise<RemovedWebhook> {
    await removeWebhook(environment, credential, id);
    return { id };
  }

  @Mutation(() => Webhook, { description: 'Sends a webhook a message of the type `webhook.test`, to see whether it arrives.' })
  sendTestWebhook(
    @Arg('id', () => ID, { description: 'The webhook.' }) id: string,
    @Ctx() { environment, credential }: Context,
  ): Promise<Webhook> {
    return sendTestWebhook(environment, credential, id);
  }
}
