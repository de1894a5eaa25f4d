/** The documents lead where they say: every file that one links to is there, and from the README one comes to all of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './readImports.js';

const notOurs = /^(node_modules|dist|data|results|\.git)$/;

function documentsUnder(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : documentsUnder(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const documents = documentsUnder('.');
const textOf = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

/** Where the links and pictures of a text lead, but for other sites: `server/OPERATING.md#backups`. Code is no link. */
function linksIn(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string).filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of a document, as they are made of its headings. */
function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function leadsNowhere(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (!existsSync(join(projectRoot, file))) return true;
  return anchor !== undefined && !anchorsIn(textOf(file)).includes(anchor);
}

test.each(documents)('every link in %s leads somewhere', (path) => {
  expect(linksIn(textOf(path)).filter((target) => leadsNowhere(path, target))).toEqual([]);
});

test('a link that leads nowhere would be noticed', () => {
  const text = '[a](server/src/gone.ts) ![b](README.md) [c](#gone) [d](https://example.com) `[e]`\n```\n[f](gone)\n```';
  expect(linksIn(text).filter((target) => leadsNowhere('README.md', target))).toEqual(['server/src/gone.ts', '#gone']);
});

/** Functions that a text names behind the file that they are in: [`outbox.ts`](…/outbox.ts), `place`. As file and names. */
function functionsIn(text: string): (readonly [file: string, name: string])[] {
  const named = [...text.matchAll(/\]\(([^)#\s]+\.tsx?)\),\s+`(\w+)`(?:\s+and\s+`(\w+)`)?/g)];
  return named.flatMap(([, file = '', ...names]) => names.filter(Boolean).map((name) => [file, name as string] as const));
}

/** Whether a line begins a function or a method of this name; one that ends with a semicolon only calls it, or promises one. */
function isDefinedIn(code: string, name: string): boolean {
  return new RegExp(`^\\s*(export )?(async )?(function )?${name}(<.*>)?[(:](?!.*;$)`, 'm').test(code);
}

test('the tour of one vote names functions that are where it says', () => {
  const named = functionsIn(textOf('CONTRIBUTING.md'));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([file, name]) => !isDefinedIn(textOf(file), name))).toEqual([]);
});

test('a function that has moved would be noticed', () => {
  expect(functionsIn('[`a`](a.ts), `go` and\n`come`, then [`b`](b.tsx): `no`')).toEqual([
    ['a.ts', 'go'],
    ['a.ts', 'come'],
  ]);
  const code = 'function other() {\n  go(1);\n}\nexport async function come(\n';
  expect(['go', 'come'].map((name) => isDefinedIn(code, name))).toEqual([false, true]);
});

test('the README leads to every document, at once or by another one', () => {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const target of linksIn(textOf(path))) {
      const [file = ''] = target.split('#');
      if (file.endsWith('.md')) follow(normalize(join(dirname(path), file)));
    }
  };
  follow('README.md');
  expect(documents.filter((path) => !found.has(path))).toEqual([]);
});
