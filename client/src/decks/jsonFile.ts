// A deck as JSON, under a version that programs can check.
import { type DeckPath, type DeckText, languageTags } from '@two-hats/shared';
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { checked } from './checked';
import { type DeckFromFile, fileProblem, type Place } from './fileProblem';

const version = 1;

export function deckAsJson({ language, ...deck }: DeckText): string {
  const said = language ? { language: languageTags[language] } : {};
  return `${JSON.stringify({ twoHatsDeck: version, ...said, ...deck }, null, 2)}\n`;
}

export function deckFromJson(text: string): DeckFromFile {
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  const refused = (code: 'SYNTAX' | 'NOT_A_DECK' | 'UNKNOWN_VERSION', offset: number): DeckFromFile => ({
    deck: null,
    problems: [fileProblem(code, placeIn(text, offset))],
  });
  if (errors[0] || !tree) return refused('SYNTAX', errors[0]?.offset ?? 0);
  const said = tree.type === 'object' ? findNodeAtLocation(tree, ['twoHatsDeck']) : undefined;
  if (!said) return refused('NOT_A_DECK', 0);
  if (said.value !== version) return refused('UNKNOWN_VERSION', said.offset);
  return checked(getNodeValue(tree), (path) => placeIn(text, nodeNear(tree, path).offset));
}

/** Nothing that is nested deeper than a call stack is a deck. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The part of the file that a path leads to; of what is missing, the part that it is missing in. */
function nodeNear(tree: Node, path: DeckPath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: String((before.at(-1) ?? '').length + 1) };
}
