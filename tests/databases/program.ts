/**
 * A server that tests run beside ours: a program of the machine, which ends with whoever started it. It is up when it says so and gone
 * when its process has ended.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** What tells a hung program from a slow machine, in milliseconds. */
const startPatience = 45_000;

/** Rights to run a program with. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Whoever a program may run as that refuses to be root: its own user, else nobody; null where this process is not root itself. */
export function userBeside(names: readonly string[]): User | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of [...names, 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65534, gid: 65534 };
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** The shell becomes the program; what it leaves behind ends that when the pipe to the tests breaks, however they ended. */
const watched = (signal: string) =>
  `exec 3<&0; (cat <&3 >/dev/null; kill -${signal} $$ 2>/dev/null) & exec 3<&-; exec "$0" "$@" </dev/null`;

/** A running program. */
export class Program {
  private constructor(private readonly child: ChildProcess) {}

  /**
   * Starts a program and waits until it says that it is up.
   * @param command the program with its arguments
   * @param isUp what it says then, on either output
   * @param orphaned what ends it at once
   */
  static async start(command: readonly string[], isUp: RegExp, user: User | null, orphaned: 'QUIT' | 'TERM' = 'QUIT'): Promise<Program> {
    const env = { PATH: process.env.PATH, LC_ALL: 'C' };
    const child = spawn('/bin/sh', ['-c', watched(orphaned), ...command], { ...user, cwd: '/', env, stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const fail = (what: string) => reject(new Error(`${command[0]} ${what}\n${said}`));
      const guard = setTimeout(() => fail('did not start.'), startPatience);
      child.once('exit', (code) => fail(`ended with ${code}.`));
      const listen = (chunk: Buffer) => {
        said = `${said}${chunk}`.slice(-10_000);
        if (!isUp.test(said)) return;
        clearTimeout(guard);
        resolve();
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
    });
    return new Program(child);
  }

  /** Ends it with a signal, as it takes it, and waits until it is gone. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    child.stdin?.destroy();
  }
}
