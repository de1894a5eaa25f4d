import type { FastifyInstance } from 'fastify';
import type { Hub } from './live/hub.js';
import type { Sockets } from './live/sockets.js';
import type { Store } from './workshop/store.js';

/** `/healthz`: the process answers. `/readyz`: the database answers too, so send people here. */
export function serveHealth(app: FastifyInstance, store: Store, hub: Hub, sockets: Sockets): void {
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
