/** What is wrong with a deck that somebody wrote, as codes: screens word them, programs rely on them. */
export const DeckProblemCode = {
  /** Something else than what belongs there: a number where a text is expected, and the like. */
  WRONG_TYPE: 'WRONG_TYPE',
  REQUIRED: 'REQUIRED',
  TOO_LONG: 'TOO_LONG',
  TOO_FEW: 'TOO_FEW',
  TOO_MANY: 'TOO_MANY',
  /** The same title, text or id stands there twice. */
  DUPLICATE: 'DUPLICATE',
  /** A role with the name of the other one, or of a column that is no role. */
  NAME_TAKEN: 'NAME_TAKEN',
  UNKNOWN_COLUMN: 'UNKNOWN_COLUMN',
  /** Neither the name nor the tag of a language that the product speaks. */
  UNKNOWN_LANGUAGE: 'UNKNOWN_LANGUAGE',
  /** There is a key, and nothing says whose it is. */
  SOURCE_REQUIRED: 'SOURCE_REQUIRED',
  INVALID_ID: 'INVALID_ID',
} as const;
export type DeckProblemCode = (typeof DeckProblemCode)[keyof typeof DeckProblemCode];

/** Where in a deck's text, e.g. `['dimensions', 0, 'cards', 3, 'text']`; counted from 0. */
export type DeckPath = readonly (string | number)[];

export interface DeckProblem {
  readonly code: DeckProblemCode;
  readonly path: DeckPath;
  /** What a length or a number may be at most, or at least for `TOO_FEW`; null where there is no such bound. */
  readonly limit: number | null;
}
