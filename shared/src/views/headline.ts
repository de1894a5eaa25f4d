import { type CardResult, isAgainstModel, Outcome } from './cardResult.js';
import { matchShare } from './roomAgreement.js';

/** What came out of a round in a few figures: screens make a sentence or two of them that a facilitator can read aloud. */
export interface Headline {
  /** Participants with at least one card placed. */
  readonly ballotCount: number;
  /** Cards that the round was about. */
  readonly cards: number;
  /** Cards that at least two people placed: only these can be agreed on. The next three add up to it. */
  readonly measured: number;
  readonly agreed: number;
  readonly leaning: number;
  readonly split: number;
  /** Of the agreed ones, those that everybody put into the same column. */
  readonly unanimous: number;
  /** Cards placed by anybody at all. */
  readonly placed: number;
  /** Share of all placements that match the key, 0 to 1; null where nothing can be compared. */
  readonly matchShare: number | null;
  /** Cards on which the room agrees, and not with the model. */
  readonly againstModel: number;
}

/** @param results of all cards of the round */
export function headlineOf(results: readonly CardResult[], ballotCount: number): Headline {
  const count = (holds: (result: CardResult) => boolean) => results.filter(holds).length;
  return {
    ballotCount,
    cards: results.length,
    measured: count(({ outcome }) => outcome !== null),
    agreed: count(({ outcome }) => outcome === Outcome.AGREED),
    leaning: count(({ outcome }) => outcome === Outcome.LEANING),
    split: count(({ outcome }) => outcome === Outcome.SPLIT),
    unanimous: count(({ outcome, winnerShare }) => outcome !== null && winnerShare === 1),
    placed: count(({ placed }) => placed > 0),
    matchShare: matchShare(results),
    againstModel: count(isAgainstModel),
  };
}
