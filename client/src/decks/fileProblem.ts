// What is wrong with a deck that came as a file, by the place where somebody who opens the file finds it.
import type { DeckPath, DeckProblem, DeckProblemCode, DeckText } from '@two-hats/shared';

/** What can be wrong with a file before it is a deck at all. */
export type FileProblemCode =
  | 'TOO_LARGE'
  | 'EMPTY'
  /** Neither JSON nor CSV can be read at this place. */
  | 'SYNTAX'
  /** JSON, and no deck. */
  | 'NOT_A_DECK'
  /** A deck of a later version. */
  | 'UNKNOWN_VERSION'
  /** No row names the columns `dimension` and `text`. */
  | 'NO_TABLE'
  /** A row above the table that begins with no known word. */
  | 'UNKNOWN_ROW'
  /** A column of the table that is not known. */
  | 'UNKNOWN_HEAD'
  /** More cells than the row has room for: most often a comma that is not in quotes. */
  | 'TOO_MANY_CELLS';

export interface FileProblem {
  readonly code: DeckProblemCode | FileProblemCode;
  readonly limit: number | null;
  /** Where in a deck it is; empty for what is wrong with the file. */
  readonly path: DeckPath;
  /** Counted from 1; null where it is nowhere in particular. */
  readonly line: number | null;
  /** A letter as spreadsheets have it, or in JSON the place within the line. */
  readonly column: string | null;
}

/** A deck, or what is wrong with it: never half of one. */
export type DeckFromFile =
  | { readonly deck: DeckText; readonly problems: null }
  | { readonly deck: null; readonly problems: readonly FileProblem[] };

export type Place = Pick<FileProblem, 'line' | 'column'>;

export const nowhere: Place = { line: null, column: null };

export function fileProblem(code: FileProblemCode, place: Place = nowhere): FileProblem {
  return { code, limit: null, path: [], ...place };
}

export function placed({ code, limit, path }: DeckProblem, place: Place): FileProblem {
  return { code, limit, path, ...place };
}
