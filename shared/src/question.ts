import type { Portion } from './hats/portion.js';

/**
 * The question behind every deck: can one person be both roles? It is asked before the first card and once more at the end, so that a room
 * sees whether it has changed its mind.
 */
export const Answer = { YES: 'YES', NO: 'NO', DEPENDS: 'DEPENDS' } as const;
export type Answer = (typeof Answer)[keyof typeof Answer];

/** When it is asked: while people wait for the first card, and when a facilitator asks it at the end. */
export const QuestionTime = { OPENING: 'OPENING', CLOSING: 'CLOSING' } as const;
export type QuestionTime = (typeof QuestionTime)[keyof typeof QuestionTime];

/** Where the question at the end stands. It is asked once, and told once. */
export const ClosingQuestion = { NOT_ASKED: 'NOT_ASKED', ASKED: 'ASKED', TOLD: 'TOLD' } as const;
export type ClosingQuestion = (typeof ClosingQuestion)[keyof typeof ClosingQuestion];

/** How many gave each answer. */
export interface AnswerTotals {
  readonly yes: number;
  readonly no: number;
  readonly depends: number;
}

/** How many gave these two answers; null is none. */
export interface AnswerPair {
  readonly opening: Answer | null;
  readonly closing: Answer | null;
  readonly people: number;
}

/** What the room thought before and after, of those who answered both times. */
export interface Shift {
  readonly people: number;
  /** Null where it would tell what one or two answered at the beginning: see `shiftOf`. */
  readonly before: AnswerTotals | null;
  readonly after: AnswerTotals;
  /** How many changed their mind; null where only the word may be told. */
  readonly changed: number | null;
  /** The same in a word; null where not even that may be told. */
  readonly portion: Portion | null;
}

/** What is kept of the question in a workshop. */
export interface QuestionRecord {
  /** The totals before the first card, published when sorting began and never again; null before, and with too few answers. */
  readonly opening: AnswerTotals | null;
  readonly closing: ClosingQuestion;
  /** Published when a facilitator showed it; null before, and with too few answers. */
  readonly shift: Shift | null;
}

export const nothingAsked: QuestionRecord = { opening: null, closing: ClosingQuestion.NOT_ASKED, shift: null };

/** The totals of some answers. */
export function answerTotals(answers: readonly { readonly answer: Answer | null; readonly people: number }[]): AnswerTotals {
  const count = (wanted: Answer) => answers.reduce((sum, { answer, people }) => sum + (answer === wanted ? people : 0), 0);
  return { yes: count(Answer.YES), no: count(Answer.NO), depends: count(Answer.DEPENDS) };
}

/** How many answered. */
export function answered({ yes, no, depends }: AnswerTotals): number {
  return yes + no + depends;
}
