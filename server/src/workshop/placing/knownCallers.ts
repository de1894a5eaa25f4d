import type { Capability, RoundStanding } from '../records.js';
import type { Reading } from '../store.js';

/** Callers that are kept: a few large rooms. When there are more, all are looked up again, which is cheaper than keeping an order. */
const callersKept = 20_000;

/** Who submits what, and the rounds it is for, as they stand in one transaction. */
export interface CallersNow {
  /** By the hash of their secret; without those whose secret is worth nothing. */
  readonly callers: ReadonlyMap<string, Capability>;
  /** By workshop id. */
  readonly standings: ReadonlyMap<string, RoundStanding>;
}

/**
 * Callers kept from commit to commit: a phone sends the same secret with every tap. The workshop's access revision, which is read anew
 * every time, tells whether somebody's access has ended since; then its callers are looked up again.
 */
export class KnownCallers {
  readonly #kept = new Map<string, Capability>();

  /** Who these credentials belong to, and where their workshops stand. */
  async resolve(reading: Reading, credentials: ReadonlySet<string>): Promise<CallersNow> {
    const callers = new Map<string, Capability>();
    const unknown: string[] = [];
    for (const credential of credentials) {
      const kept = this.#kept.get(credential);
      if (kept) callers.set(credential, kept);
      else unknown.push(credential);
    }
    await this.#lookUp(reading, unknown, callers);
    const standings = await reading.roundStandings([...new Set([...callers.values()].map(({ workshopId }) => workshopId))]);

    const isStale = ({ workshopId, accessRevision }: Capability) => standings.get(workshopId)?.accessRevision !== accessRevision;
    const stale = [...callers.values()].filter(isStale).map(({ hash }) => hash);
    for (const hash of stale) {
      callers.delete(hash);
      this.#kept.delete(hash);
    }
    await this.#lookUp(reading, stale, callers);
    return { callers, standings };
  }

  async #lookUp(reading: Reading, hashes: readonly string[], callers: Map<string, Capability>): Promise<void> {
    if (this.#kept.size + hashes.length > callersKept) this.#kept.clear();
    for (const capability of await reading.capabilities(hashes)) {
      this.#kept.set(capability.hash, capability);
      callers.set(capability.hash, capability);
    }
  }
}
