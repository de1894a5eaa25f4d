// Decks as files: written as JSON or CSV, and read as whichever of the two it is.
import { deckFromCsv } from './csvFile';
import { type DeckFromFile, fileProblem } from './fileProblem';
import { deckFromJson } from './jsonFile';

export { deckAsCsv } from './csvFile';
export { deckAsJson } from './jsonFile';

/** Far more than the longest deck takes, in UTF-16 code units. */
const longest = 1_000_000;

/** @param text of a file, or what somebody has pasted */
export function readDeckFile(text: string): DeckFromFile {
  if (text.length > longest) return { deck: null, problems: [fileProblem('TOO_LARGE')] };
  const begin = text.replace(/^\uFEFF/, '').trimStart();
  if (begin === '') return { deck: null, problems: [fileProblem('EMPTY')] };
  return /^[{[]/.test(begin) ? deckFromJson(text.replace(/^\uFEFF/, '')) : deckFromCsv(text);
}
