import type { DeckPath, DeckProblem } from '@two-hats/shared';
import type { FileProblem } from './fileProblem';

const words: Readonly<Record<FileProblem['code'], (limit: number | null) => string>> = {
  WRONG_TYPE: () => 'Something else belongs here.',
  REQUIRED: () => 'This is missing.',
  TOO_LONG: (limit) => `This is too long: ${limit} characters at most.`,
  TOO_FEW: (limit) => `There must be at least ${limit}.`,
  TOO_MANY: (limit) => `There are too many: ${limit} at most.`,
  DUPLICATE: () => 'The same stands in this deck already.',
  NAME_TAKEN: () => 'This is the name of another column. Each needs its own.',
  UNKNOWN_COLUMN: () => 'This names no column. Use a role’s name, “both” or “neither”, or leave it empty.',
  UNKNOWN_LANGUAGE: () => 'This names no language that Two Hats speaks: en, de, fr, es or ar. Leave it empty for another one.',
  SOURCE_REQUIRED: () => 'Say where the key comes from: a book, a policy, an earlier workshop.',
  INVALID_ID: () => 'An id has lower-case letters, digits and hyphens, at most 40.',
  TOO_LARGE: () => 'This is too large to be a deck.',
  EMPTY: () => 'There is nothing in it.',
  SYNTAX: () => 'This cannot be read from here on. Is a quotation mark or a bracket missing?',
  NOT_A_DECK: () => 'This is JSON, and not a deck of Two Hats.',
  UNKNOWN_VERSION: () => 'This deck was written for a later version of Two Hats.',
  NO_TABLE: () => 'There is no table of cards: one row has to name the columns “dimension” and “text”.',
  UNKNOWN_ROW: () => 'A row above the table begins with title, description, language, first role, second role or source.',
  UNKNOWN_HEAD: () => 'The table has no such column. It may have dimension, text, hint, key, rationale, section and id.',
  TOO_MANY_CELLS: () => 'This row goes on too long. Put a text with a comma into quotation marks.',
};

/** What is wrong, and what to do. */
export function problemInWords({ code, limit }: Pick<DeckProblem | FileProblem, 'code' | 'limit'>): string {
  return words[code](limit);
}

const parts: Readonly<Record<string, string>> = {
  title: 'title',
  description: 'description',
  language: 'language',
  name: 'name',
  shortName: 'short name',
  definite: 'name in a sentence',
  author: 'author',
  text: 'text',
  hint: 'hint',
  key: 'key',
  rationale: 'reason',
  section: 'section',
  id: 'id',
  cards: 'cards',
  roles: 'roles',
  dimensions: 'dimensions',
  source: 'source',
};

/** The part of a deck that a path leads to, e.g. “Dimension 2, card 3: text”; empty for the deck itself. */
export function partInWords(path: DeckPath): string {
  const [kind, index, , card] = path;
  const last = parts[String(path.findLast((part) => typeof part === 'string'))] ?? '';
  if (kind === 'dimensions' && typeof index === 'number') {
    return `Dimension ${index + 1}${typeof card === 'number' ? `, card ${card + 1}` : ''}: ${last}`;
  }
  if (kind === 'roles' && typeof index === 'number') return `${index === 0 ? 'First' : 'Second'} role: ${last}`;
  if (kind === 'source') return `Source: ${last}`;
  return last && last.slice(0, 1).toUpperCase() + last.slice(1);
}
