import { plural, t } from '@lingui/core/macro';
import type { DeckPath, DeckProblem } from '@two-hats/shared';
import { list } from '../languages/formats';
import { languages } from '../languages/language';
import type { FileProblem } from './fileProblem';

type Problem = Pick<DeckProblem | FileProblem, 'code' | 'limit'>;

// The words that a file is written with are the same in every language, so that one is read wherever it was written.

/** What is wrong, and what to do. */
export function problemInWords({ code, limit }: Problem): string {
  switch (code) {
    case 'WRONG_TYPE':
      return t`Something else belongs here.`;
    case 'REQUIRED':
      return t`This is missing.`;
    case 'TOO_LONG':
      return plural(limit ?? 0, { one: 'This is too long: # character at most.', other: 'This is too long: # characters at most.' });
    case 'TOO_FEW':
      return t({ message: `There must be at least ${{ number: limit ?? 0 }}.`, comment: 'Cards, dimensions or roles of a deck' });
    case 'TOO_MANY':
      return t({ message: `There are too many: ${{ number: limit ?? 0 }} at most.`, comment: 'Cards, dimensions or roles of a deck' });
    case 'DUPLICATE':
      return t`The same stands in this deck already.`;
    case 'NAME_TAKEN':
      return t`This is the name of another column. Each needs its own.`;
    case 'UNKNOWN_LANGUAGE':
      return t`This names no language that Two Hats speaks: ${{ languages: list(languages, 'disjunction') }}. Leave it empty for another one.`;
    case 'UNKNOWN_COLUMN':
      return t`This names no column. Use a role’s name, “${{ both: 'both' }}” or “${{ neither: 'neither' }}”, or leave it empty.`;
    case 'SOURCE_REQUIRED':
      return t`Say where the key comes from: a book, a policy, an earlier workshop.`;
    case 'INVALID_ID':
      return t`An id has lower-case letters, digits and hyphens, at most 40.`;
    case 'TOO_LARGE':
      return t`This is too large to be a deck.`;
    case 'EMPTY':
      return t`There is nothing in it.`;
    case 'SYNTAX':
      return t`This cannot be read from here on. Is a quotation mark or a bracket missing?`;
    case 'NOT_A_DECK':
      return t`This is JSON, and not a deck of Two Hats.`;
    case 'UNKNOWN_VERSION':
      return t`This deck was written for a later version of Two Hats.`;
    case 'NO_TABLE':
      return t`There is no table of cards: one row has to name the columns “${{ dimension: 'dimension' }}” and “${{ text: 'text' }}”.`;
    case 'UNKNOWN_ROW':
      return t`A row above the table begins with ${{ words: list(rowWords, 'disjunction') }}.`;
    case 'UNKNOWN_HEAD':
      return t`The table has no such column. It may have ${{ columns: list(headWords) }}.`;
    case 'TOO_MANY_CELLS':
      return t`This row goes on too long. Put a text with a comma into quotation marks.`;
  }
}

const rowWords = ['title', 'description', 'language', 'first role', 'second role', 'source'];
const headWords = ['dimension', 'text', 'hint', 'key', 'rationale', 'section', 'id'];

/** The same after the part of the deck that it is about, e.g. “Dimension 2, card 3: Text. This is missing.” */
export function problemWithPart(problem: Problem & { readonly path: DeckPath }): string {
  const [part, what] = [partInWords(problem.path), problemInWords(problem)];
  return part ? t({ message: `${part}. ${what}`, comment: 'A part of a deck, and what is wrong with it' }) : what;
}

/** The part of a deck that a path leads to; empty for the deck itself. */
function partInWords(path: DeckPath): string {
  const [kind, index, , card] = path;
  const part = partName(String(path.findLast((step) => typeof step === 'string')));
  if (kind === 'dimensions' && typeof index === 'number') {
    const dimension = index + 1;
    if (typeof card !== 'number') return t({ message: `Dimension ${dimension}: ${part}`, comment: 'A part of a deck' });
    return t({ message: `Dimension ${dimension}, card ${{ card: card + 1 }}: ${part}`, comment: 'A part of a deck' });
  }
  if (kind === 'roles' && typeof index === 'number') return index === 0 ? t`First role: ${part}` : t`Second role: ${part}`;
  if (kind === 'source') return t({ message: `Source: ${part}`, comment: 'A part of a deck' });
  return part;
}

function partName(key: string): string {
  switch (key) {
    case 'title':
      return t({ message: 'Title', context: 'part of a deck' });
    case 'language':
      return t({ message: 'Language', context: 'part of a deck' });
    case 'description':
      return t({ message: 'Description', context: 'part of a deck' });
    case 'name':
      return t({ message: 'Name', context: 'part of a deck' });
    case 'shortName':
      return t({ message: 'Short name', context: 'part of a deck' });
    case 'definite':
      return t({ message: 'Name in a sentence', context: 'part of a deck' });
    case 'author':
      return t({ message: 'Author', context: 'part of a deck' });
    case 'text':
      return t({ message: 'Text', context: 'part of a deck' });
    case 'hint':
      return t({ message: 'Hint', context: 'part of a deck' });
    case 'key':
      return t({ message: 'Key', context: 'part of a deck' });
    case 'rationale':
      return t({ message: 'Reason', context: 'part of a deck' });
    case 'section':
      return t({ message: 'Section', context: 'part of a deck' });
    case 'id':
      return t({ message: 'Id', context: 'part of a deck' });
    case 'cards':
      return t({ message: 'Cards', context: 'part of a deck' });
    case 'roles':
      return t({ message: 'Roles', context: 'part of a deck' });
    case 'dimensions':
      return t({ message: 'Dimensions', context: 'part of a deck' });
    case 'source':
      return t({ message: 'Source', context: 'part of a deck' });
    default:
      return '';
  }
}
