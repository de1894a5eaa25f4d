import type { Column } from '../column.js';
import { type Camps, fewestForCamps, smallestCamp } from '../disclosure.js';
import { shuffled } from '../shuffle.js';
import { type Clusters, type Distances, medoidClusters } from '../statistics/index.js';
import type { CardResult } from './cardResult.js';

/** More camps than these nobody can tell apart. */
const mostCamps = 4;
/** Below this mean silhouette there is no substantial structure (Kaufman and Rousseeuw 1990, table 4). */
export const weakestSilhouette = 0.25;
/** Of more ballots, so many are drawn: any two of them are compared. The others join the camp that they are nearest to. */
export const mostCompared = 500;
/** Among fewer cards anything falls into groups: eight that are answered at random reach a silhouette of 0.24. */
export const fewestCardsForCamps = 8;
/** A smaller part of a large room is no camp: it would read as none of it. */
const smallestShare = 1 / 20;
/** Cards that are told of. */
const mostParting = 5;

/**
 * Groups of participants who sorted alike: partitions around medoids into two to four, of which the one with the largest silhouette holds, if
 * it is large enough and no camp is smaller than {@link smallestCamp}, or than a twentieth of the room. Only ballots with half of the cards or more can be compared.
 *
 * @param results what the ballots add up to
 * @param ballots one list of places in `cellsOf` for each participant
 * @param seed the same for the same round
 * @returns null with fewer than {@link fewestForCamps} such ballots or {@link fewestCardsForCamps} cards, and where there are no camps
 */
export function* campsOf(results: readonly CardResult[], ballots: readonly Uint16Array[], seed: string): Generator<void, Camps | null> {
  if (results.length < fewestCardsForCamps) return null;
  const width = results[0]?.columns.length ?? 0;
  const placed = ballots
    .map((ballot) => columnsByCard(ballot, results.length, width))
    .filter((ballot) => filledIn(ballot) * 2 >= results.length);
  if (placed.length < fewestForCamps) return null;
  const compared = placed.length <= mostCompared ? placed : shuffled(placed, seed).slice(0, mostCompared);
  const distances = yield* distancesOf(compared);

  let best: { clusters: Clusters; members: readonly Int8Array[][] } | null = null;
  for (let k = 2; k <= mostCamps; k += 1) {
    const clusters = yield* medoidClusters(distances, k);
    if ((clusters.silhouette ?? -1) <= Math.max(weakestSilhouette, best?.clusters.silhouette ?? -1)) continue;
    const medoids = clusters.medoids.map((place) => compared[place] as Int8Array);
    const members = medoids.map((): Int8Array[] => []);
    for (const ballot of placed) members[nearest(ballot, medoids)]?.push(ballot);
    yield;
    if (members.every(({ length }) => length >= Math.max(smallestCamp, placed.length * smallestShare))) best = { clusters, members };
  }
  if (!best) return null;
  const camps = [...best.members].sort((a, b) => b.length - a.length);
  const parting = partingCards(results, camps, width);
  if (parting.length === 0) return null;
  return {
    shares: camps.map(({ length }) => inTenths(length / placed.length)),
    silhouette: Math.round((best.clusters.silhouette ?? 0) * 100) / 100,
    parting,
  };
}

/** The cards on which the camps lie furthest apart: most of one say something else than most of another. */
function partingCards(results: readonly CardResult[], camps: readonly Int8Array[][], width: number): Camps['parting'] {
  const cards = results.map(({ cardId, columns }, card) => {
    const shares = camps.map((members) => sharesOn(members, card, width));
    const mostly = shares.map((share): Column | null => columns[share.findIndex((part) => part > 1 / 2)]?.column ?? null);
    return { cardId, mostly, apart: furthest(shares) };
  });
  return cards
    .filter(({ mostly }) => new Set(mostly.filter((column) => column !== null)).size > 1)
    .sort((a, b) => b.apart - a.apart)
    .slice(0, mostParting)
    .map(({ cardId, mostly }) => ({ cardId, mostly }));
}

/** The share of each column among those of a camp who placed the card; all 0 when none did. */
function sharesOn(members: readonly Int8Array[], card: number, width: number): readonly number[] {
  const counts = new Array<number>(width).fill(0);
  let all = 0;
  for (const ballot of members) {
    const column = ballot[card] as number;
    if (column < 0) continue;
    counts[column] = (counts[column] ?? 0) + 1;
    all += 1;
  }
  return counts.map((count) => (all === 0 ? 0 : count / all));
}

/** The largest share, of any two camps, that would have to move for them to be alike. */
function furthest(shares: readonly (readonly number[])[]): number {
  const pairs = shares.flatMap((one, at) =>
    shares.slice(at + 1).map((other) => one.reduce((sum, part, place) => sum + Math.abs(part - (other[place] ?? 0)), 0) / 2),
  );
  return Math.max(0, ...pairs);
}

function* distancesOf(ballots: readonly Int8Array[]): Generator<void, Distances> {
  const count = ballots.length;
  const between = new Float32Array(count * count);
  for (const [one, ballot] of ballots.entries()) {
    for (let other = one + 1; other < count; other += 1) {
      const distance = distanceOf(ballot, ballots[other] as Int8Array);
      between[one * count + other] = distance;
      between[other * count + one] = distance;
    }
    if (one % 25 === 24) yield;
  }
  return { count, between };
}

/** The share of the cards that both placed which they put elsewhere; without such a card they are as far apart as can be. */
function distanceOf(one: Int8Array, other: Int8Array): number {
  let both = 0;
  let elsewhere = 0;
  for (let card = 0; card < one.length; card += 1) {
    const [mine, theirs] = [one[card] as number, other[card] as number];
    if (mine < 0 || theirs < 0) continue;
    both += 1;
    if (mine !== theirs) elsewhere += 1;
  }
  return both === 0 ? 1 : elsewhere / both;
}

function nearest(ballot: Int8Array, medoids: readonly Int8Array[]): number {
  const away = medoids.map((medoid) => distanceOf(ballot, medoid));
  return away.indexOf(Math.min(...away));
}

/** For each card the place of its column; -1 where it was left out. */
function columnsByCard(cells: Uint16Array, cards: number, width: number): Int8Array {
  const columns = new Int8Array(cards).fill(-1);
  for (const cell of cells) columns[Math.floor(cell / width)] = cell % width;
  return columns;
}

function filledIn(ballot: Int8Array): number {
  return ballot.reduce((count, column) => count + Number(column >= 0), 0);
}

/** What is told of a camp's size: never a count. */
function inTenths(share: number): number {
  return Math.round(share * 10) / 10;
}
