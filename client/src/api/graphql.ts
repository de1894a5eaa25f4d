// A document is its text, and that is what travels: nobody downloads a parser to have texts parsed that were right when they were built.
// Apollo Client alone wants a tree, and brings its own parser.
import type { initGraphQLTada, TadaDocumentNode } from 'gql.tada';
import type { DefinitionNode } from 'graphql';
import type { introspection } from '../graphql-env.d.ts';

/** Documents with the types of schema.graphql. Types come from `pnpm run types:schema`. */
type Graphql = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    scalars: { ID: string; DateTimeISO: string };
    disableMasking: true;
  }>
>;

/** What stands behind a document's type. */
interface TextDocument {
  readonly kind: 'Document';
  /** Its own text and those of its fragments, each once. */
  readonly texts: ReadonlySet<string>;
  readonly definitions: readonly DefinitionNode[];
}

type Parser = (text: string) => readonly DefinitionNode[];

let parser: Parser | undefined;

export const graphql = documentOf as unknown as Graphql;

/** The text of a document with all its fragments. */
export function textOf<Data, Variables>(document: TadaDocumentNode<Data, Variables>): string {
  return [...(document as unknown as TextDocument).texts].join('\n');
}

/** From now on documents are trees as well, for those who look. */
export function parseDocumentsWith(parse: Parser): void {
  parser = parse;
}

function documentOf(text: string, fragments: readonly TextDocument[] = []): TextDocument {
  const texts = new Set([text, ...fragments.flatMap((fragment) => [...fragment.texts])]);
  let definitions: readonly DefinitionNode[] | undefined;
  return {
    kind: 'Document',
    texts,
    get definitions() {
      definitions ??= parser?.([...texts].join('\n'));
      if (!definitions) throw new Error('Nobody has told how documents are parsed');
      return definitions;
    },
  };
}

export type { ResultOf, VariablesOf } from 'gql.tada';
