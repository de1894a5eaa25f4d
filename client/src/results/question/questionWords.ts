// The question behind every deck, with the names of its roles, and what came of it, in words.
import { plural, t } from '@lingui/core/macro';
import type { Answer, AnswerTotals, Shift } from '@two-hats/shared';
import type { ColumnWords } from '../../design/columnWords';
import { isolated } from '../../languages/formats';

export function oneInBothQuestion(words: ColumnWords): string {
  return t`Can one person be both ${{ first: isolated(words.FIRST) }} and ${{ second: isolated(words.SECOND) }}?`;
}

interface AnswerWord {
  readonly answer: Answer;
  readonly word: string;
  readonly of: (totals: AnswerTotals) => number;
}

/** In the order in which screens show them. */
export function answerWords(): readonly AnswerWord[] {
  return [
    { answer: 'YES', word: t`Yes`, of: ({ yes }) => yes },
    { answer: 'NO', word: t`No`, of: ({ no }) => no },
    { answer: 'DEPENDS', word: t`It depends`, of: ({ depends }) => depends },
  ];
}

/** How many changed their mind, as far as it may be told. */
export function changedWords({ people, changed, portion }: Pick<Shift, 'people' | 'changed' | 'portion'>): string {
  const among = plural(people, { one: '# person answered both times', other: '# people answered both times' });
  if (changed !== null) return t`${among}, and ${changed} of them changed their mind.`;
  if (portion === null)
    return t`${among}. How many changed their mind is not told: it would show what one or two others said at the beginning.`;
  if (portion === 'FEW') return t`${among}; few of them, or none, changed their mind.`;
  return portion === 'MOST' ? t`${among}; most of them changed their mind.` : t`${among}; about half of them changed their mind.`;
}
