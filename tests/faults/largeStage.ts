/** Frames that fill the buffers of any network: the notes of the team at their longest, several times over. */
import type { Workshop } from '../support/workshop.js';

/** The longest note, in characters that take the most bytes. */
const longestNote = '🎩'.repeat(500);

/** A subscription of the Stage with the team's notes so many times, each about 60 kB with the whole deck. */
export function largeStage(copies: number): string {
  const notes = Array.from({ length: copies }, (_, copy) => `copy${copy}: reveal { decisions { note } }`).join(' ');
  return `subscription { stage { revision ${notes} } }`;
}

/** A team that decides on every card, with the longest note, and then changes its mind again and again. */
export class WordyTeam {
  readonly #versions = new Map<string, number>();
  #turns = 0;

  constructor(
    private readonly workshop: Workshop,
    private readonly cards: readonly string[],
  ) {}

  async decideAll(): Promise<void> {
    for (const cardId of this.cards) await this.#decide(cardId, 'FIRST');
  }

  /** Decides on the next card. @returns the workshop's revision with it */
  async decideNext(): Promise<number> {
    this.#turns += 1;
    return this.#decide(this.cards[this.#turns % this.cards.length] ?? '', this.#turns % 2 ? 'SECOND' : 'FIRST');
  }

  /** On the version that deciding gave before: looking it up would be part of what is timed. */
  async #decide(cardId: string, owner: 'FIRST' | 'SECOND'): Promise<number> {
    const decision = await this.workshop.decide(cardId, owner, { note: longestNote, version: this.#versions.get(cardId) ?? 0 });
    const version = decision?.version ?? 0;
    this.#versions.set(cardId, version);
    return version;
  }
}
