/** A process that makes the load. It is called by command, see `load/serve.ts`. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Answer, Call } from './load/serve.js';
import { programPath } from './programs.js';

type Command = (args: never) => Promise<unknown>;

export class Load<Commands extends Readonly<Record<keyof Commands, Command>>> {
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  #calls = 0;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (answer: Answer) => {
      const call = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('error' in answer) call?.reject(new Error(answer.error));
      else call?.resolve(answer.result);
    });
    child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('A load process ended before its time.'));
    });
  }

  /** @param name of the program in `load/` */
  static start<Commands extends Readonly<Record<keyof Commands, Command>>>(name: string): Load<Commands> {
    return new Load<Commands>(fork(programPath('load', name), { execArgv: [] }));
  }

  call<Name extends keyof Commands & string>(name: Name, args: Parameters<Commands[Name]>[0]): ReturnType<Commands[Name]> {
    this.#calls += 1;
    const call: Call = { id: this.#calls, name, args };
    const result = new Promise((resolve, reject) => this.#waiting.set(call.id, { resolve, reject }));
    this.child.send(call);
    return result as ReturnType<Commands[Name]>;
  }

  stop(): void {
    this.child.kill();
  }
}
