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

/** type-graphql asks for a pub/sub as soon as there is a subscription. Ours go through the live hub, so using this one is a mistake. */
const noPubSub: PubSub = {
  publish: () => {
    throw new Error('Frames are announced through the live hub.');
  },
  subscribe: () => {
    throw new Error('Frames are delivered by the live hub.');
  },
};

/** Builds the executable schema from the annotated classes. */
export function createSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [ViewsResolver, TakePartResolver, FacilitateResolver, AgendaResolver, ReasonsResolver, SeriesResolver],
    pubSub: noPubSub,
    // Rules judge the input, with codes that a screen can explain.
    validate: false,
  });
}
