import 'reflect-metadata';
import './types/enums.js';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type PubSub } from 'type-graphql';
import { AgendaResolver } from './resolvers/agenda.js';
import { FacilitateResolver } from './resolvers/facilitate.js';
import { ReasonsResolver } from './resolvers/reasons.js';
import { SeriesResolver } from './resolvers/series.js';
import { TakePartResolver } from './resolvers/takePart.js';
import { ViewsResolver } from './resolvers/views.js';
import { WebhooksResolver } from './resolvers/webhooks.js';

/** type-graphql asks for a pub/sub as soon as there is a subscription. Ours go through the live hub, so using this one is a mistake. */
const noPubSub: PubSub = {
  publish: () => {
    throw new Error('Frames are announced through the live hub.');
  },
  subscribe: () => {
    throw new Error('Frames are delivered by the live hub.');
  },
};

/** type-graphql makes these by itself, without a word. */
const rootTypes: Readonly<Record<string, string>> = {
  Query: 'What can be looked at. What a caller may see is told by the secret in their `Authorization` header: `Bearer <secret>`.',
  Mutation: 'What can be done. Refusals carry a stable `extensions.code`; `extensions.retryable` tells whether the same may succeed later.',
  Subscription:
    'Live views, over a WebSocket with `graphql-transport-ws`: every frame is whole, with its revision. One view in each document.',
};

/** Builds the executable schema from the annotated classes. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [ViewsResolver, TakePartResolver, FacilitateResolver, AgendaResolver, ReasonsResolver, SeriesResolver, WebhooksResolver],
    pubSub: noPubSub,
    // Rules judge the input, with codes that a screen can explain.
    validate: false,
  });
  for (const [name, description] of Object.entries(rootTypes)) {
    const type = schema.getType(name);
    if (type) type.description = description;
  }
  return schema;
}
