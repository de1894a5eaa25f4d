/** A load balancer before several servers: the real program on a free port, with the file that operators get. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { balancerProgram } from '../databases/installed.js';
import { freePort, Program, userBeside } from '../databases/program.js';

export class Balancer {
  private constructor(
    private readonly program: Program,
    readonly port: number,
    private readonly folder: string | null,
  ) {}

  /** @param ports of three servers on this machine */
  static async haproxy(ports: readonly number[]): Promise<Balancer> {
    const path = await balancerProgram('haproxy', console.log);
    const port = await freePort();
    const places = [`LISTEN=127.0.0.1:${port}`, ...ports.map((at, index) => `SERVER_${index + 1}=127.0.0.1:${at}`)];
    const command = ['/usr/bin/env', ...places, path, '-db', '-V', '-f', fileOf('haproxy.cfg')];
    return new Balancer(await Program.start(command, /as the polling mechanism/, userBeside(['haproxy']), 'TERM'), port, null);
  }

  /** @param ports of three servers on this machine */
  static async nginx(ports: readonly number[]): Promise<Balancer> {
    const path = await balancerProgram('nginx', console.log);
    const port = await freePort();
    const folder = await mkdtemp(join(tmpdir(), 'two-hats-nginx-'));
    const text = ports.reduce(
      (filled, at, index) => fill(filled, `127.0.0.1:400${index + 1} `, `127.0.0.1:${at} `),
      fill(await readFile(fileOf('nginx.conf'), 'utf8'), 'listen 8080;', `listen 127.0.0.1:${port};`),
    );
    const file = join(folder, 'nginx.conf');
    // Whoever is not root may not write where Debian would.
    const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, kind)};`);
    await writeFile(file, fill(text, 'http {', `http {\n${folders.join('\n')}`));
    const told = `daemon off; pid ${join(folder, 'pid')}; error_log stderr notice;`;
    const command = [path, '-c', file, '-g', told];
    return new Balancer(await Program.start(command, /start worker process /, null, 'TERM'), port, folder);
  }

  /** Without a trailing slash. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Address of GraphQL over WebSocket. */
  get socketUrl(): string {
    return `ws://127.0.0.1:${this.port}/graphql`;
  }

  async end(): Promise<void> {
    await this.program.end('SIGTERM');
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`../../server/deploy/${name}`, import.meta.url));
}

/** @throws Error when there is nothing, or more than one place, to fill in */
function fill(text: string, place: string, value: string): string {
  const parts = text.split(place);
  if (parts.length !== 2) throw new Error(`"${place}" stands ${parts.length - 1} times in the file.`);
  return parts.join(value);
}
