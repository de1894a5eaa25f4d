/** Serves the client: one page for all its addresses, and assets that never change under their name. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const clientFolder = fileURLToPath(new URL('../../client/dist/', import.meta.url));

/** What can be a file of the client: no folder, nothing hidden, no way out. */
const files = /^\/?[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

/** The addresses of the client's screens. */
const screens = /^\/($|j\/|console($|\/)|projector($|\/)|summary($|\/)|series($|\/)|figures$|accessibility$|decks($|\/))/;

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
    // What cannot be a file is no bad request either: it may be a screen, or nothing.
    allowedPath: (path) => files.test(path),
    setHeaders: (reply, path) => {
      reply.setHeader('cache-control', keptFor(path));
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const isScreen = screens.test(request.url.split('?')[0] ?? '/');
    // Nothing is there: people get a page that says so, programs something shorter.
    const isPage = isScreen || (request.headers.accept ?? '').includes('text/html');
    if (!isRead || !isPage) return reply.code(404).send({ error: 'Not found' });
    return reply.code(isScreen ? 200 : 404).sendFile('index.html');
  });
}

/** How long a browser keeps a file: names of assets carry a hash of their content; the page names them, so it is asked for each time. */
function keptFor(path: string): string {
  if (path.includes('/assets/')) return 'public, max-age=31536000, immutable';
  return path.includes('.html') ? 'no-store' : 'no-cache';
}
