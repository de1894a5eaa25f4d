import { newerPlacement, type Placement, tallyChanges } from '@two-hats/shared';
import type { Hint } from '../announcer.js';
import type { AcceptedPlacement, BallotChange, RoundStanding, TallyChange } from '../records.js';
import type { Writing } from '../store.js';

/** The cards of one commit: what arrived, what stood, and what follows for ballots, tallies and revisions. */
export class BallotLedger {
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

  /** Writes what is new and returns a hint for each workshop in which others see something new. */
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
      const changedAt = (standings.get(this.#workshopOf.get(roundId) as string) as RoundStanding).revision;
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
      // Others see who has begun, and nothing else of an open round: a frame for every tap would tell how many there were.
      if (started.has(roundId)) hints.push({ workshopId, revision: await writing.raiseRevision(workshopId, 'room') });
      else await writing.touch(workshopId);
    }
    return hints;
  }
}

function keyOf(participantId: string, cardId: string): string {
  return `${participantId}/${cardId}`;
}
