import { parseAst } from 'vite';

/** Objects that every page has, with the interfaces that MDN describes them under. */
const globals: Readonly<Record<string, string>> = {
  navigator: 'Navigator',
  document: 'Document',
  window: 'Window',
  crypto: 'Crypto',
  performance: 'Performance',
  screen: 'Screen',
  history: 'History',
  localStorage: 'Storage',
};

/** Interfaces whose members pages call on things of unknown type: by their names alone. */
const everywhere = /^api\.(Element|HTML\w*Element|SVG\w*Element|Document|Node|Event|EventTarget|Response|Request|Blob|Range|DOM\w+)\./;

/**
 * MDN's keys of the features that a script uses, out of those asked about. Names are read, not types: a member counts when nothing that is
 * `known` has the same name.
 */
export function usedByScript(text: string, younger: ReadonlySet<string>, known: ReadonlySet<string>): Set<string> {
  const used = new Set<string>();
  const note = (...keys: string[]) => {
    for (const key of keys) if (younger.has(key)) used.add(key);
  };
  const members = membersByName(younger, known);

  visit(parseAst(text).body, (node) => {
    if (node.type === 'StaticBlock') note('javascript.classes.static.initialization_blocks');
    if (node.type === 'Literal' && node.regex) {
      if (/\(\?<[=!]/.test(node.regex.pattern)) note('javascript.regular_expressions.lookbehind_assertion');
      if (node.regex.flags.includes('v')) note('javascript.builtins.RegExp.unicodeSets');
    }
    if (node.type === 'NewExpression' && node.callee.name) note(`api.${node.callee.name}`, `javascript.builtins.${node.callee.name}`);
    if (node.type === 'CallExpression' && node.callee.name) note(`api.${node.callee.name}`);
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && !node.callee.computed) {
      note(...(members.get(node.callee.property.name) ?? []));
    }
    if (node.type === 'MemberExpression' && !node.computed && node.object.name) {
      const { name } = node.property;
      const owner = node.object.name;
      note(`javascript.builtins.${owner}.${name}`, `api.${globals[owner] ?? owner}.${name}`, `api.${owner}.${name}_static`);
    }
  });
  return used;
}

function membersByName(younger: ReadonlySet<string>, known: ReadonlySet<string>): Map<string, string[]> {
  const namesKnown = new Set([...known].filter((key) => /^(api|javascript)\./.test(key)).map(nameOf));
  const members = new Map<string, string[]>();
  for (const key of younger) {
    const name = nameOf(key);
    const isMember = key.split('.').length === (key.startsWith('api.') ? 3 : 4);
    const owner = key.split('.').slice(0, 3).join('.');
    // What nobody can have without naming a younger thing is found by that one's name.
    const isOld = key.startsWith('javascript.builtins.') ? known.has(owner) : everywhere.test(key);
    if (isMember && isOld && !namesKnown.has(name)) members.set(name, [...(members.get(name) ?? []), key]);
  }
  return members;
}

/** `toSpliced` of `javascript.builtins.Array.toSpliced`, `click` of `api.HTMLElement.click`. */
function nameOf(key: string): string {
  return (key.split('.')[key.startsWith('api.') ? 2 : 3] ?? '').replace(/_static$/, '');
}

/** What is read of a node; others have more, or less. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly computed?: boolean;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee: Node;
  readonly object: Node;
  readonly property: Node & { readonly name: string };
}

function visit(part: unknown, look: (node: Node) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if ('type' in part) look(part as Node);
  for (const child of Object.values(part)) visit(child, look);
}
