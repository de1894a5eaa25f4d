/** Serves the client: one page for all its addresses, the explorer of the API, and assets that never change under their name. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const clientFolder = fileURLToPath(new URL('../../../client/dist/', import.meta.url));

/** What can be a file of the client: no folder, nothing hidden, no way out. */
const files = /^\/?[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

/** The policy of what is no page. */
const nothing = "default-src 'none';base-uri 'none';frame-ancestors 'none'";

/**
 * What the explorer's page may do beside what every page may: its editor makes style sheets of its own, and its fonts lie within its styles.
 * Scripts and workers are ours alone, there too.
 */
const explorerToo = ";style-src 'self' 'unsafe-inline';font-src 'self' data:";

/** The addresses that other sites may show in a frame, where the operator has named those. What leads a workshop, or joins one, is not among them. */
const embeddable = /^\/((projector|summary)(\/[\w-]+)?|picture\/[a-z-]+(\/\d+(-\d+)?)?)$/;

/** The address that people scan. */
const phones = /^\/j\//;

/** The addresses of the client's screens. */
const screens = /^\/($|j\/|console($|\/)|projector($|\/)|summary($|\/)|picture\/|series($|\/)|figures$|accessibility$|decks($|\/))/;

interface PagesOptions extends Told {
  /** Whether the API may be explored here. */
  readonly explorer: boolean;
  /** Origins whose pages may show those pages in a frame that may be shown in one at all. */
  readonly embedOrigins: readonly string[];
}

/** What is written into pages. */
interface Told {
  /** The path below which all this is, without a slash at its end; empty where there is none. */
  readonly base: string;
  /** Where the operator says who they are, and what becomes of people's data; null when nowhere. */
  readonly imprintUrl: string | null;
  readonly privacyUrl: string | null;
}

export async function servePages(app: FastifyInstance, { explorer, embedOrigins, ...told }: PagesOptions): Promise<void> {
  if (!existsSync(clientFolder)) {
    app.get('/', (_request, reply) => reply.type('text/plain').send('The client is not built. Run `npx -y pnpm run build`.\n'));
    return;
  }
  const { base } = told;
  const hintsFor = hintsForPhones(base);
  const send = sendPage(told);
  await app.register(fastifyStatic, {
    root: clientFolder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    // What cannot be a file is no bad request either: it may be a screen, or nothing.
    // Pages as they were built would name what is not there.
    allowedPath: (path) => files.test(path) && !(base && path.endsWith('.html')),
    setHeaders: (reply, path) => {
      reply.setHeader('cache-control', keptFor(path));
      // What is loaded into a page is under the policy of that page; opened by itself, an asset may do nothing at all.
      if (path.includes('/assets/')) reply.setHeader('content-security-policy', nothing);
    },
  });
  // Where programs ask, a person who looks with a browser finds the explorer.
  app.get('/graphql', (request, reply) => {
    if (!explorer || !isPerson(request)) return reply.callNotFound();
    reply.header('content-security-policy', `${reply.getHeader('content-security-policy')}${explorerToo}`);
    return send(reply, 'explorer/index.html');
  });
  app.setNotFoundHandler((request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const path = request.url.split('?')[0] ?? '/';
    const isScreen = screens.test(path);
    // Nothing is there: people get a page that says so, programs something shorter.
    const isPage = isScreen || isPerson(request);
    if (!isRead || !isPage) return reply.code(404).send({ error: 'Not found' });
    if (embedOrigins.length > 0 && embeddable.test(path)) letBeFramed(reply, embedOrigins);
    if (phones.test(path)) reply.header('link', hintsFor(request.headers['accept-language']));
    return send(reply.code(isScreen ? 200 : 404), 'index.html');
  });
}

/** How a page is sent: as it was built, or with the base path before all that it names from the top, and with what the operator tells. */
function sendPage({ base, imprintUrl, privacyUrl }: Told): (reply: FastifyReply, file: string) => FastifyReply {
  if (base === '' && imprintUrl === null && privacyUrl === null) return (reply, file) => reply.sendFile(file);
  const attribute = (name: string, url: string | null) => (url === null ? '' : ` data-${name}="${url.replaceAll('&', '&amp;')}"`);
  const told = attribute('imprint', imprintUrl) + attribute('privacy', privacyUrl);
  const read = (file: string) =>
    readFileSync(clientFolder + file, 'utf8')
      .replace(/(?<= (href|src|data-base)=")(?=\/)/g, () => base)
      .replace(/(?<= data-base="[^"]*")/, () => told);
  const pages = new Map(['index.html', 'explorer/index.html'].map((file) => [file, read(file)]));
  return (reply, file) => reply.type('text/html; charset=utf-8').send(pages.get(file));
}

/** Whether a browser asks for something to show. */
function isPerson({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html');
}

/** Every page around it must be of one of these origins, not only the next one. */
function letBeFramed(reply: FastifyReply, origins: readonly string[]): void {
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', policy.replace(/frame-ancestors [^;]*/, `frame-ancestors ${origins.join(' ')}`));
  // It knows no origins, and says no.
  reply.raw.removeHeader('x-frame-options');
}

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/**
 * What a phone's screen is made of, told with the page. A browser would learn of it only from the script that the page names, a second later
 * on a slow network.
 *
 * @returns the `Link` header for whoever reads these languages, as `Accept-Language` tells them
 */
function hintsForPhones(base: string): (languages: string | undefined) => string {
  const chunks = JSON.parse(readFileSync(`${clientFolder}.vite/manifest.json`, 'utf8')) as Readonly<Record<string, Chunk>>;
  const page = new Set(filesOf('index.html', chunks));
  const screen = filesOf('src/screens/phone/Phone.tsx', chunks).filter((file) => !page.has(file));
  const textsIn = (language: string) => chunks[`src/languages/catalogues/${language}/phone.po`]?.file;
  return (languages = '') => {
    // A hint that errs costs some bytes: the page itself knows which language was chosen on this device.
    const wanted = languages.split(',').map((tag) => /[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? '');
    const texts = [...wanted, 'en'].map(textsIn).find((file) => file !== undefined);
    return [...screen, ...(texts ? [texts] : [])].map((file) => hintFor(`${base}/${file}`)).join(', ');
  };
}

/** The scripts and styles of a chunk and of all that it imports. */
function filesOf(name: string, chunks: Readonly<Record<string, Chunk>>, visited = new Set<string>()): string[] {
  const chunk = chunks[name];
  if (!chunk || visited.has(name)) return [];
  visited.add(name);
  const imported = (chunk.imports ?? []).flatMap((next) => filesOf(next, chunks, visited));
  return [...new Set([chunk.file, ...(chunk.css ?? []), ...imported])];
}

function hintFor(file: string): string {
  return file.endsWith('.css') ? `<${file}>; rel=preload; as=style; crossorigin` : `<${file}>; rel=modulepreload`;
}

/** How long a browser keeps a file: names of assets carry a hash of their content; the page names them, so it is asked for each time. */
function keptFor(path: string): string {
  if (path.includes('/assets/')) return 'public, max-age=31536000, immutable';
  return path.includes('.html') ? 'no-store' : 'no-cache';
}
