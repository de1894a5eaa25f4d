import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** A generator of numbers that look random: the same text, the same numbers, on every device and at every time. Not for secrets. */
export function seeded(text: string): RandomGenerator {
  return xoroshiro128plus(fnv1a(text));
}

/** A generator is seeded with a number: this is Fowler, Noll and Vo's hash of the text. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
