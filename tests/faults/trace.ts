/** The system calls of a server, as strace writes them down, in the order in which they began and ended. */
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** What is traced: all that writes to files and sockets, and what puts files on disk. */
const traced = 'write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync';

/** Whether system calls can be traced here: that needs strace, and a kernel that allows it. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true']).status === 0;
}

/** What runs a program under the tracer; the program stays the child of whoever starts it, and gets the signals. */
export function tracing(file: string): string[] {
  // Strings whole and in hexadecimal, since pages of a database and masked frames are no text; descriptors with the file behind them.
  return ['strace', '-D', '-f', '--seccomp-bpf', '-y', '-xx', '-s', '70000', '-o', file, '-e', `trace=${traced}`, '-e', 'signal=none'];
}

/** Whether the end of a process has been written down: the tracer is a process of its own and may be a little behind. */
export async function isOver(file: string, pid: number): Promise<boolean> {
  const handle = await open(file);
  const end = Buffer.alloc(4096);
  const { bytesRead } = await handle.read(end, 0, end.length, Math.max(0, (await handle.stat()).size - end.length));
  await handle.close();
  return new RegExp(`^${pid} +\\+\\+\\+ exited`, 'm').test(end.toString('latin1', 0, bytesRead));
}

export interface SystemCall {
  readonly name: string;
  /** The file or socket behind the descriptor. */
  readonly target: string;
  /** The bytes written, in order. */
  readonly bytes: Buffer;
  /** Counts the lines of the trace: when it began and when it had returned. */
  readonly began: number;
  ended: number;
  result: number;
}

/** Reads a trace to its end. Calls that never returned are left out. */
export async function readTrace(file: string): Promise<SystemCall[]> {
  const calls: SystemCall[] = [];
  const unfinished = new Map<string, SystemCall>();
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(text) ?? [];
    const result = Number(/ = (-?\d+)(?: [A-Z(].*)?$/.exec(rest)?.[1] ?? Number.NaN);
    const begun = /^(\w+)\(\d+<([^>]*)>/.exec(rest);
    if (begun) {
      const call = { name: begun[1] ?? '', target: unescaped(begun[2] ?? ''), bytes: bytesIn(rest), began: line, ended: line, result };
      if (rest.endsWith('<unfinished ...>')) unfinished.set(thread, call);
      else calls.push(call);
    } else if (/^<\.\.\. \w+ resumed>/.test(rest)) {
      const call = unfinished.get(thread);
      unfinished.delete(thread);
      if (call) calls.push(Object.assign(call, { ended: line, result }));
    }
  }
  return calls.sort((one, other) => one.began - other.began);
}

/** Everything between quotes, one after the other: a vector has several. */
function bytesIn(text: string): Buffer {
  return Buffer.from([...text.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => hex.replaceAll('\\x', '')).join(''), 'hex');
}

/** With everything in hexadecimal, names of files are, too. */
function unescaped(name: string): string {
  return name.replaceAll(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
