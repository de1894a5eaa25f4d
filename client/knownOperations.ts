// Every document that the screens send, told at build: a server may be asked to answer these and nothing else.
import { createHash } from 'node:crypto';
import { type DefinitionNode, type FragmentDefinitionNode, Kind, parse, print, visit } from 'graphql';
import type { Plugin } from 'vite';

/** Documents stand in the sources as plain text, fragments by their name: see `src/api/graphql.ts`. */
const documents = /\bgraphql\(\s*(?:`([^`]*)`|'([^'\n]*)')/g;

/** A plugin of Vite: writes `operations.json`, the name of each operation with the hash that the server knows it by. */
export function knownOperations(): Plugin {
  const definitions = new Map<string, readonly DefinitionNode[]>();
  return {
    name: 'known-operations',
    apply: 'build',
    transform: {
      order: 'pre',
      filter: { id: /\/client\/src\/.*\.tsx?$/ },
      handler(code, id) {
        definitions.set(
          id,
          [...code.matchAll(documents)].flatMap(([, long, short]) => parse(long ?? short ?? '').definitions),
        );
      },
    },
    generateBundle() {
      const all = [...definitions.values()].flat();
      const fragments = new Map(all.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
      const known: Record<string, string> = {};
      for (const operation of all) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        const name = operation.name?.value ?? '';
        if (name in known) throw new Error(`Two operations are called "${name}".`);
        known[name] = hashOf(withFragments(operation, fragments));
      }
      this.emitFile({ type: 'asset', fileName: 'operations.json', source: JSON.stringify(known, null, 1) });
    },
  };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}

/** A definition with the fragments that it spreads, and those that they spread. */
function withFragments(definition: DefinitionNode, fragments: Fragments, found = new Set<DefinitionNode>()): Set<DefinitionNode> {
  if (found.has(definition)) return found;
  found.add(definition);
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment) throw new Error(`No source has a fragment ${name.value}.`);
      withFragments(fragment, fragments, found);
    },
  });
  return found;
}

/** The same as the server makes of what it is sent, `server/src/graphql/knownOperations.ts`: order and spaces make no difference. */
function hashOf(definitions: Iterable<DefinitionNode>): string {
  return createHash('sha256')
    .update([...definitions].map(print).sort().join('\n'))
    .digest('base64url');
}
