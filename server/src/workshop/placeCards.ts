/**
 * Placing cards, the one thing that everybody does at once. Submissions that arrive together share one transaction, so a room costs
 * a few syncs to disk and not one for every tap; each is answered after its commit and only then.
 */
import { newerPlacement, type Placement, placementsPerRequest, Refusal, type RefusalCode, refusalOf, tallyChanges } from '@two-hats/shared';
import { KnownCallers } from './knownCallers.js';
import {
  type AcceptedPlacement,
  type BallotChange,
  type Capability,
  CapabilityKind,
  type Hint,
  type House,
  type RoundStanding,
  type TallyChange,
  type Writing,
} from './ports.js';

/** What became of one placement: saved with the state that holds now, or refused alone. */
export type PlacementOutcome = Placement & { readonly refusal: RefusalCode | null };

/** Placements that one transaction takes at most, and that may wait before new ones are refused as retryable. */
const placementsPerCommit = 1000;
const placementsWaiting = 50_000;

interface Submission {
  /** Hash of the secret that came with it. */
  readonly credential: string;
  readonly round: number;
  readonly placements: readonly Placement[];
  readonly settle: (outcomes: PlacementOutcome[]) => void;
  readonly fail: (reason: unknown) => void;
}

type Judged = { submission: Submission; outcomes: PlacementOutcome[] } | { submission: Submission; refused: Refusal };

/** Takes placements in and commits them together. One per server process. */
export class PlacementDesk {
  readonly #known = new KnownCallers();
  #waiting: Submission[] = [];
  #waitingPlacements = 0;
  #busy: Promise<void> | null = null;

  constructor(private readonly house: House) {}

  /**
   * Places cards on the caller's ballot in round number `round`.
   * @returns one outcome per placement, in order; when the promise resolves, what is saved is on disk
   * @throws Refusal `NO_CAPABILITY`, `UNKNOWN_CAPABILITY`, `NOT_ALLOWED`, `TOO_MANY_PLACEMENTS`; `BUSY` when storage cannot save now
   */
  place(credential: string | null, round: number, placements: readonly Placement[]): Promise<PlacementOutcome[]> {
    if (!credential) return Promise.reject(new Refusal('NO_CAPABILITY'));
    if (placements.length > placementsPerRequest) return Promise.reject(new Refusal('TOO_MANY_PLACEMENTS'));
    if (this.#waitingPlacements > placementsWaiting) return Promise.reject(new Refusal('BUSY'));
    return new Promise((settle, fail) => {
      this.#waiting.push({ credential, round, placements, settle, fail });
      this.#waitingPlacements += placements.length;
      this.#busy ??= this.#work();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.#busy;
  }

  async #work(): Promise<void> {
    // Whatever else arrives in this turn of the event loop joins the first commit; what arrives during a commit joins the next.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#commit(this.#takeBatch());
    this.#busy = null;
  }

  #takeBatch(): Submission[] {
    let taken = 0;
    let placements = 0;
    for (const submission of this.#waiting) {
      if (taken > 0 && placements + submission.placements.length > placementsPerCommit) break;
      placements += submission.placements.length;
      taken += 1;
    }
    this.#waitingPlacements -= placements;
    return this.#waiting.splice(0, taken);
  }

  #takeAll(): Submission[] {
    this.#waitingPlacements = 0;
    return this.#waiting.splice(0);
  }

  async #commit(batch: readonly Submission[]): Promise<void> {
    try {
      const { judged, hints } = await this.house.store.write((writing) => countBatch(writing, this.#known, batch));
      for (const verdict of judged) {
        if ('refused' in verdict) verdict.submission.fail(verdict.refused);
        else verdict.submission.settle(verdict.outcomes);
      }
      for (const hint of hints) this.house.announcer.announce(hint);
    } catch (error) {
      for (const { fail } of batch) fail(error);
      // Behind storage that is locked, whoever came meanwhile has waited nearly as long: they are told now, not after another wait.
      if (error instanceof Refusal && error.retryable) for (const { fail } of this.#takeAll()) fail(error);
    }
  }
}

async function countBatch(
  writing: Writing,
  known: KnownCallers,
  batch: readonly Submission[],
): Promise<{ judged: Judged[]; hints: Hint[] }> {
  const { callers, standings } = await known.look(writing, new Set(batch.map(({ credential }) => credential)));

  const ledger = new Ledger();
  const judged = batch.map((submission): Judged => {
    const caller = callers.get(submission.credential);
    const standing = caller && standings.get(caller.workshopId);
    if (!caller || !standing) return { submission, refused: new Refusal('UNKNOWN_CAPABILITY') };
    if (caller.kind !== CapabilityKind.PARTICIPANT) return { submission, refused: new Refusal('NOT_ALLOWED') };
    return { submission, outcomes: submission.placements.map((placement) => judge(placement, submission.round, caller, standing, ledger)) };
  });

  ledger.hold(await writing.standingPlacements(ledger.cards()));
  const hints = await ledger.write(writing, standings);

  // The outcomes were judged before the standing state was known: what holds now may be newer than what was sent.
  for (const verdict of judged) {
    if ('refused' in verdict) continue;
    const { participantId } = callers.get(verdict.submission.credential) as Capability & { participantId: string };
    verdict.outcomes = verdict.outcomes.map((outcome) =>
      outcome.refusal ? outcome : { ...outcome, ...ledger.holding(participantId, outcome.cardId) },
    );
  }
  return { judged, hints };
}

function judge(placement: Placement, round: number, caller: Capability, standing: RoundStanding, ledger: Ledger): PlacementOutcome {
  const refusal = refusalOf(placement, round, standing);
  if (!refusal && caller.participantId !== null && standing.roundId !== null) {
    ledger.enter({ ...placement, participantId: caller.participantId, roundId: standing.roundId }, caller.workshopId);
  }
  return { cardId: placement.cardId, column: placement.column, change: placement.change, refusal };
}

/** The cards of one commit: what arrived, what stood, and what follows for ballots, tallies and revisions. */
class Ledger {
  readonly #arriving = new Map<string, AcceptedPlacement>();
  readonly #workshopOf = new Map<number, string>();
  readonly #standing = new Map<string, AcceptedPlacement>();

  enter(placement: AcceptedPlacement, workshopId: string): void {
    const key = keyOf(placement.participantId, placement.cardId);
    this.#arriving.set(key, newerPlacement(this.#arriving.get(key), placement));
    this.#workshopOf.set(placement.roundId, workshopId);
  }

  cards(): AcceptedPlacement[] {
    return [...this.#arriving.values()];
  }

  hold(standing: readonly AcceptedPlacement[]): void {
    for (const placement of standing) this.#standing.set(keyOf(placement.participantId, placement.cardId), placement);
  }

  holding(participantId: string, cardId: string): Pick<Placement, 'column' | 'change'> {
    const key = keyOf(participantId, cardId);
    const arriving = this.#arriving.get(key) as AcceptedPlacement;
    const { column, change } = newerPlacement(this.#standing.get(key), arriving);
    return { column, change };
  }

  /** Writes what is new and returns a hint for each workshop that changed. */
  async write(writing: Writing, standings: ReadonlyMap<string, RoundStanding>): Promise<Hint[]> {
    const fresh = [...this.#arriving].flatMap(([key, arriving]) => {
      const standing = this.#standing.get(key);
      return newerPlacement(standing, arriving) === standing ? [] : [{ arriving, from: standing?.column ?? null }];
    });
    if (fresh.length === 0) return [];

    const byRound = new Map<number, typeof fresh>();
    for (const move of fresh) {
      const moves = byRound.get(move.arriving.roundId);
      if (moves) moves.push(move);
      else byRound.set(move.arriving.roundId, [move]);
    }
    const tallies: TallyChange[] = [];
    const ballots = new Map<string, BallotChange>();
    for (const [roundId, moves] of byRound) {
      for (const [cardId, counts] of tallyChanges(
        moves.map(({ arriving, from }) => ({ cardId: arriving.cardId, from, to: arriving.column })),
      )) {
        tallies.push({ roundId, cardId, counts });
      }
      const changedAt = (standings.get(this.#workshopOf.get(roundId) as string) as RoundStanding).revision + 1;
      for (const { arriving, from } of moves) {
        const { participantId } = arriving;
        const by = (ballots.get(participantId)?.placedBy ?? 0) + Number(arriving.column !== null) - Number(from !== null);
        ballots.set(participantId, { participantId, roundId, placedBy: by, changedAt });
      }
    }
    const started = await writing.savePlacements(
      fresh.map(({ arriving }) => arriving),
      [...ballots.values()],
      tallies,
    );

    const hints: Hint[] = [];
    for (const roundId of byRound.keys()) {
      const workshopId = this.#workshopOf.get(roundId) as string;
      // The room sees how many have begun, and nothing else of an open round: only that is worth a frame to every phone.
      const revision = await writing.raiseRevision(workshopId, started.has(roundId) ? 'room' : 'console');
      hints.push({ workshopId, revision });
    }
    return hints;
  }
}

function keyOf(participantId: string, cardId: string): string {
  return `${participantId}/${cardId}`;
}
