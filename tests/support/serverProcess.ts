/**
 * The real server as an operator runs it: the built program in a process of its own, on a free port, with a database of its own, see
 * {@link newHome}. Nothing here sleeps: a server is up when it prints its address and gone when its process has ended.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Home, homeIn, newHome } from './home.js';

/** The built program. `TWO_HATS_SERVER` names another build to be tested, such as one that was broken on purpose. */
export const program = process.env.TWO_HATS_SERVER ?? fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

/** The same on the Node that runs the tests. */
const built = [process.execPath, program];

/** What tells a hung server from a slow machine, in milliseconds; nothing waits this long unless something is wrong. */
const startPatience = 45_000;
const stopPatience = 30_000;

export interface ServerOptions {
  /** Variables beside those that every test server gets; they win. */
  readonly env?: Readonly<Record<string, string>>;
  /** A SQLite file that stays; unless told, a database of its own. */
  readonly file?: string;
  /** A home that somebody else removes; unless told, one of its own. */
  readonly home?: Home;
  /** A program with its arguments that runs what follows them, and becomes it or passes signals on: a tracer, or one that drops rights. */
  readonly through?: readonly string[];
  /** Another program with its arguments than the built one on the Node that runs the tests. */
  readonly command?: readonly string[];
}

export interface Ended {
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running server, through as many processes as it is started in. */
export class ServerProcess {
  #child: ChildProcess;
  #log = '';
  #port = 0;

  private constructor(
    private readonly home: Home,
    private readonly env: Readonly<Record<string, string>>,
    private readonly command: readonly string[],
    private readonly isHomeOwn: boolean,
  ) {
    this.#child = this.#spawn();
  }

  /** Starts a server and waits until it has printed its address. */
  static async start({ env = {}, file, home, through = [], command = built }: ServerOptions = {}): Promise<ServerProcess> {
    const server = new ServerProcess(home ?? (file ? homeIn(file) : await newHome()), env, [...through, ...command], home === undefined);
    await server.#listening();
    return server;
  }

  /** Where it keeps its data, as `DATABASE_URL` names it. */
  get database(): string {
    return this.home.url;
  }

  /** Path of its SQLite file: for tests that are about the file. */
  get file(): string {
    if (!this.home.url.startsWith('sqlite:')) throw new Error('There is no file: this server is on PostgreSQL.');
    return this.home.url.replace('sqlite:', '');
  }

  get port(): number {
    return this.#port;
  }

  /** Without a trailing slash. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Address of GraphQL over WebSocket. */
  get socketUrl(): string {
    return `ws://127.0.0.1:${this.#port}/graphql`;
  }

  /** Everything that the server's processes have logged, oldest first: one JSON object a line. */
  get log(): string {
    return this.#log;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Cuts the process off in whatever it does, as a power failure would (SIGKILL). */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks the process to stop (SIGTERM) and waits for its end. Returns the exit code; null when it had to be killed. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Starts a new process on the same database and port. The one before must have ended, or is stopped first. */
  async restart(): Promise<void> {
    await this.stop();
    this.#child = this.#spawn();
    await this.#listening();
  }

  /** Stops the server and removes its database. For `afterAll`. */
  async end(): Promise<void> {
    await this.stop();
    if (this.isHomeOwn) await this.home.remove();
  }

  #spawn(): ChildProcess {
    const env = { LOG_LEVEL: 'warn', ...this.env, PORT: String(this.#port), DATABASE_URL: this.home.url };
    const child = spawnServer(env, this.command);
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#log += chunk;
    });
    return child;
  }

  async #listening(): Promise<void> {
    const child = this.#child;
    let said = '';
    const port = await new Promise<number>((resolve, reject) => {
      const fail = (what: string) => reject(new Error(`${what}\n${said}${this.#log}`));
      const guard = setTimeout(() => fail('The server did not print its address.'), startPatience);
      child.once('exit', (code) => fail(`The server ended with ${code} instead of listening.`));
      child.stdout?.on('data', (chunk: Buffer) => {
        said += chunk;
        const found = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
        if (!found) return;
        clearTimeout(guard);
        resolve(Number(found));
      });
    });
    this.#port = port;
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child;
    if (child.exitCode === null && child.signalCode === null) {
      // Closed, not only ended: then the last line of its log has arrived.
      const ended = once(child, 'close');
      child.kill(signal);
      const guard = setTimeout(() => child.kill('SIGKILL'), stopPatience);
      await ended;
      clearTimeout(guard);
    }
    return child.exitCode;
  }
}

/** Runs the server until it ends by itself: for environments that it must refuse. */
export async function runServer(env: Readonly<Record<string, string>>, through: readonly string[] = []): Promise<Ended> {
  const child = spawnServer(env, [...through, ...built]);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const guard = setTimeout(() => child.kill('SIGKILL'), startPatience);
  await once(child, 'close');
  clearTimeout(guard);
  return { exitCode: child.exitCode, stdout, stderr };
}

/** Tests are one network and open workshops by the hundred; what an operator gets without asking is for `opening.test.ts`. */
const manyOpenings = { OPENINGS_PER_HOUR: '1000000', OPENINGS_PER_NETWORK: '1000000' };

/** The environment of whoever runs the tests must not reach the server: only the search path does. */
function spawnServer(env: Readonly<Record<string, string>>, [command = '', ...args]: readonly string[]): ChildProcess {
  return spawn(command, args, {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', ...manyOpenings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
