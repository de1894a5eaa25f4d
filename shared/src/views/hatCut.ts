/** A round's totals by hat, as they may be told: made once, at its reveal, from the ballots behind the totals, and never again. */
import { type Column, Hat } from '../column.js';
import type { CardByHat, HatCut, HatLine } from '../disclosure.js';
import { portionOf } from '../hats/portion.js';
import { fewestForAll, wordsThatHide } from '../hats/wordsThatHide.js';
import { type ColumnCounts, noCounts } from '../tally.js';
import type { CardResult } from './cardResult.js';
import { cellsOf } from './resampledShares.js';

/** A ballot with at least one card placed, as the places of those that it fills in {@link cellsOf}. */
export interface HattedBallot {
  readonly hat: Hat | null;
  readonly cells: Uint16Array;
}

/** Everybody with one hat, or with none said. */
interface Wearers {
  readonly hat: Hat | null;
  readonly size: number;
  /** Ballots per cell. */
  readonly counts: Uint32Array;
}

/** Ballots that are counted between two stops. */
const ballotsAtOnce = 200;

/**
 * Stops now and again, so that others have their turn.
 *
 * @param results what the ballots add up to
 * @param hats of which may be told: see `hatsToTell`
 * @returns null where nothing can be told
 */
export function* hatCut(
  results: readonly CardResult[],
  ballots: readonly HattedBallot[],
  hats: readonly Hat[],
): Generator<void, HatCut | null> {
  const groups = yield* wearersIn(ballots, results);
  const tellable = groups.filter(({ hat }) => hat !== null && hats.includes(hat));
  if (tellable.length === 0) return null;
  const cards: CardByHat[] = [];
  let firstCell = 0;
  for (const result of results) {
    const card = cardByHat(result, firstCell, groups, tellable);
    if (card) cards.push(card);
    firstCell += result.columns.length;
    yield;
  }
  if (cards.length === 0) return null;
  return { hats: tellable.map(({ hat, size }) => ({ hat: hat as Hat, ballots: size })), cards };
}

function* wearersIn(ballots: readonly HattedBallot[], results: readonly CardResult[]): Generator<void, readonly Wearers[]> {
  const cells = cellsOf(results).length;
  const groups = [...Object.values(Hat), null].map((hat) => ({ hat, size: 0, counts: new Uint32Array(cells) }));
  for (const [place, ballot] of ballots.entries()) {
    const group = groups.find(({ hat }) => hat === ballot.hat) as (typeof groups)[number];
    group.size += 1;
    for (const cell of ballot.cells) group.counts[cell] = (group.counts[cell] as number) + 1;
    if (place % ballotsAtOnce === ballotsAtOnce - 1) yield;
  }
  return groups;
}

/**
 * Whether hats may be told in counts: where everybody is among five and more with the same hat, or with none. Beside counts of the others a
 * smaller group could be counted by subtraction, and be found to be all of one mind.
 */
function mayCount(groups: readonly Wearers[]): boolean {
  return groups.every(({ size }) => size === 0 || size >= fewestForAll);
}

/** Of the column that leads in the room: on a tie, of the first of those that lead. Null where nobody placed the card, or nothing can be told. */
function cardByHat(
  { cardId, columns, placed }: CardResult,
  firstCell: number,
  groups: readonly Wearers[],
  tellable: readonly Wearers[],
): CardByHat | null {
  const votes = columns.map(({ count }) => count);
  const lead = votes.indexOf(Math.max(...votes));
  const column = columns[lead]?.column;
  if (placed === 0 || !column) return null;
  const counted = mayCount(groups);
  const candidates = groups.flatMap((group, place) => (tellable.includes(group) ? [place] : []));
  const told = counted ? candidates : wordsThatHide(groups, candidates, votes[lead] ?? 0);
  const lines = groups.flatMap((group, place): HatLine[] => {
    if (group.hat === null || !told.includes(place)) return [];
    const portion = portionOf(group.counts[firstCell + lead] ?? 0, group.size);
    return [{ hat: group.hat, portion, counts: counted ? countsIn(group, columns, firstCell) : null }];
  });
  return lines.length > 0 ? { cardId, column, lines } : null;
}

function countsIn({ counts }: Wearers, columns: readonly { readonly column: Column }[], firstCell: number): ColumnCounts {
  return { ...noCounts, ...Object.fromEntries(columns.map(({ column }, place) => [column, counts[firstCell + place] ?? 0])) };
}
