/** How far apart any two of some things are, from 0 to 1: the distance of `one` and `other` is at `one * count + other`, and the same the other way round. */
export interface Distances {
  readonly count: number;
  readonly between: Float32Array;
}

/** A partition around medoids. */
export interface Clusters {
  /** Places of the things that stand for the clusters. */
  readonly medoids: readonly number[];
  /** For each thing the place of its cluster in `medoids`. */
  readonly clusterOf: Uint8Array;
  /** Mean silhouette width, -1 to 1; null where a cluster is empty. */
  readonly silhouette: number | null;
}

/** Rounds of swaps; it ends much earlier. */
const mostRounds = 50;

/**
 * Groups things around `k` of them, so that the distances to the nearest one add up to as little as can be: first the one in the middle, then
 * one after the other whatever lowers the sum most; then one is swapped for another for as long as that lowers it. Nothing is drawn by lot, and
 * of equals the first is taken: the same distances give the same clusters.
 *
 * It stops now and again, so that a caller with other duties can see to them.
 *
 * Sources: L. Kaufman, P. J. Rousseeuw, "Finding groups in data" (1990), chapter 2 (partitioning around medoids); P. J. Rousseeuw,
 * "Silhouettes: a graphical aid to the interpretation and validation of cluster analysis", Journal of Computational and Applied Mathematics
 * 20 (1987), 53-65.
 */
export function* medoidClusters(distances: Distances, k: number): Generator<void, Clusters> {
  const medoids = yield* build(distances, k);
  for (let round = 0; round < mostRounds; round += 1) {
    if (!(yield* swapOne(distances, medoids))) break;
  }
  const clusterOf = nearestOf(distances, medoids);
  return { medoids, clusterOf, silhouette: yield* meanSilhouette(distances, clusterOf, k) };
}

function* build({ count, between }: Distances, k: number): Generator<void, number[]> {
  const medoids: number[] = [];
  const nearest = new Float32Array(count).fill(Number.POSITIVE_INFINITY);
  while (medoids.length < k) {
    let best = { place: -1, sum: Number.POSITIVE_INFINITY };
    for (let candidate = 0; candidate < count; candidate += 1) {
      if (medoids.includes(candidate)) continue;
      let sum = 0;
      for (let thing = 0; thing < count; thing += 1)
        sum += Math.min(nearest[thing] as number, between[candidate * count + thing] as number);
      if (sum < best.sum) best = { place: candidate, sum };
    }
    medoids.push(best.place);
    for (let thing = 0; thing < count; thing += 1) {
      nearest[thing] = Math.min(nearest[thing] as number, between[best.place * count + thing] as number);
    }
    yield;
  }
  return medoids;
}

/** Makes the swap that lowers the sum most. @returns whether any did */
function* swapOne(distances: Distances, medoids: number[]): Generator<void, boolean> {
  const { count, between } = distances;
  let best = { at: -1, place: -1, sum: sumOf(distances, medoids) - 1e-6 };
  for (let at = 0; at < medoids.length; at += 1) {
    const others = medoids.filter((_, place) => place !== at);
    const nearest = new Float32Array(count);
    for (let thing = 0; thing < count; thing += 1)
      nearest[thing] = Math.min(...others.map((medoid) => between[medoid * count + thing] as number));
    for (let candidate = 0; candidate < count; candidate += 1) {
      if (medoids.includes(candidate)) continue;
      let sum = 0;
      for (let thing = 0; thing < count; thing += 1)
        sum += Math.min(nearest[thing] as number, between[candidate * count + thing] as number);
      if (sum < best.sum) best = { at, place: candidate, sum };
    }
    yield;
  }
  if (best.at < 0) return false;
  medoids[best.at] = best.place;
  return true;
}

function sumOf({ count, between }: Distances, medoids: readonly number[]): number {
  let sum = 0;
  for (let thing = 0; thing < count; thing += 1) sum += Math.min(...medoids.map((medoid) => between[medoid * count + thing] as number));
  return sum;
}

function nearestOf({ count, between }: Distances, medoids: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: count }, (_, thing) => {
    const away = medoids.map((medoid) => between[medoid * count + thing] as number);
    return away.indexOf(Math.min(...away));
  });
}

/** How much nearer each thing lies to its own cluster than to the next one, on average: (b - a) / max(a, b), and 0 for a thing alone. */
function* meanSilhouette({ count, between }: Distances, clusterOf: Uint8Array, k: number): Generator<void, number | null> {
  const sizes = new Uint32Array(k);
  for (const cluster of clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  if (sizes.some((size) => size === 0)) return null;
  let sum = 0;
  for (let thing = 0; thing < count; thing += 1) {
    const away = new Float64Array(k);
    for (let other = 0; other < count; other += 1) {
      const cluster = clusterOf[other] as number;
      away[cluster] = (away[cluster] as number) + (between[thing * count + other] as number);
    }
    const own = clusterOf[thing] as number;
    const size = sizes[own] as number;
    if (size > 1) {
      const within = (away[own] as number) / (size - 1);
      let next = Number.POSITIVE_INFINITY;
      for (let cluster = 0; cluster < k; cluster += 1) {
        if (cluster !== own) next = Math.min(next, (away[cluster] as number) / (sizes[cluster] as number));
      }
      const larger = Math.max(within, next);
      sum += larger === 0 ? 0 : (next - within) / larger;
    }
    if (thing % 50 === 49) yield;
  }
  return sum / count;
}
