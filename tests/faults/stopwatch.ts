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
    const { ran } = schedulingOf(`/proc/${pid}`);
    const waitedHere = schedulingOf(`/proc/${process.pid}`).waited - this.#waitedBefore;
    const threads = existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : [];
    const waited = threads.reduce((sum, thread) => sum + schedulingOf(`/proc/${pid}/task/${thread}`).waited, waitedHere);
    return Math.max(ran, this.byTheWall - waited);
  }
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
