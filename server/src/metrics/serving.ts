import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

/** Where metrics can be asked for, and by whom. */
export interface MetricsAccess {
  /** What must come as `Authorization: Bearer`; null when whoever reaches the port may read. */
  readonly token: string | null;
  /** A port of their own, and the address to listen on; null for the port of the product. */
  readonly own: { readonly host: string; readonly port: number } | null;
}

/** Serves `/metrics`, on this server or on one of its own. Returns what starts that one, and what ends it. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics, { token, own }: MetricsAccess) {
  const server = own ? Fastify() : app;
  const expected = token === null ? null : digestOf(`Bearer ${token}`);
  server.get('/metrics', async ({ headers }, reply) => {
    // Digests are of one length, as a comparison in constant time needs.
    if (expected && !timingSafeEqual(expected, digestOf(headers.authorization ?? ''))) {
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'This needs the METRICS_TOKEN of the operator.' });
    }
    return reply.type(metrics.contentType).send(await metrics.text());
  });
  return {
    async listen(): Promise<void> {
      if (own) await server.listen(own);
    },
    async close(): Promise<void> {
      if (own) await server.close();
    },
  };
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
