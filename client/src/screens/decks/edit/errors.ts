import { type DeckPath, type DeckProblem, DeckProblemCode } from '@two-hats/shared';
import { problemInWords } from '../../../decks/problemWords';

/** What is wrong at a place of the deck, in words; null where nothing is. */
export type ErrorAt = (...path: DeckPath) => string | null;

/** @param all whether what is still missing is told too: not before somebody asks for it, or every empty field would shout */
export function errorsAt(problems: readonly DeckProblem[], all: boolean): ErrorAt {
  const told = new Map<string, string>();
  for (const problem of problems) {
    const key = problem.path.join('/');
    const isMissing = problem.code === DeckProblemCode.REQUIRED || problem.code === DeckProblemCode.TOO_FEW;
    if ((all || !isMissing) && !told.has(key)) told.set(key, problemInWords(problem));
  }
  return (...path) => told.get(path.join('/')) ?? null;
}
