/** Puts the house together: storage, use cases, the live hub, GraphQL over HTTP and sockets, the pages. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import helmet from '@fastify/helmet';
import { refusals } from '@two-hats/shared';
import Fastify, { type FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { type Config, lanAddress } from './config.js';
import { Allowances } from './graphql/allowance.js';
import { Context } from './graphql/context.js';
import { serveGraphqlOverHttp } from './graphql/http.js';
import { requestBytes } from './graphql/limits.js';
import { Pipeline } from './graphql/pipeline.js';
import { createSchema } from './graphql/schema.js';
import { LocalAnnouncer } from './live/announcer.js';
import { Hub } from './live/hub.js';
import { Sockets } from './live/sockets.js';
import { servePages } from './pages.js';
import { DatabaseStore } from './storage/store.js';
import { credentialOf } from './workshop/capability.js';
import { forgetOldWorkshops } from './workshop/forget.js';
import { GuessBudget } from './workshop/guessBudget.js';
import { PlacementDesk } from './workshop/placeCards.js';
import type { House } from './workshop/ports.js';
import { Turnstile } from './workshop/turnstile.js';

/** How many people may be joining, or opening workshops, at the same moment. The database does one thing at a time anyway. */
const strangersAtOnce = 4;

/** Where a frame comes from: it is made for everyone at once. */
const nowhere = () => '';

/** How long sockets and requests may take to end when the server stops, in milliseconds. */
const closePatience = 5000;

export interface App {
  /** The port that the server listens on. */
  readonly port: number;
  /** The address that phones can reach, without a trailing slash. */
  readonly publicUrl: string;
  /** Stops taking requests, saves what has arrived, tells sockets to come back, closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the database, builds the server and listens.
 * @param config see `readConfig`
 */
export async function startApp(config: Config): Promise<App> {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const store = await DatabaseStore.open(config.databaseFile, Date.now);
  const announcer = new LocalAnnouncer();
  const house: House = {
    store,
    announcer,
    now: Date.now,
    random: {
      secret: () => randomBytes(32).toString('base64url'),
      id: () => randomBytes(12).toString('base64url'),
      below: (n) => randomInt(n),
    },
    participantsPerWorkshop: config.participantsPerWorkshop,
    entrance: new Turnstile(strangersAtOnce),
  };
  const desk = new PlacementDesk(house);
  const guesses = new GuessBudget(house.now);
  const pipeline = new Pipeline(await createSchema(), log);

  const allowances = new Allowances();
  const surroundings = { house, desk, guesses };
  const hub = new Hub(store, pipeline, log, () => new Context(surroundings, null, nowhere, nowhere));
  announcer.listen((hint) => hub.hint(hint));

  const app = createFastify(log);
  await secureHeaders(app);
  // Whoever serves something that may be kept says so.
  app.addHook('onRequest', async (_request, { raw }) => {
    raw.setHeader('cache-control', 'no-store');
  });
  const publicUrlFor = (host: string | undefined) => config.publicUrl ?? addressFor(host, portOf(app));
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'POST' && !isOwnOrigin(request.raw, config.publicUrl)) {
      const { says, retryable } = refusals.FOREIGN_ORIGIN;
      return reply.code(403).send({ errors: [{ message: says, extensions: { code: 'FOREIGN_ORIGIN', retryable } }] });
    }
  });
  await serveGraphqlOverHttp(
    app,
    pipeline,
    log,
    allowances,
    ({ headers, raw }) =>
      new Context(
        surroundings,
        bearer(headers.authorization),
        () => publicUrlFor(headers.host),
        () => raw.socket.remoteAddress ?? nowhere(),
      ),
  );
  await servePages(app);

  const sockets = new Sockets({
    surroundings,
    pipeline,
    hub,
    allowances,
    log,
    publicUrlFor,
    isOwnOrigin: (request) => isOwnOrigin(request, config.publicUrl),
  });
  sockets.attach(app.server);
  serveHealth(app, store, hub, sockets);
  const forgetting = keepForgetting(house, config.retentionDays, log);

  await app.listen({ host: config.host, port: config.port });
  return {
    port: portOf(app),
    publicUrl: config.publicUrl ?? addressFor(undefined, portOf(app)),
    async close() {
      clearInterval(forgetting);
      hub.stop();
      const serverClosed = app.close();
      // A connection that never asked anything, or stopped in the middle of its question, would keep the server for ever.
      const cut = setTimeout(() => app.server.closeAllConnections(), closePatience);
      await sockets.close(closePatience);
      await serverClosed;
      clearTimeout(cut);
      await desk.idle();
      await store.close();
    },
  };
}

function createFastify(log: Logger): FastifyInstance {
  const app = Fastify({
    bodyLimit: requestBytes,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    // The router answers an address that it cannot decode by itself, without our headers; one that leads nowhere gets them.
    rewriteUrl: ({ url = '/' }) => (canBeDecoded(url) ? url : '/unreadable'),
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500;
    const requestId = randomUUID();
    if (status === 500) log.error({ requestId, err: error, url: request.url }, 'A request failed unexpectedly');
    const code = status === 500 ? 'INTERNAL' : 'BAD_REQUEST';
    const message = status === 500 ? 'Something went wrong on our side.' : 'This request cannot be read.';
    return reply.code(status).send({ errors: [{ message, extensions: { code, retryable: status === 500, requestId } }] });
  });
  return app;
}

function canBeDecoded(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

/** `/healthz`: the process answers. `/readyz`: the database answers too, so send people here. */
function serveHealth(app: FastifyInstance, store: DatabaseStore, hub: Hub, sockets: Sockets): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await store.read((reading) => reading.revisions(['none']));
      return { status: 'ok', sockets: sockets.count, ...hub.load };
    } catch {
      return reply.code(503).send({ status: 'The database does not answer.' });
    }
  });
}

/** Deletes workshops after the retention time, now and every ten minutes. */
function keepForgetting(house: House, retentionDays: number, log: Logger): NodeJS.Timeout | undefined {
  if (retentionDays === 0) return undefined;
  const forget = async () => {
    try {
      const count = await forgetOldWorkshops(house, retentionDays * 86_400_000);
      if (count > 0) log.info({ count }, 'Deleted workshops after the retention time');
    } catch (error) {
      log.error({ err: error }, 'Old workshops could not be deleted; the next round tries again');
    }
  };
  void forget();
  return setInterval(() => void forget(), 600_000);
}

function secureHeaders(app: FastifyInstance): Promise<void> {
  // On a laptop in a meeting room there is no TLS: nothing here may push phones to https.
  return app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Older Safari does not count a socket of the same host as 'self'.
        connectSrc: ["'self'", (request) => `ws://${request.headers.host}`, (request) => `wss://${request.headers.host}`],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    originAgentCluster: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  }) as unknown as Promise<void>;
}

function portOf(app: FastifyInstance): number {
  return (app.server.address() as AddressInfo).port;
}

/** An address that phones can reach: the one the facilitator uses, unless that is this machine's own name for itself. */
function addressFor(host: string | undefined, port: number): string {
  if (host && !/^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(host)) return `http://${host}`;
  return `http://${lanAddress() ?? 'localhost'}:${port}`;
}

/** The hash of the secret in an `Authorization` header, or null when there is none. */
function bearer(authorization: string | undefined): string | null {
  return credentialOf(/^Bearer ([\w-]+)$/.exec(authorization ?? '')?.[1]);
}

/** A page may open a socket only to the host that it came from. Programs send no origin and bring a secret of their own. */
function isOwnOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || origin === publicUrl;
}
