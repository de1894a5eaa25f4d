import { Refusal } from '@two-hats/shared';
import type { ErrorLog } from '../graphql/errors.js';
import type { Environment } from '../workshop/environment.js';
import { takeDownLostWalls, wallIsDown, wallIsUp, wallTimes } from '../workshop/wall.js';

/** For how long a wall may be away unsaid, in milliseconds: a page that is loaded again, or a cable that is plugged in again, is no news. */
const patience = 3000;

/** The walls that are connected to this process, and the word of them that everybody else gets. */
export class Walls {
  /** How many are connected, by workshop. */
  readonly #connected = new Map<string, number>();
  /** Workshops whose last wall has just gone. */
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  readonly #timer: NodeJS.Timeout;
  /** What is told is told in order. */
  #told: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly environment: Environment,
    private readonly log: ErrorLog,
  ) {
    this.#look();
    this.#timer = setInterval(() => this.#look(), wallTimes.tell);
  }

  /** A wall has connected. @returns what is to be called when it has gone */
  came(workshopId: string): () => void {
    const before = this.#connected.get(workshopId) ?? 0;
    this.#connected.set(workshopId, before + 1);
    const wasLeaving = this.#leaving.get(workshopId);
    clearTimeout(wasLeaving);
    this.#leaving.delete(workshopId);
    if (before === 0 && !wasLeaving) this.#tell(() => wallIsUp(this.environment, workshopId));
    return () => this.#left(workshopId);
  }

  /** Tells nothing any more: the walls will soon be connected again, here or elsewhere. Resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    await this.#told;
  }

  #left(workshopId: string): void {
    const left = (this.#connected.get(workshopId) ?? 1) - 1;
    if (left > 0) {
      this.#connected.set(workshopId, left);
      return;
    }
    this.#connected.delete(workshopId);
    if (this.#stopped) return;
    const gone = () => {
      this.#leaving.delete(workshopId);
      this.#tell(() => wallIsDown(this.environment, workshopId));
    };
    this.#leaving.set(workshopId, setTimeout(gone, patience));
  }

  #look(): void {
    for (const workshopId of this.#connected.keys()) this.#tell(() => wallIsUp(this.environment, workshopId));
    this.#tell(() => takeDownLostWalls(this.environment));
  }

  #tell(word: () => Promise<void>): void {
    if (this.#stopped) return;
    this.#told = this.#told.then(word).catch((error: unknown) => {
      // It is told again soon; of a workshop that is gone there is nothing to tell.
      if (!(error instanceof Refusal))
        this.log.error({ err: error }, 'Whether a wall is connected could not be told; the next look tries again');
    });
  }
}
