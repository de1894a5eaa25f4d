import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importedNames, namesUsed, projectRoot, readImports, sourceFiles } from './readImports.js';
import { breachesOf, cycleIn, filesNaming, namedInOnePlace, walls } from './walls.js';

const imports = readImports();
const named = walls.map((wall) => [wall.keeps, wall] as const);

describe('imports point one way', () => {
  test.each(named)('%s', (_, wall) => {
    expect(breachesOf(wall, imports)).toEqual([]);
  });

  test.each(named)('a breach would be noticed: %s', (_, wall) => {
    expect(breachesOf(wall, [wall.breach])).toEqual([wall.breach]);
  });

  test.each(namedInOnePlace)('at most one file names %s', (target) => {
    expect(filesNaming(target, imports).length).toBeLessThanOrEqual(1);
  });

  test('one file each, the driver, names the driver of a database', () => {
    expect(filesNaming(/^package:@mikro-orm\/sqlite$/, imports)).toEqual(['server/src/storage/sqlite/connection.ts']);
    expect(filesNaming(/^package:@mikro-orm\/postgresql$/, imports)).toEqual(['server/src/storage/postgres/connection.ts']);
  });

  test('there is no cycle', () => {
    expect(cycleIn(imports)).toBeNull();
  });
});

describe('the reading of imports', () => {
  test('finds every way to import', () => {
    const text = `
      import a from './a.js';
      import type { B } from './b.js';
      import './c.css';
      export * from './d.js';
      export type { E } from './e.js';
      const f = await import('./f.js');
      type G = import('./g.js').G;
      const no = "import x from './no.js'"; // import y from './no.js'
      export const View = () => <p>Don't \` stop {lazy(() => import('./h.js'))}</p>;
    `;
    expect(importedNames('view.tsx', text)).toEqual(['./a.js', './b.js', './c.css', './d.js', './e.js', './f.js', './g.js', './h.js']);
  });

  test('follows packages of the project to their sources', () => {
    expect(imports).toContainEqual({ from: 'tests/shared/statistics/vectors.test.ts', to: 'shared/src/statistics/index.ts' });
    expect(imports).toContainEqual({ from: 'tests/architecture/imports.test.ts', to: 'tests/architecture/walls.ts' });
  });

  test('covers shared, server, client and tests', () => {
    const parts = new Set(sourceFiles().map((path) => path.split('/')[0]));
    expect([...parts].sort()).toEqual(['client', 'server', 'shared', 'tests']);
  });

  test('finds a cycle and names the files along it', () => {
    const along = (...files: string[]) => files.slice(1).map((to, i) => ({ from: files[i] ?? '', to }));
    expect(cycleIn([...along('a', 'b', 'c', 'b'), ...along('a', 'd')])).toEqual(['b', 'c', 'b']);
    expect(cycleIn(along('a', 'a'))).toEqual(['a', 'a']);
    expect(cycleIn([...along('a', 'b', 'd'), ...along('a', 'c', 'd')])).toBeNull();
  });
});

describe('shared is pure', () => {
  const impure = [
    'Date',
    'performance',
    'random',
    'crypto',
    'process',
    'globalThis',
    'window',
    'document',
    'fetch',
    'setTimeout',
    'console',
  ];
  test.each(sourceFiles().filter((path) => path.startsWith('shared/')))('%s reads no clock, no chance and no surroundings', (path) => {
    const names = namesUsed(path, readFileSync(join(projectRoot, path), 'utf8'));
    expect(impure.filter((name) => names.has(name))).toEqual([]);
  });

  test('a name in the code is noticed, one in words is not', () => {
    expect(namesUsed('a.ts', "const t = Date.now(); // fetch\n'document'")).toEqual(new Set(['t', 'Date', 'now']));
  });
});
