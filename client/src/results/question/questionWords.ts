// The question behind every deck, with the names of its roles, and what came of it, in words.
import type { Answer, AnswerTotals, Shift } from '@two-hats/shared';
import type { ColumnWords } from '../../design/columnWords';
import { counted } from '../figures';

export function oneInBothQuestion(words: ColumnWords): string {
  return `Can one person be both ${words.FIRST} and ${words.SECOND}?`;
}

/** In the order in which screens show them. */
export const answerWords: readonly { readonly answer: Answer; readonly word: string; readonly of: (totals: AnswerTotals) => number }[] = [
  { answer: 'YES', word: 'Yes', of: ({ yes }) => yes },
  { answer: 'NO', word: 'No', of: ({ no }) => no },
  { answer: 'DEPENDS', word: 'It depends', of: ({ depends }) => depends },
];

/** How many changed their mind, as far as it may be told. */
export function changedWords({ people, changed, portion }: Pick<Shift, 'people' | 'changed' | 'portion'>): string {
  const among = `${counted(people, 'person', 'people')} answered both times`;
  if (changed !== null) return `${among}, and ${changed} of them changed their mind.`;
  if (portion === null)
    return `${among}. How many changed their mind is not told: it would show what one or two others said at the beginning.`;
  return `${among}; ${{ FEW: 'few of them, or none,', ABOUT_HALF: 'about half of them', MOST: 'most of them' }[portion]} changed their mind.`;
}
