/** A server in a process of its own, ours or a peer, with the same readings for all: CPU time and resident memory from the system. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { dataFolder, programPath } from './programs.js';

const production = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const patience = 20_000;
let databases = 0;

interface StartOptions {
  /** Variables beside those that each of them gets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether a debugger may ask it to collect garbage. */
  readonly inspected?: boolean;
  /** Options for Node.js. */
  readonly flags?: readonly string[];
}

/** The options that `pnpm start` gives to Node.js. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

export class MeasuredServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    private readonly inspector: string | null,
  ) {}

  /** Our server: the program that `pnpm start` runs, on a fresh SQLite file unless it is given one, or the address of a PostgreSQL. */
  static ours({ database = newDatabase(), ...options }: StartOptions & { readonly database?: string } = {}): Promise<MeasuredServer> {
    const env = {
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: database.startsWith('postgres') ? database : `sqlite:${database}`,
    };
    return MeasuredServer.#start(production, env, { ...options, flags: startFlags() });
  }

  /** @param name of the file in `peers`; `frames` is the path of the payloads that it sends, see `payloads.ts` */
  static peer(name: 'ws' | 'socketio' | 'stock', frames: string, options: StartOptions = {}): Promise<MeasuredServer> {
    return MeasuredServer.#start(programPath('peers', name), { NODE_ENV: 'production', FRAMES: frames, DATABASE: newDatabase() }, options);
  }

  static async #start(
    program: string,
    env: NodeJS.ProcessEnv,
    { env: added = {}, inspected = false, flags: own = [] }: StartOptions,
  ): Promise<MeasuredServer> {
    const flags = [
      ...own,
      ...(inspected ? ['--inspect=127.0.0.1:0'] : []),
      ...(process.env.BENCH_NODE_FLAGS?.split(' ').filter(Boolean) ?? []),
    ];
    // The environment of whoever runs the benchmark must not reach a server: only the search path does.
    const child = spawn(process.execPath, [...flags, program], {
      env: { PATH: process.env.PATH, ...env, ...added },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Whatever ends the benchmark early must not leave servers behind.
    const cut = () => child.kill('SIGKILL');
    process.once('exit', cut);
    child.once('exit', () => process.off('exit', cut));
    let said = '';
    const listening = new Promise<MeasuredServer>((resolve, reject) => {
      const guard = setTimeout(() => reject(new Error(`${program} did not print its address.\n${said}`)), patience);
      child.once('exit', (code) => reject(new Error(`${program} ended with ${code}.\n${said}`)));
      const hear = (text: string) => {
        said += text;
        const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
        const inspector = /Debugger listening on (\S+)/.exec(said)?.[1] ?? null;
        if (!port || (inspected && !inspector)) return;
        clearTimeout(guard);
        resolve(new MeasuredServer(child, Number(port), inspector));
      };
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    });
    const server = await listening;
    child.stderr.on('data', (text: string) => {
      if (!/Debugger|For help, see/.test(text)) process.stderr.write(text);
    });
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** CPU time that all threads of the process have used so far, user and system, in milliseconds. */
  cpu(): number {
    return cpuOf(String(this.child.pid));
  }

  /** Resident memory of the process in kB. */
  memory(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1]);
  }

  /** Collects garbage. Only for a server that was started `inspected`: a debugger can ask this of any Node program as it is. */
  async collectGarbage(): Promise<void> {
    await this.#inspect('HeapProfiler.collectGarbage', {});
  }

  /** What an expression gives within the process. Only for a server that was started `inspected`. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = (await this.#inspect('Runtime.evaluate', { expression, returnByValue: true })) as {
      result?: { result: { value?: unknown }; exceptionDetails?: { text: string } };
    };
    if (!answer.result || answer.result.exceptionDetails) throw new Error(`The server could not evaluate: ${JSON.stringify(answer)}`);
    return answer.result.result.value;
  }

  async #inspect(method: string, params: object): Promise<unknown> {
    if (!this.inspector) throw new Error('This server was not started with an inspector.');
    const socket = new WebSocket(this.inspector);
    await once(socket, 'open');
    socket.send(JSON.stringify({ id: 1, method, params }));
    const [answer] = (await once(socket, 'message')) as [Buffer];
    socket.close();
    return JSON.parse(answer.toString('utf8'));
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const guard = setTimeout(() => this.child.kill('SIGKILL'), patience);
    await ended;
    clearTimeout(guard);
  }
}

function cpuOf(pid: string): number {
  const threads = `/proc/${pid}/task`;
  let nanoseconds = 0;
  for (const thread of readdirSync(threads)) nanoseconds += Number(readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1e6;
}

/** The same of all processes on this machine that run a program of this name: for a database server, which has one for each connection. */
export function cpuOfAll(program: string): number {
  let cpu = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === program) cpu += cpuOf(pid);
    } catch {
      // It has ended meanwhile.
    }
  }
  return cpu;
}

/** The readings come from the proc file system. */
export function checkSystem(): void {
  try {
    readFileSync('/proc/self/schedstat', 'utf8');
  } catch {
    throw new Error('The benchmark reads CPU times from /proc, so it needs Linux with scheduler statistics.');
  }
}

/** Path for a SQLite file that is not there yet. */
export function newDatabase(): string {
  databases += 1;
  return join(dataFolder(), `${process.pid}-${databases}.sqlite`);
}
