import type { SourceAnswer } from '../deck.js';
import { type AnswerTotals, ClosingQuestion, type Shift } from '../question.js';
import type { WorkshopRecord } from '../record.js';

/** The question whether one person can be both roles, as the room sees it. */
export interface QuestionView {
  /** Totals before the first card; null before sorting began, and with too few answers. */
  readonly opening: AnswerTotals | null;
  readonly closing: ClosingQuestion;
  /** People who have answered at the end. */
  readonly answeredCount: number;
  /** Null until it is shown, and with too few answers. */
  readonly shift: Shift | null;
  /** What the deck's source says; null until the room has answered, and in a deck whose source says nothing. */
  readonly source: SourceAnswer | null;
}

export function questionView({ deck, question, closingAnswers }: WorkshopRecord): QuestionView {
  const { opening, closing, shift } = question;
  return { opening, closing, answeredCount: closingAnswers, shift, source: closing === ClosingQuestion.TOLD ? deck.oneInBoth : null };
}
