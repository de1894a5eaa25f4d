import { Refusal } from './refusal.js';
import { questionText } from './text.js';

/** What a round asks about every card. */
export const Lens = {
  SHOULD: 'SHOULD',
  TODAY: 'TODAY',
  VERSION_ONE: 'VERSION_ONE',
  AFTER_RELEASE: 'AFTER_RELEASE',
  OWN: 'OWN',
} as const;
export type Lens = (typeof Lens)[keyof typeof Lens];

/** A lens, with the facilitator's own question where it is theirs. */
export interface LensChoice {
  readonly lens: Lens;
  readonly question: string | null;
}

/**
 * The lens of a new round.
 * @param question the facilitator's own words; left aside where the lens asks a known question
 * @throws Refusal `LENS_REQUIRED` for an own question without words, `LENS_TOO_LONG`
 */
export function lensChoice(lens: Lens, question: string | null | undefined): LensChoice {
  if (lens !== Lens.OWN) return { lens, question: null };
  if (question === null || question === undefined) throw new Refusal('LENS_REQUIRED');
  return { lens, question: questionText(question) };
}

/** Whether what a room said under this lens may become the team's agreement: what is done today is no answer to what should be done. */
export function proposes(lens: Lens): boolean {
  return lens === Lens.SHOULD || lens === Lens.OWN;
}
