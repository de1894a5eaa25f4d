import type { CardResult, RevealView } from '@two-hats/shared';

/** Where the room stands in its walk through the cards. */
export interface WalkPosition {
  /** From 0; null while the overview is shown. */
  readonly index: number | null;
  readonly total: number;
  /** Card before this one; null at the first card and on the overview. */
  readonly previous: string | null;
  /** Card after this one, the first one on the overview; null at the last card. */
  readonly next: string | null;
}

/** Where `currentCardId` stands in the walk. A card that the walk does not know counts as the overview. */
export function walkPosition({ walk, currentCardId }: Pick<RevealView, 'walk' | 'currentCardId'>): WalkPosition {
  const at = currentCardId === null ? -1 : walk.indexOf(currentCardId);
  return {
    index: at < 0 ? null : at,
    total: walk.length,
    previous: at > 0 ? (walk[at - 1] ?? null) : null,
    next: walk[at + 1] ?? null,
  };
}

/** Results in the order of the walk. */
export function resultsInWalk({ walk, results }: Pick<RevealView, 'walk' | 'results'>): readonly CardResult[] {
  const byId = new Map(results.map((result) => [result.cardId, result]));
  return walk.flatMap((cardId) => byId.get(cardId) ?? []);
}
