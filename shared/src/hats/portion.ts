/** How many of a group, in words: what is told of a group whose count would tell too much. */
export const Portion = { FEW: 'FEW', ABOUT_HALF: 'ABOUT_HALF', MOST: 'MOST' } as const;
export type Portion = (typeof Portion)[keyof typeof Portion];

/** A third or less is few, two thirds or more are most. "None" and "all" are no words of their own: they would tell of everybody. */
export function portionOf(count: number, of: number): Portion {
  if (3 * count <= of) return Portion.FEW;
  return 3 * count >= 2 * of ? Portion.MOST : Portion.ABOUT_HALF;
}

/** The share in the middle of what a word stands for. */
export const middleOf: Readonly<Record<Portion, number>> = { FEW: 1 / 6, ABOUT_HALF: 1 / 2, MOST: 5 / 6 };

/** The whole numbers of a group that a word stands for, both included. The first may lie above the second: then it stands for none. */
export function rangeOf(portion: Portion, of: number): readonly [low: number, high: number] {
  const few = Math.floor(of / 3);
  const most = Math.ceil((2 * of) / 3);
  return { FEW: [0, few], ABOUT_HALF: [few + 1, most - 1], MOST: [most, of] }[portion] as [number, number];
}
