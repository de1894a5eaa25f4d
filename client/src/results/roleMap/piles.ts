// Marks that would lie on each other are piled up, and piles that would touch are moved apart: as little as can be, and never past each other.

export interface Pile {
  /** Where its middle is, from 0 to the length of the line. */
  readonly at: number;
  /** How many marks it holds. */
  readonly size: number;
}

/**
 * The piles in which marks stand along a line, in their order.
 *
 * @param wanted where the marks would lie, ascending, from 0 to `length`
 * @param step how far apart the middles of two piles are at the least
 * @param depth how many marks a pile should hold at most; more where the line is too short for so many piles
 */
export function pilesOf(wanted: readonly number[], length: number, step: number, depth: number): readonly Pile[] {
  const piles = piledUp(wanted, step, depth);
  if ((piles.length - 1) * step > length) return pilesOf(wanted, length, step, depth + 1);
  return movedApart(piles, length, step);
}

function piledUp(wanted: readonly number[], step: number, depth: number): readonly Pile[] {
  const piles: { first: number; sum: number; size: number }[] = [];
  for (const at of wanted) {
    const last = piles.at(-1);
    if (last && last.size < depth && at - last.first < step) {
      last.sum += at;
      last.size += 1;
    } else {
      piles.push({ first: at, sum: at, size: 1 });
    }
  }
  return piles.map(({ sum, size }) => ({ at: sum / size, size }));
}

/**
 * The places nearest to the wanted ones, by the squares of the distances, that are `step` apart: with i steps taken off pile i they only must not
 * fall, which is isotonic regression. Neighbours that would fall are pooled at their mean (the pool adjacent violators algorithm; Barlow
 * et al., "Statistical Inference under Order Restrictions", 1972), and what lies beyond an end of the line is moved to that end.
 */
function movedApart(piles: readonly Pile[], length: number, step: number): readonly Pile[] {
  const blocks: { mean: number; weight: number; count: number }[] = [];
  for (const [index, { at, size }] of piles.entries()) {
    let block = { mean: at - index * step, weight: size, count: 1 };
    for (let before = blocks.at(-1); before && before.mean > block.mean; before = blocks.at(-1)) {
      blocks.pop();
      const weight = before.weight + block.weight;
      const mean = (before.mean * before.weight + block.mean * block.weight) / weight;
      block = { mean, weight, count: before.count + block.count };
    }
    blocks.push(block);
  }
  const last = length - (piles.length - 1) * step;
  const places = blocks.flatMap(({ mean, count }) => Array.from({ length: count }, () => Math.min(Math.max(mean, 0), Math.max(last, 0))));
  return piles.map(({ size }, index) => ({ at: (places[index] ?? 0) + index * step, size }));
}
