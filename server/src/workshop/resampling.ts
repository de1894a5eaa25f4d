/**
 * The figures of a reveal that need whole ballots. They are made after it, since nobody's screen waits for them: no lock is held meanwhile,
 * and everybody else gets their turn every few milliseconds.
 */
import {
  type CardResult,
  type Cell,
  campsOf,
  cellsOf,
  type Hat,
  hatCut,
  mayTellReach,
  Phase,
  publishedResults,
  type RoundRecord,
  resampledShares,
  type Snapshot,
} from '@two-hats/shared';
import type { Announcer } from './announcer.js';
import type { FilledCells, StoredWorkshop } from './records.js';
import type { Audience, Store } from './store.js';

/** How long others wait at most, in milliseconds. */
const slice = 4;
/** Ballots that are read at once. */
const ballotsOnPage = 250;

/** A reveal with the ballots behind its totals. */
interface Revealed {
  readonly results: readonly CardResult[];
  readonly ballots: readonly FilledCells[];
  /** The hats that may be told of: see `hatsToTell`. */
  readonly hats: readonly Hat[];
  /** Whether it may be told how far the shares reach: see `mayTellReach`. */
  readonly tellsReach: boolean;
  /** The same for the same round. */
  readonly seed: string;
}

/** One figure, or several that are made together. */
interface Maker {
  /** Whose screens show it. */
  readonly audience: Audience;
  /** What to keep in the snapshot; null where there is nothing to tell. */
  readonly make: (revealed: Revealed) => Generator<void, Partial<Snapshot> | null>;
}

/** In the order in which the room waits for them. */
const makers: readonly Maker[] = [
  {
    audience: 'room',
    *make({ results, ballots, hats }) {
      const byHat = yield* hatCut(results, ballots, hats);
      return byHat && { byHat };
    },
  },
  {
    audience: 'console',
    *make({ results, ballots, tellsReach, seed }) {
      const cells = ballots.map((ballot) => ballot.cells);
      const resampled = tellsReach ? yield* resampledShares(results, cells, seed) : null;
      const camps = yield* campsOf(results, cells, seed);
      return resampled || camps ? { resampled, camps } : null;
    },
  },
];

/** Makes figures of reveals, one after the other. One per server process. */
export class Resampling {
  #busy: Promise<void> = Promise.resolve();

  /** @param onFault told what went wrong with one of them: the summary then does without */
  constructor(
    private readonly store: Store,
    private readonly announcer: Announcer,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** Makes the figures of the workshop's newest round, which has just been revealed. */
  begin(workshopId: string, hats: readonly Hat[]): void {
    this.#busy = this.#busy.then(() => this.#makeAll(workshopId, hats)).catch(this.onFault);
  }

  /** Resolves when nothing is left to do. */
  idle(): Promise<void> {
    return this.#busy;
  }

  async #makeAll(workshopId: string, hats: readonly Hat[]): Promise<void> {
    const workshop = await this.store.read((reading) => reading.workshop(workshopId));
    const round = workshop && revealedRound(workshop);
    if (!round) return;

    const results = publishedResults(workshop.deck, round);
    const ballots = await this.#ballots(workshopId, round.number, cellsOf(results));
    const tellsReach = mayTellReach(ballots.length, results.filter(({ placed }) => placed > 0).length);
    const revealed = { results, ballots, hats, tellsReach, seed: `${workshopId} ${round.number}` };
    for (const { audience, make } of makers) {
      const made = await inSlices(make(revealed));
      if (made) await this.#keep(workshopId, round, made, audience);
    }
  }

  async #keep(workshopId: string, round: RoundRecord, made: Partial<Snapshot>, audience: Audience): Promise<void> {
    const revision = await this.store.write(async (writing) => {
      const now = await writing.workshop(workshopId);
      const same = now && revealedRound(now);
      // Whoever opened the round again, or removed somebody, has changed ballots: what was read may belong to no one moment.
      if (same?.number !== round.number || same.published?.revision !== round.published?.revision || !same.published) return null;
      await writing.keepSnapshot(workshopId, round.number, 'published', { ...same.published, ...made });
      return writing.raiseRevision(workshopId, audience);
    });
    if (revision !== null) this.announcer.announce({ workshopId, revision });
  }

  async #ballots(workshopId: string, round: number, cells: readonly Cell[]): Promise<readonly FilledCells[]> {
    const ballots: FilledCells[] = [];
    for (let read = Number.POSITIVE_INFINITY; read > 0; ) {
      const request = { after: ballots.at(-1)?.participantId ?? null, limit: ballotsOnPage };
      const page = await this.store.read((reading) => reading.filledCells(workshopId, round, cells, request));
      ballots.push(...page);
      read = page.length;
    }
    return ballots;
  }
}

/** The newest round while its ballots are those behind its totals; null otherwise. */
function revealedRound({ phase, rounds }: StoredWorkshop): RoundRecord | null {
  const round = rounds.at(-1);
  const stays = phase !== Phase.SORTING && round?.published?.stands === false && round.departed === round.published.departed;
  return stays ? round : null;
}

/** Runs to the end, and lets others have their turn in between. */
async function inSlices<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (let begin = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begin < slice) continue;
    await new Promise((resolve) => setImmediate(resolve));
    begin = performance.now();
  }
}
