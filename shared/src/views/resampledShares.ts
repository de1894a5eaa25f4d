import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Column } from '../column.js';
import { fewestToResample, type ResampledShares } from '../disclosure.js';
import { seeded } from '../seeded.js';
import { bootstrapIntervals, type Interval, mean, share, sum } from '../statistics/index.js';
import type { CardResult } from './cardResult.js';

/** A card in a column: what one placement says. */
export interface Cell {
  readonly cardId: string;
  readonly column: Column;
}

/** The cells of a round, in a fixed order: a ballot is the list of the places, in this order, of those that it fills. */
export function cellsOf(results: readonly CardResult[]): readonly Cell[] {
  return results.flatMap(({ cardId, columns }) => columns.map(({ column }) => ({ cardId, column })));
}

/**
 * Stops now and again, as {@link bootstrapIntervals} does. The column that leads on a card is the one that led in the room: were it looked
 * for in every draw, the mean of the draws would lie above the room's own figure.
 *
 * @param results what the ballots add up to
 * @param ballots one list of places in {@link cellsOf} for each participant with at least one card placed
 * @param seed the same for the same round
 * @returns null with fewer than {@link fewestToResample} ballots
 */
export function* resampledShares(
  results: readonly CardResult[],
  ballots: readonly Uint16Array[],
  seed: string,
): Generator<void, ResampledShares | null> {
  if (ballots.length < fewestToResample) return null;
  const width = results[0]?.columns.length ?? 0;
  const cards = results.map(({ columns, key, matchShare }, card) => {
    const votes = columns.map(({ count }) => count);
    const lead = votes.indexOf(Math.max(...votes));
    const keyed = matchShare === null ? -1 : columns.findIndex(({ column }) => column === key);
    return { first: card * width, lead, keyed };
  });
  const figuresOf = (counts: Uint32Array) => {
    const placed = cards.map(({ first }) => sum([...counts.subarray(first, first + width)]));
    const leading = cards.map(({ first, lead }, card) => share(counts[first + lead] ?? 0, placed[card] ?? 0));
    const keyed = cards.filter((card) => card.keyed >= 0);
    const matching = sum(keyed.map((card) => counts[card.first + card.keyed] ?? 0));
    const compared = sum(cards.map((card, place) => (card.keyed >= 0 ? (placed[place] ?? 0) : 0)));
    return [mean(leading.filter((value) => value !== null)), share(matching, compared)];
  };
  const generator = seeded(seed);
  const below = (count: number) => uniformInt(generator, 0, count - 1);
  const [meanWinnerShare, matchShare] = yield* bootstrapIntervals(ballots, results.length * width, below, figuresOf);
  return { meanWinnerShare: inHundredths(meanWinnerShare), matchShare: inHundredths(matchShare) };
}

function inHundredths(interval: Interval | null | undefined): Interval | null {
  if (!interval) return null;
  // What is a whole hundredth but for rounding stays one.
  const hair = 1e-9;
  return { low: Math.floor(interval.low * 100 + hair) / 100, high: Math.ceil(interval.high * 100 - hair) / 100 };
}
