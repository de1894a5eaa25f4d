// A program that runs for as long as a test: in a folder of its own, which goes with it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What tells a program that hangs from a slow machine, in milliseconds; nothing waits this long unless something is wrong. */
const patience = 60_000;

/** A fresh folder under the system's temporary one. */
export function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'two-hats-browser-'));
}

/** A started program, with everything that it and its children have said. */
export class Program {
  #said = '';
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;

  constructor(
    private readonly path: string,
    args: readonly string[],
    private readonly folder: string,
    env: Readonly<Record<string, string>> = {},
  ) {
    this.#child = spawn(path, args, {
      // Nothing of whoever runs the tests: neither profile nor language.
      env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder, XDG_RUNTIME_DIR: folder, LANG: 'en_US.UTF-8', ...env },
      // A fourth pipe for programs that say there what they have chosen.
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      // A group of its own, so that its end is the end of its children.
      detached: true,
    });
    for (const stream of [this.#child.stdout, this.#child.stderr, this.#child.stdio[3]]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#said += chunk;
        this.#child.emit('said');
      });
    }
    this.#closed = once(this.#child, 'close');
    this.#closed.catch(() => {});
  }

  get said(): string {
    return this.#said;
  }

  /** Waits until it has said something that matches, and answers with the first group. */
  async says(pattern: RegExp): Promise<string> {
    const guard = AbortSignal.timeout(patience);
    const gone = this.#closed.then(() => {
      throw new Error(`${this.path} ended too soon:\n${this.#said}`);
    });
    gone.catch(() => {});
    for (;;) {
      const [, found] = pattern.exec(this.#said) ?? [];
      if (found !== undefined) return found;
      try {
        await Promise.race([once(this.#child, 'said', { signal: guard }), gone]);
      } catch (error) {
        throw guard.aborted ? new Error(`${this.path} did not say ${pattern}:\n${this.#said}`) : error;
      }
    }
  }

  /** Ends it with all of its children, and removes its folder. */
  async end(): Promise<void> {
    if (this.#child.pid && this.#child.exitCode === null && this.#child.signalCode === null) {
      try {
        process.kill(-this.#child.pid, 'SIGKILL');
      } catch {
        // It has just ended by itself.
      }
    }
    await this.#closed.catch(() => {});
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
