/** Serves the client: one page for all its addresses, and assets that never change under their name. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const clientFolder = fileURLToPath(new URL('../../client/dist/', import.meta.url));

/** The addresses of the client's screens. */
const screens = /^\/($|j\/|console($|\/)|projector($|\/)|summary($|\/))/;

export async function servePages(app: FastifyInstance): Promise<void> {
  if (!existsSync(clientFolder)) {
    app.get('/', (_request, reply) => reply.type('text/plain').send('The client is not built. Run `npx -y pnpm run build`.\n'));
    return;
  }
  await app.register(fastifyStatic, {
    root: clientFolder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader('cache-control', keptFor(path));
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!isPage) return reply.code(404).send({ error: 'Not found' });
    const path = request.url.split('?')[0] ?? '/';
    return reply.code(screens.test(path) ? 200 : 404).sendFile('index.html');
  });
}

/** How long a browser keeps a file: names of assets carry a hash of their content; the page names them, so it is asked for each time. */
function keptFor(path: string): string {
  if (path.includes('/assets/')) return 'public, max-age=31536000, immutable';
  return path.includes('.html') ? 'no-store' : 'no-cache';
}
