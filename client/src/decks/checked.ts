import { type DeckPath, deckProblems, readDeckText, withCardIds } from '@two-hats/shared';
import { type DeckFromFile, type FileProblem, type Place, placed } from './fileProblem';

/**
 * The deck that was found in a file, once nothing is wrong with it.
 * @param given what stands in the file, as a deck is written in JSON
 * @param placeOf where in the file a part of the deck stands, or would stand
 * @param others what is wrong with the file beside that
 */
export function checked(given: unknown, placeOf: (path: DeckPath) => Place, others: readonly FileProblem[] = []): DeckFromFile {
  const { text, problems } = readDeckText(given);
  const known = new Set(problems.map(({ path }) => path.join('/')));
  // What is of the wrong kind was read as empty: that it is missing is no second problem.
  const rest = deckProblems(text).filter(({ path }) => !path.some((_, index) => known.has(path.slice(0, index + 1).join('/'))));
  const found = [...others, ...[...problems, ...rest].map((problem) => placed(problem, placeOf(problem.path)))];
  if (found.length === 0) return { deck: withCardIds(text), problems: null };
  return { deck: null, problems: found.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
}
