/**
 * How long a process takes for something, on a machine that does other things as well: the time by the clock, less the time in which its
 * threads, or the one that asks, stood ready and had to wait for a processor. On a machine of its own the two are the same.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Scheduling {
  /** How long a thread has run, and how long it has waited for a processor, in milliseconds. */
  readonly ran: number;
  readonly waited: number;
}

const nothing: Scheduling = { ran: 0, waited: 0 };

export class Stopwatch {
  readonly #since = performance.now();
  readonly #waitedBefore = schedulingOf(`/proc/${process.pid}`).waited;

  get byTheWall(): number {
    return performance.now() - this.#since;
  }

  /**
   * The time that a process has taken since the watch was started, in milliseconds; not less than its main thread has run.
   * @param pid of a process that was started after the watch
   */
  timeOf(pid: number): number {
    const waited = waitedBy(pid) + schedulingOf(`/proc/${process.pid}`).waited - this.#waitedBefore;
    return Math.max(schedulingOf(`/proc/${pid}`).ran, this.byTheWall - waited);
  }
}

/** The same for many things at once that take seconds each: looks all the time how long a process, and this one, have had to wait. */
export class Waiting {
  readonly #samples: { readonly at: number; readonly waited: number }[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.#look();
    this.#timer = setInterval(() => this.#look(), 50);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#look();
  }

  /** How long they waited for a processor between two moments of `performance.now()`, in milliseconds. */
  between(from: number, to: number): number {
    const before = this.#samples.findLast(({ at }) => at <= from) ?? this.#samples[0];
    const after = this.#samples.find(({ at }) => at >= to) ?? this.#samples.at(-1);
    return (after?.waited ?? 0) - (before?.waited ?? 0);
  }

  #look(): void {
    this.#samples.push({ at: performance.now(), waited: waitedBy(this.pid) + schedulingOf(`/proc/${process.pid}`).waited });
  }
}

/** All threads of a process together. */
function waitedBy(pid: number): number {
  const threads = existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : [];
  return threads.reduce((sum, thread) => sum + schedulingOf(`/proc/${pid}/task/${thread}`).waited, 0);
}

/** What is held against a goal: the time by the clock where that is good enough already, and else the time that others had no part in. */
export function judgedTime(byTheWall: number, without: number, goal: number): number {
  return byTheWall <= goal ? byTheWall : without;
}

/** What Linux keeps for a thread; nothing on another system. */
function schedulingOf(place: string): Scheduling {
  try {
    const [ran = 0, waited = 0] = readFileSync(`${place}/schedstat`, 'utf8').split(' ').map(Number);
    return { ran: ran / 1e6, waited: waited / 1e6 };
  } catch {
    return nothing;
  }
}
