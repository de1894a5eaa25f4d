import type { FastifyInstance } from 'fastify';
import type { Bus } from './bus/bus.js';
import type { Draining } from './draining.js';
import type { Hub } from './live/hub.js';
import type { Sockets } from './live/sockets.js';
import type { Store } from './workshop/store.js';

interface Parts {
  readonly store: Store;
  readonly bus: Bus;
  readonly hub: Hub;
  readonly sockets: Sockets;
  readonly draining: Draining;
}

/** A bus that is silent for longer than this, in milliseconds, is told. */
const silenceToTell = 3000;

/**
 * `/healthz`: the process answers. `/readyz`: send people here: the database answers, this process has heard itself over the bus, and it is
 * not about to stop. A bus that falls silent later is told, and no more: it falls silent for all processes, the poll makes up for it within
 * two seconds, and without a single process that is ready nobody would be served at all.
 */
export function serveHealth(app: FastifyInstance, { store, bus, hub, sockets, draining }: Parts): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (draining.hasBegun) return reply.code(503).send({ status: 'This process is about to stop.' });
    if (!bus.wasHeard) return reply.code(503).send({ status: 'Nothing that was said on the bus has come back yet.' });
    try {
      await store.read((reading) => reading.revisions(['none']));
      return { status: 'ok', bus: bus.silence > silenceToTell ? 'silent' : 'ok', sockets: sockets.count, ...hub.load };
    } catch {
      return reply.code(503).send({ status: 'The database does not answer.' });
    }
  });
}
