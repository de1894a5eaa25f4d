import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import { Refusal } from '@two-hats/shared';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Allowances } from './allowance.js';
import type { Context } from './context.js';
import { type ErrorLog, presentError } from './errors.js';
import { parseOptions } from './limits.js';
import type { Pipeline } from './pipeline.js';

/** Requests under way in all: more people than the largest room has do not join at the same moment. */
const requestsInAll = 5000;

/**
 * Answers of a kilobyte and more are compressed: a ballot with its cards is a third then. What compression could give away through its length
 * needs somebody who lets another's browser ask again and again, with words of their choice beside the secret. No foreign page can ask in
 * anybody's name (the secret is no cookie, and other origins are refused), and a secret is in one answer only: the one that hands it out.
 */
const compressed = { encodings: ['br', 'gzip'], threshold: 1024 } satisfies compress.FastifyCompressOptions;

/**
 * Serves GraphQL over HTTP at `POST /graphql`. Apollo Server speaks HTTP: bodies, status codes, protection from cross-site requests.
 * Validation, cost and execution are the pipeline's, as for the sockets.
 */
export async function serveGraphqlOverHttp(
  app: FastifyInstance,
  pipeline: Pipeline,
  log: ErrorLog,
  allowances: Allowances,
  contextOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: pipeline.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: documentStore(),
    stopOnTerminationSignals: false,
    parseOptions,
    // Not disabled but moved: the plugin below lets the pipeline validate before anything runs.
    dangerouslyDisableValidation: true,
    logger: { debug() {}, info() {}, warn() {}, error: (message: string) => log.error({}, message) },
    formatError: (_formatted, error) => presentError(error, randomUUID(), log),
    plugins: [ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(app), throughPipeline(pipeline, allowances)],
  });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) });
  // Only what we send: a request that came compressed could be a bomb.
  await app.register(compress, { global: false });
  const busy = () => ({ errors: [presentError(new Refusal('TOO_MANY_REQUESTS'), '', log)] });
  let underWay = 0;
  app.route({
    url: '/graphql',
    method: 'POST',
    compress: compressed,
    async handler(request, reply) {
      const { credential } = contextOf(request);
      const allowance = credential === null ? null : allowances.of(credential);
      const tooMany = underWay >= requestsInAll || (await allowance?.enter()) === false;
      if (tooMany) return reply.code(429).header('retry-after', '1').send(busy());
      underWay += 1;
      try {
        const body = await answer.call(this, request, reply);
        if (typeof body === 'string') allowance?.chargeAnswer(body.length);
        return body;
      } finally {
        underWay -= 1;
        allowance?.leave();
      }
    },
  });
}

/** Apollo Server's own store of parsed documents counts their characters, and would hold a hundred megabytes of a stranger's documents. */
function documentStore() {
  const parsed = new LRUCache<string, DocumentNode>({
    max: 100,
    maxSize: 200_000,
    sizeCalculation: ({ loc }) => loc?.end ?? 1,
  });
  return {
    get: async (key: string) => parsed.get(key),
    set: async (key: string, document: DocumentNode) => void parsed.set(key, document),
    delete: async (key: string) => parsed.delete(key),
  };
}

function throughPipeline(pipeline: Pipeline, allowances: Allowances): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ source, request, contextValue: { credential } }) {
          const { operation } = badRequest(() => pipeline.operation(pipeline.admit(source), request.operationName));
          if (operation === 'subscription') {
            throw new GraphQLError('Subscriptions need a WebSocket with the graphql-transport-ws protocol.', {
              extensions: { code: 'SUBSCRIPTION_NEEDS_SOCKET', http: { status: 400 } },
            });
          }
          if (operation === 'query' && credential !== null) allowances.of(credential).chargeQuery();
        },
        async responseForOperation({ source, request, contextValue }) {
          const { errors, ...rest } = await pipeline.execute(
            pipeline.admit(source),
            request.operationName,
            request.variables,
            contextValue,
          );
          return {
            http: { status: rest.data === undefined ? 400 : 200, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { ...rest, ...(errors && { errors: errors.map((error) => error.toJSON()) }) } },
          };
        },
        async willSendResponse({ source, request, response: { http } }) {
          // There is a source as soon as the request itself was in order.
          if (source !== undefined && http.status === 400 && wantsPlainJson(request.http?.headers.get('accept'))) http.status = 200;
        },
      };
    },
  };
}

/**
 * Whether somebody asks by name for `application/json`, and not for GraphQL's own media type: by the standard, the status of such an answer
 * is about the request, and 200 also where its document is refused. Whoever names neither has no use for that and is told in the status too.
 */
function wantsPlainJson(accept = ''): boolean {
  return /\bapplication\/json\b/.test(accept) && !/\bapplication\/graphql-response\+json\b/.test(accept);
}

/** What the pipeline refuses about a document is the caller's fault, in HTTP's terms. */
function badRequest<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof GraphQLError)
      throw new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 400 } } });
    throw error;
  }
}
