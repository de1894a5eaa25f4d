/** The HTTP server before it serves anything: what it lets in, what every response carries, and how errors are answered. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { requestBytes } from '../graphql/limits.js';
import type { Log } from '../log.js';
import { basePathOf, belowBase } from './publicUrl.js';

/**
 * How long a request may take to arrive, and its headers alone, in milliseconds; and how often is looked for those that take longer. Node
 * exchanges the first two when they are in the wrong order, and its own time for the headers is a minute.
 */
const arrival = { requestTimeout: 20_000, headersTimeout: 10_000, connectionsCheckingInterval: 2000 };

/** What operators' programs ask each process for, which know nothing of the address that people see. */
const forOperators = /^\/(healthz|readyz|metrics)(\?|$)/;

/** @param publicUrl the address that phones use, where the operator has set one */
export async function createHttpServer(log: Log, publicUrl: string | null): Promise<FastifyInstance> {
  const base = basePathOf(publicUrl);
  const app = Fastify({
    bodyLimit: requestBytes,
    forceCloseConnections: 'idle',
    requestTimeout: arrival.requestTimeout,
    http: arrival,
    // The router answers an address that it cannot decode by itself, without our headers; one that leads nowhere gets them.
    rewriteUrl: ({ url = '/' }) => {
      const asked = forOperators.test(url) ? url : belowBase(base, url);
      return asked !== null && canBeDecoded(asked) ? asked : '/nowhere';
    },
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500;
    if (status !== 500) return refuse(reply, status, 'BAD_REQUEST');
    const requestId = randomUUID();
    log.error({ requestId, err: error, url: request.url }, 'A request failed unexpectedly');
    return reply.code(status).send({
      errors: [{ message: 'INTERNAL', extensions: { code: 'INTERNAL', retryable: true, requestId } }],
    });
  });
  await secureHeaders(app);
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    // Whoever serves something that may be kept says so.
    reply.raw.setHeader('cache-control', 'no-store');
    if (!isHost(request.headers.host)) return refuse(reply, 400, 'BAD_REQUEST');
    if (request.method === 'POST' && !isOwnOrigin(request.raw, publicUrl)) {
      return refuse(reply, 403, 'FOREIGN_ORIGIN');
    }
  });
  return app;
}

/** The port that a server listens on. */
export function portOf(app: FastifyInstance): number {
  return (app.server.address() as AddressInfo).port;
}

/** A page may ask only the host that it came from. Programs send no origin and bring a secret of their own. */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || (publicUrl !== null && origin === new URL(publicUrl).origin);
}

/** Whether a `Host` header is a name or an address, with a port or without. Programs of the last century send none. */
export function isHost(host: string | undefined): boolean {
  return host === undefined || /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host);
}

function refuse(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message: code, extensions: { code, retryable: false } }] });
}

function canBeDecoded(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

async function secureHeaders(app: FastifyInstance): Promise<void> {
  // On a laptop in a meeting room there is no TLS: nothing here may push phones to https.
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Older Safari does not count a socket of the same host as 'self'.
        connectSrc: ["'self'", socketsAt('ws'), socketsAt('wss')],
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
    // For browsers far below those that the client runs in: every file of a phone would carry them over a slow network.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
}

/** Sockets of the host that a page was asked from. This runs before the host is judged, and what is no host would break the policy. */
function socketsAt(scheme: 'ws' | 'wss') {
  return ({ headers: { host } }: IncomingMessage) => (host !== undefined && isHost(host) ? `${scheme}://${host}` : "'self'");
}
