/**
 * Whoever changes a workshop holds it, from before they read what they judge by until they have written: rules are about what stands, and
 * nobody else may change that in between. Several are held in the order of their ids, so that two who want the same ones never wait for
 * each other. On a database that whoever writes has to themselves there is nothing to do.
 *
 * Holding is a statement of its own: one that waits for another transaction sees the row that it waited for as that one left it, and all
 * other rows as they were before.
 */
import type { Capability, RoundStanding, StoredWorkshop } from '../workshop/records.js';
import { asJson, type UnitOfWork } from './database.js';
import { DatabaseReading } from './reading.js';

/** Holds these workshops until the transaction ends. */
export async function holdWorkshops({ rows, dialect }: UnitOfWork, ids: readonly string[]): Promise<void> {
  if (dialect.held === null || ids.length === 0) return;
  await rows(`select id from workshop where id in ${dialect.givenValues('$1', 'text')} order by id ${dialect.held}`, [asJson(ids)]);
}

/** Reading for those who are going to write: what is read of a workshop by its id, or by somebody's secret, is held. */
export class HoldingReading extends DatabaseReading {
  readonly #held = new Set<string>();

  override async capability(hash: string): Promise<Capability | null> {
    const capability = await super.capability(hash);
    if (!capability || !(await this.#hold([capability.workshopId]))) return capability;
    return super.capability(hash);
  }

  override async workshop(id: string): Promise<StoredWorkshop | null> {
    await this.#hold([id]);
    return super.workshop(id);
  }

  override async roundStandings(workshopIds: readonly string[]): Promise<Map<string, RoundStanding>> {
    await this.#hold(workshopIds);
    return super.roundStandings(workshopIds);
  }

  override workshopsUntouchedSince(changedAt: number, limit: number): Promise<string[]> {
    return this.#heldOf(() => super.workshopsUntouchedSince(changedAt, limit));
  }

  override rehearsalsOpenedBefore(openedAt: number, limit: number): Promise<string[]> {
    return this.#heldOf(() => super.rehearsalsOpenedBefore(openedAt, limit));
  }

  /** All of the series, so that no two workshops take the same place in it. */
  override async seriesOf(workshopId: string, limit: number): ReturnType<DatabaseReading['seriesOf']> {
    const { rows, dialect } = this.unit;
    if (dialect.held) {
      const series = '(select series_id from workshop where id = $1)';
      await rows(`select id from workshop where series_id = ${series} order by id ${dialect.held}`, [workshopId]);
    }
    return super.seriesOf(workshopId, limit);
  }

  /** What is found, as far as it is still found once it is held. */
  async #heldOf(find: () => Promise<string[]>): Promise<string[]> {
    const found = await find();
    if (!(await this.#hold(found))) return found;
    const still = new Set(await find());
    return found.filter((id) => still.has(id));
  }

  /** @returns whether what was read before may be out of date by now */
  async #hold(ids: readonly string[]): Promise<boolean> {
    const free = ids.filter((id) => !this.#held.has(id));
    if (free.length === 0 || this.unit.dialect.held === null) return false;
    await holdWorkshops(this.unit, free);
    for (const id of free) this.#held.add(id);
    return true;
  }
}
