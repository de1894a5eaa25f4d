import type { RevealFrame, StageFrame } from '../../../results/fragments';
import type { MapFacts } from '../../../results/roleMap/mapRows';

/** The role map of what is revealed, with the cards numbered as the walk goes. */
export function mapFacts({ dimensions, cards }: StageFrame, { results, walk, source }: RevealFrame): MapFacts {
  return { dimensions, cards, results, order: walk, hasModel: source !== null };
}
