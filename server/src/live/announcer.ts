import type { Announcer, Hint } from '../workshop/announcer.js';

/** Carries hints within one process. */
export class LocalAnnouncer implements Announcer {
  readonly #listeners = new Set<(hint: Hint) => void>();

  announce(hint: Hint): void {
    for (const listener of this.#listeners) listener(hint);
  }

  /** Calls `listener` for every hint from now on. Returns what stops it. */
  listen(listener: (hint: Hint) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
