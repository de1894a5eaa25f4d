/** Reads who imports whom in the project's sources, as TypeScript itself parses them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The root of the project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** One import: files as paths from the root (`shared/src/deck.ts`), the rest as `package:fastify/…` or `node:fs`. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const sourceFolders = ['shared/src', 'server/src', 'client/src', 'tests'];
const notOurs = new Set(['node_modules', 'dist', 'results']);
const workspaceName = '@two-hats/';

/** All source files of the project, as paths from the root. */
export function sourceFiles(root: string = projectRoot): string[] {
  return sourceFolders.flatMap((folder) => filesUnder(join(root, folder))).map((path) => relative(root, path));
}

/** All imports of all source files. */
export function readImports(root: string = projectRoot): Import[] {
  return sourceFiles(root).flatMap((from) =>
    importedNames(from, readFileSync(join(root, from), 'utf8')).map((name) => ({ from, to: targetOf(name, from, root) })),
  );
}

/**
 * What a source file imports or exports from, by the names it writes: static, dynamic and type imports.
 *
 * @param path decides whether the text may hold JSX
 */
export function importedNames(path: string, text: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameImportedBy(node);
    if (name && ts.isStringLiteralLike(name)) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023));
  return names;
}

/** Every identifier in the code of a source file; not what stands in comments and strings. */
export function namesUsed(path: string, text: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023));
  return names;
}

function nameImportedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
}

function targetOf(name: string, from: string, root: string): string {
  if (name.startsWith(workspaceName)) return workspaceTarget(name, root);
  if (name.startsWith('.')) return fileAt(join(dirname(from), name.replace(/\?.*$/, '')), root);
  return name.startsWith('node:') ? name : `package:${name}`;
}

/** The source behind an import of another package of the project: what it exports is built from there. */
function workspaceTarget(name: string, root: string): string {
  const [folder = '', ...rest] = name.slice(workspaceName.length).split('/');
  const { exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  // The server exports all its files by one pattern, `./*`.
  const entry = exports?.[['.', ...rest].join('/')] ?? exports?.['./*'];
  const built = (typeof entry === 'string' ? entry : entry?.default)?.replace('*', rest.join('/'));
  if (typeof built !== 'string') throw new Error(`${folder}/package.json does not export ${name}`);
  return fileAt(join(folder, built), root);
}

/**
 * The source file that a path means: with its ending, without, or as the built file that it becomes. A file that is not there (yet:
 * some are generated) stays the path that it was: whether it exists is the compiler's business, and walls hold against paths too.
 */
function fileAt(path: string, root: string): string {
  const source = path.replace(/^(shared|server)\/dist\//, '$1/src/');
  const stem = source.replace(/\.(js|jsx)$/, '');
  const candidates = [source, ...['.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'].map((ending) => stem + ending)];
  return candidates.find((candidate) => statSync(join(root, candidate), { throwIfNoEntry: false })?.isFile()) ?? source;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(ts|tsx|mts)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}
