import { type Clusters, type Distances, medoidClusters } from '@two-hats/shared/statistics';
import { expect, test } from 'vitest';
import { expectClose } from '../close.js';

function clustersOf(distances: Distances, k: number): Clusters {
  const steps = medoidClusters(distances, k);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Things on a line, as far apart as their numbers. */
function onLine(...places: readonly number[]): Distances {
  const count = places.length;
  return {
    count,
    between: Float32Array.from({ length: count * count }, (_, at) =>
      Math.abs((places[Math.floor(at / count)] ?? 0) - (places[at % count] ?? 0)),
    ),
  };
}

test('things gather around the ones in the middle of them', () => {
  const { medoids, clusterOf } = clustersOf(onLine(0, 1, 2, 10, 11, 12), 2);
  expect([...medoids].sort()).toEqual([1, 4]);
  expect(clusterOf[0]).toBe(clusterOf[2]);
  expect(clusterOf[3]).toBe(clusterOf[5]);
  expect(clusterOf[0]).not.toBe(clusterOf[3]);
});

test('a first choice that turns out badly is swapped', () => {
  // The middle of all five is 4, which stands for neither of the two groups that remain.
  expect([...clustersOf(onLine(0, 0, 4, 8, 8), 2).medoids].sort()).toEqual([0, 3]);
});

test('the silhouette is Rousseeuw’s: two pairs on a line, worked out by hand', () => {
  // 0, 1 and 4, 5. For 0: a = 1, b = 4.5, so 3.5 / 4.5; for 1: a = 1, b = 3.5, so 2.5 / 3.5; the other side is its mirror.
  const { silhouette } = clustersOf(onLine(0, 1, 4, 5), 2);
  expectClose(silhouette, (3.5 / 4.5 + 2.5 / 3.5) / 2, 1e-6);
});

test('a thing alone counts 0, and things that are all alike have no structure', () => {
  // 0 and 0 have no distance within: (9 - 0) / 9 each; the one alone counts 0.
  expectClose(clustersOf(onLine(0, 0, 9), 2).silhouette, 2 / 3, 1e-6);
  expect(clustersOf(onLine(3, 3, 3, 3), 2).silhouette ?? 0).toBe(0);
});

test('the same distances give the same clusters', () => {
  const line = onLine(...Array.from({ length: 60 }, (_, i) => (i * 37) % 101));
  expect(clustersOf(line, 3)).toEqual(clustersOf(line, 3));
});
