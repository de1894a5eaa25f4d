/** Seeded chance: the same seed, the same attack. */

const spice = [
  '\u0000',
  '"',
  '\\',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '$',
  '...',
  '@',
  '!',
  '#',
  '\ud800',
  '\u202e',
  '🎩',
  '-1',
  '1e999',
  'null',
  'true',
  '{}',
  '[]',
  '""',
  '\\u0000',
  '\\ud800',
  '__proto__',
  'constructor',
  '\n',
  '\t',
  '%',
  '9'.repeat(40),
];

export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to below 1: mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  oneOf<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Text with a few of its bytes changed, doubled, cut out, moved or replaced by what parsers trip over. */
  mutated(text: string): string {
    let changed = text;
    for (let edits = 1 + this.below(4); edits > 0; edits -= 1) {
      const at = this.below(changed.length + 1);
      const length = this.chance(0.8) ? 1 + this.below(3) : this.below(changed.length);
      const cut = changed.slice(at, at + length);
      const kind = this.below(5);
      if (kind === 0) changed = changed.slice(0, at) + changed.slice(at + length);
      else if (kind === 1) changed = changed.slice(0, at) + cut.repeat(2 + this.below(30)) + changed.slice(at + length);
      else if (kind === 2) changed = changed.slice(0, at) + this.oneOf(spice) + changed.slice(at);
      else if (kind === 3) changed = changed.slice(0, at) + String.fromCharCode(this.below(256)) + changed.slice(at + 1);
      else changed = changed.slice(0, at) + changed.slice(at + length) + cut;
    }
    return changed.slice(0, 100_000);
  }
}
