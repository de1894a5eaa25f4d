import { Lens } from '@two-hats/shared';

interface LensWords {
  /** The short name, for choices. */
  readonly name: string;
  readonly question: string;
  /** What asking it is good for. */
  readonly says: string;
}

/** What each lens asks, in the words of the product. A facilitator's own question is the round's own text. */
export const lensWords: Readonly<Record<Exclude<Lens, typeof Lens.OWN>, LensWords>> = {
  [Lens.SHOULD]: {
    name: 'Should',
    question: 'Who should do it?',
    says: 'As the team wants it to be. What the room agrees on becomes a proposal for the charter.',
  },
  [Lens.TODAY]: {
    name: 'Today',
    question: 'Who does it today?',
    says: 'As it is: the distance to the wish is the work ahead. It proposes nothing for the charter.',
  },
  [Lens.VERSION_ONE]: {
    name: 'Version one',
    question: 'Who does it while we build version 1?',
    says: 'Until the first release one person may well do both. It proposes nothing for the charter.',
  },
  [Lens.AFTER_RELEASE]: {
    name: 'After release',
    question: 'Who does it after the release?',
    says: 'When there is a market to look after, and the two may part ways. It proposes nothing for the charter.',
  },
};

/** The question that a round asks. */
export function questionOf({ lens, question }: { readonly lens: Lens; readonly question: string | null }): string {
  return lens === Lens.OWN ? (question ?? '') : lensWords[lens].question;
}
