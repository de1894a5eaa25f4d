/** Frames that fill the buffers of any network: the notes of the team at their longest, several times over. */
import type { Workshop } from '../support/workshop.js';

/** The longest note, in characters that take the most bytes. */
export const longestNote = '🎩'.repeat(500);

/** A subscription of the Stage with the team's notes so many times, each about 60 kB with the whole deck. */
export function largeStage(copies: number): string {
  const notes = Array.from({ length: copies }, (_, copy) => `copy${copy}: reveal { decisions { note } }`).join(' ');
  return `subscription { stage { revision ${notes} } }`;
}

/** Decides on every card, with the longest note. */
export async function decideAtLength(workshop: Workshop, cards: readonly string[]): Promise<void> {
  for (const cardId of cards) await workshop.decide(cardId, 'FIRST', longestNote);
}
