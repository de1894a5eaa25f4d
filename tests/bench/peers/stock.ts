/**
 * The stock GraphQL peer: Apollo Server, type-graphql with its usual pub/sub, graphql-ws' `useServer`, MikroORM on SQLite, each as its
 * documentation shows it. The Stage is described by our own server's classes, so that the same document gives the same bytes.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { createPubSub } from '@graphql-yoga/subscription';
import { defineEntity, MikroORM } from '@mikro-orm/core';
import { type SqlEntityManager, SqliteDriver } from '@mikro-orm/sqlite';
import '@two-hats/server/graphql/types/enums';
import { Stage } from '@two-hats/server/graphql/types/stage';
import { Column, Language } from '@two-hats/shared';
import Fastify from 'fastify';
import { useServer } from 'graphql-ws/use/ws';
import { Arg, buildSchema, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import { WebSocketServer } from 'ws';

interface Context {
  readonly em: SqlEntityManager;
}

const frames = JSON.parse(readFileSync(process.env.FRAMES ?? '', 'utf8')) as Record<string, { payload: { data: { stage: Stage } } }>;
const pubSub = createPubSub<{ STAGE: [Stage] }>();

const PlacementRow = defineEntity({
  name: 'PlacementRow',
  properties: (p) => ({
    id: p.integer().primary(),
    participantId: p.integer(),
    cardId: p.string(),
    column: p.string(),
    change: p.integer(),
  }),
});

@ObjectType()
class PlacementSaved {
  @Field(() => ID)
  cardId!: string;

  @Field(() => Boolean)
  saved!: boolean;

  @Field(() => Column)
  column!: Column;

  @Field(() => Int)
  change!: number;
}

@Resolver()
class RoomResolver {
  readonly #inMemory = new Map<string, { column: Column; change: number }>();

  @Query(() => Boolean)
  ready(): boolean {
    return true;
  }

  @Subscription(() => Stage, { topics: 'STAGE' })
  stage(@Root() stage: Stage, @Arg('language', () => Language, { nullable: true }) _language: Language | null): Stage {
    return stage;
  }

  @Mutation(() => Boolean)
  show(@Arg('size', () => String) size: string): boolean {
    pubSub.publish('STAGE', frames[size]?.payload.data.stage as Stage);
    return true;
  }

  /** Writes and commits one row. */
  @Mutation(() => PlacementSaved)
  async placeCard(
    @Arg('participantId', () => Int) participantId: number,
    @Arg('cardId', () => ID) cardId: string,
    @Arg('column', () => Column) column: Column,
    @Arg('change', () => Int) change: number,
    @Ctx() { em }: Context,
  ): Promise<PlacementSaved> {
    em.create(PlacementRow, { participantId, cardId, column, change }, { persist: true });
    await em.flush();
    return { cardId, saved: true, column, change };
  }

  /** The same without a database. */
  @Mutation(() => PlacementSaved)
  placeInMemory(
    @Arg('participantId', () => Int) participantId: number,
    @Arg('cardId', () => ID) cardId: string,
    @Arg('column', () => Column) column: Column,
    @Arg('change', () => Int) change: number,
  ): PlacementSaved {
    this.#inMemory.set(`${participantId}/${cardId}`, { column, change });
    return { cardId, saved: true, column, change };
  }
}

const orm = await MikroORM.init({
  driver: SqliteDriver,
  dbName: process.env.DATABASE,
  entities: [PlacementRow],
  // As durable as ours: a commit returns when the write-ahead log is synced.
  driverOptions: {
    pool: {
      min: 1,
      max: 1,
      afterCreate(
        connection: { exec(sql: string, done: (error: Error | null) => void): void },
        done: (error: Error | null, connection: unknown) => void,
      ) {
        connection.exec('pragma journal_mode = wal; pragma synchronous = full;', (error) => done(error, connection));
      },
    },
  },
});
await orm.schema.updateSchema();

const schema = await buildSchema({ resolvers: [RoomResolver], pubSub });
const app = Fastify();
const apollo = new ApolloServer<Context>({ schema, plugins: [fastifyApolloDrainPlugin(app)] });
await apollo.start();
await app.register(fastifyApollo(apollo), { context: async () => ({ em: orm.em.fork() as SqlEntityManager }) });
useServer({ schema, context: () => ({ em: orm.em.fork() }) }, new WebSocketServer({ server: app.server, path: '/graphql' }));

await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`http://localhost:${(app.server.address() as AddressInfo).port}`);
process.on('SIGTERM', () => process.exit());
