/** Puts the server together: storage, use cases, the live hub, GraphQL over HTTP and sockets, the pages. */
import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { Bus } from './bus/bus.js';
import type { OpenLine } from './bus/line.js';
import type { Config } from './config.js';
import { Draining } from './draining.js';
import { Allowances } from './graphql/allowance.js';
import { Context } from './graphql/context.js';
import { serveGraphqlOverHttp } from './graphql/http.js';
import { KnownOperations } from './graphql/knownOperations.js';
import { Pipeline } from './graphql/pipeline.js';
import { createSchema } from './graphql/schema.js';
import { serveHealth } from './health.js';
import { clientAddressReader } from './http/clientAddress.js';
import { createHttpServer, isOwnOrigin, portOf } from './http/httpServer.js';
import { servePages } from './http/pages.js';
import { basePathOf, publicUrlAt } from './http/publicUrl.js';
import { Hub } from './live/hub.js';
import { Sockets } from './live/sockets.js';
import { Walls } from './live/walls.js';
import { Log } from './log.js';
import type { Metrics } from './metrics/metrics.js';
import { serveMetrics } from './metrics/serving.js';
import { DatabaseStore } from './storage/store.js';
import { Backups } from './timers/backups.js';
import { keepDeadlines } from './timers/deadlineTimer.js';
import { keepDeleting } from './timers/deletionTimer.js';
import { Deliveries } from './webhooks/delivering.js';
import { Sender } from './webhooks/sending.js';
import { credentialOf } from './workshop/capability.js';
import type { Environment } from './workshop/environment.js';
import { ConcurrencyLimit } from './workshop/guards/concurrencyLimit.js';
import { JoinCodeGuard } from './workshop/guards/joinCodeGuard.js';
import { OpeningGuard } from './workshop/guards/openingGuard.js';
import { PlacementQueue } from './workshop/placing/placementQueue.js';
import { Resampling } from './workshop/resampling.js';

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
  const log = new Log(pino({ level: config.logLevel }, pino.destination(2)));
  const metrics = config.metrics && (await makeMetrics());
  const store = await DatabaseStore.open(config.database);
  const bus = new Bus(config.busUrl === null ? store.openLine : await openLineTo(config.busUrl), log);
  const entrance = new ConcurrencyLimit(strangersAtOnce);
  const environment: Environment = {
    store,
    announcer: bus,
    now: store.now,
    random: {
      secret: () => randomBytes(32).toString('base64url'),
      id: () => randomBytes(12).toString('base64url'),
      below: (n) => randomInt(n),
    },
    participantsPerWorkshop: config.participantsPerWorkshop,
    embedOrigins: config.embedOrigins,
    entrance,
    joinCodes: new JoinCodeGuard(
      (code) => entrance.through(() => store.read(async (reading) => (await reading.workshopIdByCode(code)) !== null)),
      store.limiter,
    ),
    openings: new OpeningGuard(config, store.limiter),
    placementQueue: new PlacementQueue(store, bus, metrics?.acknowledged),
    resampling: new Resampling(store, bus, (error) => log.warn({ err: error }, 'The intervals of a reveal could not be made')),
    webhooks: config.webhooks,
  };
  const allowances = new Allowances();
  const pipeline = new Pipeline(await createSchema(), log, config.knownOperationsOnly ? KnownOperations.read() : null);
  const hub = new Hub(store, pipeline, log, () => new Context(environment, null, nowhere, nowhere));
  const walls = new Walls(environment, log);
  bus.listen((hint) => hub.hint(hint));

  const app = await createHttpServer(log, config.publicUrl);
  const base = basePathOf(config.publicUrl);
  const draining = new Draining(app);
  const publicUrlFor = (host: string | undefined) => config.publicUrl ?? publicUrlAt(host, portOf(app));
  const addressOf = clientAddressReader(config.trustedProxies);
  await serveGraphqlOverHttp(
    app,
    pipeline,
    log,
    allowances,
    ({ headers, raw }) =>
      new Context(
        environment,
        bearer(headers.authorization),
        () => publicUrlFor(headers.host),
        () => addressOf(raw),
      ),
  );
  await servePages(app, {
    explorer: !config.knownOperationsOnly,
    embedOrigins: config.embedOrigins,
    base,
    imprintUrl: config.imprintUrl,
    privacyUrl: config.privacyUrl,
  });
  const sockets = new Sockets({
    environment,
    pipeline,
    hub,
    walls,
    allowances,
    log,
    publicUrlFor,
    addressOf,
    base,
    isOwnOrigin: (request) => isOwnOrigin(request, config.publicUrl),
  });
  sockets.attach(app.server);
  serveHealth(app, { store, bus, hub, sockets, draining });
  const backups = config.backups && new Backups(config.backups, log);
  const deliveries = new Deliveries(environment, new Sender(config.webhooks), log);
  metrics?.measure({ log, bus, hub, sockets, backups, deliveries });
  const metricsServed = config.metrics && metrics && serveMetrics(app, metrics, config.metrics);
  const stopDeleting = keepDeleting(environment, config.retentionDays, log);
  const stopDeadlines = keepDeadlines(environment, log);
  if (config.webhooks !== 'off') deliveries.begin();

  await app.listen({ host: config.host, port: config.port });
  await metricsServed?.listen();
  backups?.begin();
  return {
    port: portOf(app),
    publicUrl: publicUrlFor(undefined),
    async close() {
      draining.begin();
      await pause(config.drainSeconds * 1000);
      const deletingEnded = stopDeleting();
      const deadlinesEnded = stopDeadlines();
      const backupsEnded = backups?.end();
      const deliveriesEnded = deliveries.stop();
      const wallsTold = walls.stop();
      await sockets.sendAway();
      hub.stop();
      const serverClosed = app.close();
      // A connection that never asked anything, or stopped in the middle of its question, would keep the server for ever.
      const cut = setTimeout(() => app.server.closeAllConnections(), closePatience);
      await sockets.gone(closePatience);
      await serverClosed;
      clearTimeout(cut);
      await environment.placementQueue.idle();
      await deadlinesEnded;
      await deliveriesEnded;
      await wallsTold;
      await environment.resampling.idle();
      await store.endErasing();
      await deletingEnded;
      await backupsEnded;
      bus.close();
      await metricsServed?.close();
      await store.close();
    },
  };
}

/** Loaded where they are asked for. */
async function makeMetrics(): Promise<Metrics> {
  const { Metrics } = await import('./metrics/metrics.js');
  return new Metrics();
}

/** The driver is loaded where it is needed. */
async function openLineTo(url: string): Promise<OpenLine> {
  const { redisLine } = await import('./bus/redis.js');
  return redisLine(url);
}

/** The hash of the secret in an `Authorization` header, or null when there is none. */
function bearer(authorization: string | undefined): string | null {
  return credentialOf(/^Bearer ([\w-]+)$/.exec(authorization ?? '')?.[1]);
}
