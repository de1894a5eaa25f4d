/** Phones in a process of their own, which can be put to sleep as a whole: a stopped process neither reads nor answers nor hangs up. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Closing } from '../support/frames.js';
import type { Person } from '../support/workshop.js';
import type { CrowdCommand, CrowdReply } from './crowdProcess.js';

const program = fileURLToPath(new URL('crowdProcess.ts', import.meta.url));
const tests = fileURLToPath(new URL('..', import.meta.url));

export interface CrowdOptions {
  /** Address of GraphQL over WebSocket. */
  readonly url: string;
  /** The subscription of each phone; the small one of `Phone` unless told. */
  readonly document?: string;
}

export class Crowd {
  #waiting: { readonly take: (reply: CrowdReply) => void; readonly fail: (reason: Error) => void } | null = null;

  private constructor(private readonly child: ChildProcess) {
    const cut = () => child.kill('SIGKILL');
    process.once('exit', cut);
    child.on('exit', (code, signal) => {
      process.off('exit', cut);
      this.#waiting?.fail(new Error(`The process of the crowd ended with ${code ?? signal}.`));
    });
    child.on('message', (reply: CrowdReply) => this.#waiting?.take(reply));
  }

  /** Gives each of these people a phone and waits until all are connected. */
  static async start(people: readonly Person[], { url, document }: CrowdOptions): Promise<Crowd> {
    const crowd = new Crowd(fork(program, { cwd: tests, execArgv: ['--import', 'tsx'] }));
    const seats = people.map(({ secret, joined }) => ({ secret, joined }));
    await crowd.#ask({ name: 'connect', url, seats, ...(document && { document }) });
    return crowd;
  }

  /** Puts the process to sleep (SIGSTOP): its sockets stay as they are, and nobody reads from them. */
  sleep(): void {
    this.child.kill('SIGSTOP');
  }

  wake(): void {
    this.child.kill('SIGCONT');
  }

  /** Resolves when every phone is connected and shows this revision of the Stage, or a later one. */
  async reach(revision: number): Promise<void> {
    await this.#ask({ name: 'reach', revision });
  }

  /** How the last socket of each phone ended; null where the first one lives. */
  async closings(): Promise<readonly (Closing | null)[]> {
    return (await this.#ask({ name: 'closings' })).closings ?? [];
  }

  /** Ends the process as it is. */
  end(): void {
    this.child.kill('SIGKILL');
  }

  async #ask(command: CrowdCommand): Promise<CrowdReply> {
    const reply = await new Promise<CrowdReply>((take, fail) => {
      this.#waiting = { take, fail };
      this.child.send(command);
    });
    if (reply.error) throw new Error(reply.error);
    return reply;
  }
}
